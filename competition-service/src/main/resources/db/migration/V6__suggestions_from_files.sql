-- Suggestions of the years before this service come in by files. A line becomes the row that the worker's own
-- submission would have made, and keeps the code that its unit knew it by.

alter table suggestion
  add column origin_code text check (char_length(origin_code) between 1 and 60),
  -- What the line said, as a hash: the same line again changes nothing.
  add column origin_hash text,
  add check ((origin_code is null) = (origin_hash is null));
-- Text and not two columns: texteq is leak-proof, so the index works under row-level security, which an
-- index that begins with the path would not.
alter table suggestion
  add column origin_key text generated always as (ltree2text(union_path) || '/' || origin_code) stored;
create unique index suggestion_origin on suggestion (origin_key);
-- A union has a code once. Whoever still names the union by the place that it has left would enter what could
-- not follow to where its like already is.
do $$ begin
  if to_regproc('refuse_old_place') is not null then
    create trigger suggestion_old_place before insert on suggestion
      for each row when (new.origin_code is not null) execute function refuse_old_place();
  end if;
end $$;

-- The account of a row is that of whoever handed it in: here it is the one that brings the file, and the
-- checks that keep a proposer from reviewing and verifying keep it from that as well.
create policy suggestion_bring_in on suggestion for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and proposer_subject = (select nullif(current_setting('app.subject', true), ''))
                  and (select string_to_array(current_setting('app.roles', true), ','))
                      && array['suggestion-reviewer', 'organiser']
                  and origin_code is not null
                  and state = 'SUBMITTED'
    else false end);

-- The lines of a stretch that are not on file yet, each with the next number of its year. Two imports of one
-- union would count the same line twice, and the series would have a hole: the second waits here, and then
-- looks anew, because each statement of a volatile function has a snapshot of its own.
create function numbered_suggestion_lines(of_import uuid, first_line bigint, last_line bigint)
  returns table (record_id uuid, content_hash text, data jsonb, number text)
  language plpgsql volatile rows 5000 as $$
#variable_conflict use_column
declare
  here ltree := nullif(current_setting('app.union', true), '')::ltree;
begin
  perform pg_advisory_xact_lock(hashtext('suggestion-import'), hashtext(here::text));
  return query
  with fresh as materialized (
    select distinct on (l.natural_key) l.line, l.record_id, l.content_hash, l.data, (l.data->>'year')::int as year
    from bulk_line l
    where l.import_id = of_import and l.line between first_line and last_line
      and not exists (select 1 from suggestion s where s.origin_key = l.natural_key)
    order by l.natural_key, l.line),
  wanted as materialized (
    select f.year, count(*) as many from fresh f group by f.year),
  taken as (
    insert into number_counter as c (series, union_path, year, last)
    select 'HJ', here, w.year, w.many from wanted w order by w.year
    on conflict (series, union_path, year) do update set last = c.last + excluded.last
    returning c.year, c.last),
  counted as (
    select f.*, t.last - w.many + row_number() over (partition by f.year order by f.line) as n
    from fresh f join wanted w on w.year = f.year join taken t on t.year = f.year)
  select k.record_id, k.content_hash, k.data,
    format('HJ-%s-%s-%s', here, k.year, lpad(k.n::text, greatest(6, length(k.n::text)), '0'))
  from counted k;
end $$;
revoke all on function numbered_suggestion_lines from public;
grant execute on function numbered_suggestion_lines to ${app_role};
