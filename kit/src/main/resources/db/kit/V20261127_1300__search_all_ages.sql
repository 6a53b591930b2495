-- What the caller may find, of one type. In the caller's scope, whatever was asked for:
-- staff find what belongs to their union and below, a worker what is his own, others nothing.
--
-- Up to 1,000 matches come ranked (skip and most page them); more come newest first, from before_at on.
-- "many" says which of both it is. Months and days are tokens, too: so the newest of many are found
-- without looking at all of them. docs/decisions/0018 says why it is not simpler.
--
-- Many are looked for down to the caller's oldest record, however old it is: what was imported of old
-- years lies behind a gap, and ended the search before. Moments are local times of Shanghai until
-- they are compared, whatever time zone the session has.
create or replace function search_find(
  of_type text, words tsquery, before_at timestamptz, before_id uuid, skip int, most int)
returns table (record_id uuid, at timestamptz, rank real, many boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ranked_most constant int := 1000;
  kind text := current_setting('app.kind', true);
  caller_union ltree := nullif(current_setting('app.union', true), '')::ltree;
  person text := nullif(current_setting('app.person', true), '');
  top text;
  scope_column text;
  scope_value text;
  scoped tsquery := words;
  matching uuid[];
  upper_at timestamptz := coalesce(before_at, 'infinity');
  upper_id uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  newest timestamptz;
  month timestamp;
  day timestamp;
  spans constant int[] := array[1, 1, 3, 8, 24, 120];
  step int := 1;
  span int;
  missing int := most;
  found_rows int;
begin
  if kind = 'staff' and caller_union is not null then
    -- Of the whole federation nearly every record is: its token would only cost.
    if nlevel(caller_union) = 1 then
      top := ltree2text(caller_union);
    else
      scoped := words && quote_literal('u:' || of_type || ':' || ltree2text(caller_union))::tsquery;
    end if;
    scope_column := 'l' || least(nlevel(caller_union), 5);
    scope_value := ltree2text(subpath(caller_union, 0, least(nlevel(caller_union), 5)));
  elsif kind = 'worker' and person is not null then
    scope_column := 'person_ref';
    scope_value := person;
    scoped := words && quote_literal('p:' || of_type || ':' || person)::tsquery;
  else
    return;
  end if;
  -- A page goes on after its last record, which may have others of its moment behind it.
  execute format(
    'select max(at) from search_document where record_type = $1 and %I = $2 and at <= $3', scope_column)
    into newest using of_type, scope_value, upper_at;
  if newest is null then
    return;
  end if;
  day := date_trunc('day', newest at time zone 'Asia/Shanghai');
  month := date_trunc('month', day);

  if before_at is null then
    -- A month of more than a thousand needs no look at the rest.
    matching := search_some(
      of_type, scoped && quote_literal('t:' || to_char(month, 'YYYYMM'))::tsquery, top, ranked_most + 1);
    if cardinality(matching) <= ranked_most then
      matching := search_some(of_type, scoped, top, ranked_most + 1);
    end if;
    if cardinality(matching) <= ranked_most then
      return query
        select d.record_id, d.at, ts_rank(d.tokens, words), false
        from search_document d
        where d.record_type = of_type and d.record_id = any (matching)
        order by 3 desc, d.at desc, d.record_id desc offset skip limit most;
      return;
    end if;
  end if;

  -- The newest day alone, then months, more of them at a time, until the page is full or nothing is
  -- older. Months in which the caller has no record at all are passed over in one step.
  return query
    select w.record_id, w.at, 0::real, true
    from search_window(
      of_type, scoped && quote_literal('t:' || to_char(day, 'YYYYMMDD'))::tsquery, top,
      '-infinity', upper_at, upper_id, missing) w;
  get diagnostics found_rows = row_count;
  missing := missing - found_rows;
  upper_at := day at time zone 'Asia/Shanghai';
  upper_id := '00000000-0000-0000-0000-000000000000';
  while missing > 0 loop
    execute format(
      'select max(at) from search_document where record_type = $1 and %I = $2 and at < $3', scope_column)
      into newest using of_type, scope_value, upper_at;
    exit when newest is null;
    month := date_trunc('month', newest at time zone 'Asia/Shanghai');
    span := spans[least(step, cardinality(spans))];
    return query
      select w.record_id, w.at, 0::real, true
      from search_window(
        of_type,
        scoped && (
          select string_agg(quote_literal('t:' || to_char(month - make_interval(months => back), 'YYYYMM')), '|')::tsquery
          from generate_series(0, span - 1) back),
        top, '-infinity', upper_at, upper_id, missing) w;
    get diagnostics found_rows = row_count;
    missing := missing - found_rows;
    upper_at := (month - make_interval(months => span - 1)) at time zone 'Asia/Shanghai';
    step := step + 1;
  end loop;
end $$;
