-- What can be found, by whom, without what it says: every token is a keyed hash, so that a dump of this
-- table tells no text. Nobody is granted anything here: reading and writing go through the functions
-- below, because "@@" is not leak-proof and under row-level security would scan every row.
create table search_document (
  record_type text not null,
  record_id uuid not null,
  -- The record's own version: an older text never replaces a newer one.
  version bigint not null,
  -- Which tokenizer and which key made the tokens.
  generation text not null,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text,
  at timestamptz not null,
  tokens tsvector not null,
  primary key (record_type, record_id)
);
comment on table search_document is 'class: technical; keyed tokens of the records that can be searched; reached by functions only';
-- No pending list: a search must not pay for the writes before it.
create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off);
create index search_document_l1 on search_document (record_type, l1, at desc, record_id desc);
create index search_document_l2 on search_document (record_type, l2, at desc, record_id desc) where l2 is not null;
create index search_document_l3 on search_document (record_type, l3, at desc, record_id desc) where l3 is not null;
create index search_document_l4 on search_document (record_type, l4, at desc, record_id desc) where l4 is not null;
create index search_document_l5 on search_document (record_type, l5, at desc, record_id desc) where l5 is not null;
create index search_document_person on search_document (record_type, person_ref, at desc, record_id desc) where person_ref is not null;
create index search_document_generation on search_document (record_type, generation);

-- Records whose tokens are out of date, marked in the transaction of their change.
create table search_pending (
  position bigint generated always as identity primary key,
  record_type text not null,
  record_id uuid not null,
  marked_at timestamptz not null default now(),
  attempts int not null default 0,
  not_before timestamptz not null default '-infinity'
);
comment on table search_pending is 'class: technical; records that are to be indexed';
grant select, insert, update, delete on search_pending to ${app_role};

-- The trigger of a service's table: create trigger … after insert or update of … for each row execute
-- function search_mark('petition'). The key column is named id.
create function search_mark() returns trigger language plpgsql as $$
begin
  insert into search_pending (record_type, record_id) values (tg_argv[0], new.id);
  return null;
end $$;

create function search_put(
  of_type text, of_generation text, ids uuid[], versions bigint[], unions text[], persons text[],
  times timestamptz[], token_texts text[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.kind', true) is distinct from 'system' then
    raise insufficient_privilege using message = 'only a job of ours writes what can be found';
  end if;
  insert into search_document as d (record_type, record_id, version, generation, union_path, person_ref, at, tokens)
  select of_type, n.id, n.version, of_generation, n.union_path::ltree, n.person_ref, n.at,
    array_to_tsvector(array[
        't:' || to_char(n.at at time zone 'Asia/Shanghai', 'YYYYMM'),
        't:' || to_char(n.at at time zone 'Asia/Shanghai', 'YYYYMMDD')]
      || case when n.person_ref is null then '{}'::text[] else array['p:' || of_type || ':' || n.person_ref] end
      || (select array_agg('u:' || of_type || ':' || ltree2text(subpath(n.union_path::ltree, 0, depth)))
          from generate_series(1, nlevel(n.union_path::ltree)) depth))
    || n.tokens::tsvector
  from unnest(ids, versions, unions, persons, times, token_texts)
    as n (id, version, union_path, person_ref, at, tokens)
  order by n.id
  on conflict (record_type, record_id) do update
    set version = excluded.version, generation = excluded.generation, union_path = excluded.union_path,
        person_ref = excluded.person_ref, at = excluded.at, tokens = excluded.tokens
    where d.version <= excluded.version;
end $$;

create function search_drop(of_type text, ids uuid[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.kind', true) is distinct from 'system' then
    raise insufficient_privilege using message = 'only a job of ours writes what can be found';
  end if;
  delete from search_document where record_type = of_type and record_id = any (ids);
end $$;

-- How far the index is, in numbers only.
create function search_state(of_type text)
returns table (generation text, documents bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select d.generation, count(*) from search_document d where d.record_type = of_type group by d.generation
$$;

-- Matches by the token index alone, between two moments, newest first. Type and top union are compared in
-- a way that no other index serves: what the planner knows of tokens must not lead it to those.
create function search_window(
  of_type text, words tsquery, top text, from_at timestamptz, before_at timestamptz, before_id uuid, most int)
returns table (record_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_indexscan = off as $$
begin
  return query execute
    'select record_id, at from search_document
     where tokens @@ $1 and record_type || '''' = $2 and l1 || '''' = coalesce($3, l1)
       and at >= $4 and (at, record_id) < ($5, $6)
     order by at desc, record_id desc limit $7'
    using words, of_type, top, from_at, before_at, before_id, most;
end $$;

-- Up to so many matches, in no order: to know whether there are more.
create function search_some(of_type text, words tsquery, top text, most int, out ids uuid[])
language plpgsql stable security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_indexscan = off as $$
begin
  execute
    'select array_agg(record_id) from (
       select record_id from search_document
       where tokens @@ $1 and record_type || '''' = $2 and l1 || '''' = coalesce($3, l1) limit $4) found'
    into ids using words, of_type, top, most;
  ids := coalesce(ids, '{}');
end $$;
revoke execute on function search_window, search_some from public;

-- What the caller may find, of one type. In the caller's scope, whatever was asked for:
-- staff find what belongs to their union and below, a worker what is his own, others nothing.
--
-- Up to 1,000 matches come ranked (skip and most page them); more come newest first, from before_at on.
-- "many" says which of both it is. Months and days are tokens, too: so the newest of many are found
-- without looking at all of them. docs/decisions/0018 says why it is not simpler.
create function search_find(
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
  upper_at timestamptz;
  upper_id uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  newest timestamptz;
  oldest timestamptz;
  month date;
  day date;
  spans int[] := array[1, 1, 3, 8, 24, 120];
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
  execute format(
    'select max(at), min(at) from search_document where record_type = $1 and %I = $2', scope_column)
    into newest, oldest using of_type, scope_value;
  if newest is null then
    return;
  end if;
  upper_at := coalesce(before_at, 'infinity');
  month := date_trunc('month', least(newest, upper_at) at time zone 'Asia/Shanghai');

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

  -- The newest day alone, then months, more of them at a time, until the page is full.
  day := least(newest, upper_at) at time zone 'Asia/Shanghai';
  return query
    select w.record_id, w.at, 0::real, true
    from search_window(
      of_type, scoped && quote_literal('t:' || to_char(day, 'YYYYMMDD'))::tsquery, top,
      '-infinity', upper_at, upper_id, missing) w;
  get diagnostics found_rows = row_count;
  missing := missing - found_rows;
  if (day at time zone 'Asia/Shanghai') < upper_at then
    upper_at := day at time zone 'Asia/Shanghai';
    upper_id := '00000000-0000-0000-0000-000000000000';
  end if;
  foreach span in array spans loop
    exit when missing <= 0 or upper_at < oldest;
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
    month := month - make_interval(months => span);
  end loop;
end $$;
revoke execute on function search_find, search_put, search_drop, search_state from public;
grant execute on function search_find, search_put, search_drop, search_state to ${app_role};
