-- Closed petitions of the years before this service come in by files: dated as they were, without a timer and
-- without an event. Each keeps the code by which its union knew it.
alter table petition
  add column origin_code text check (char_length(origin_code) between 1 and 60),
  -- What the line said, as a hash: the same line again changes nothing.
  add column origin_hash text,
  add constraint origin_whole check ((origin_code is null) = (origin_hash is null)),
  add constraint brought_in_closed check (origin_code is null or (state in ('CLOSED', 'TERMINATED') and ended_on is not null and not sealed));
-- The code leads: it is found as text, which is leak-proof, and few unions share one.
create unique index petition_origin on petition (origin_code, ltree2text(union_path)) where origin_code is not null;
create trigger petition_old_place before insert on petition
  for each row when (new.origin_code is not null) execute function refuse_old_place();

-- The lines of a stretch that are not on file yet, each with the number that it brought or the next one of its
-- union and year. Two imports at one union wait for each other here, and then look anew: each statement of a
-- volatile function has a snapshot of its own. A number that was brought is never given out again.
create function numbered_petition_lines(of_import uuid, first_line bigint, last_line bigint)
  returns table (record_id uuid, content_hash text, data jsonb, number text)
  language plpgsql volatile rows 5000 as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(hashtext('petition-import'), hashtext(current_setting('app.union', true)));
  insert into number_block as b (union_path, year, next_free)
  select l.data->>'union', (l.data->>'year')::int, 1 + max(substring(l.data->>'number' from '\d+$')::bigint)
  from bulk_line l
  where l.import_id = of_import and l.line between first_line and last_line
    and starts_with(l.data->>'number', 'XF-' || (l.data->>'union') || '-' || (l.data->>'year') || '-')
  group by 1, 2 order by 1, 2
  on conflict (union_path, year) do update set next_free = greatest(b.next_free, excluded.next_free);
  return query
  with fresh as materialized (
    select distinct on (l.natural_key) l.line, l.record_id, l.content_hash, l.data, l.data->>'union' as place,
      (l.data->>'year')::int as year, l.data->>'number' as brought
    from bulk_line l
    where l.import_id = of_import and l.line between first_line and last_line and l.data is not null
      and not exists (select 1 from petition p
        where p.origin_code = l.data->>'code' and p.union_path = (l.data->>'union')::ltree)
    order by l.natural_key, l.line),
  wanted as materialized (
    select f.place, f.year, count(*) as many from fresh f where f.brought is null group by f.place, f.year),
  taken as (
    insert into number_block as b (union_path, year, next_free)
    select w.place, w.year, 1 + w.many from wanted w order by w.place, w.year
    on conflict (union_path, year) do update set next_free = b.next_free + excluded.next_free - 1
    returning b.union_path, b.year, b.next_free),
  counted as (
    select f.*, t.next_free - w.many - 1 + row_number() over (partition by f.place, f.year order by f.line) as n
    from fresh f join wanted w on w.place = f.place and w.year = f.year
      join taken t on t.union_path = f.place and t.year = f.year
    where f.brought is null)
  select k.record_id, k.content_hash, k.data,
    format('XF-%s-%s-%s', k.place, k.year, lpad(k.n::text, greatest(6, length(k.n::text)), '0'))
  from counted k
  union all
  select f.record_id, f.content_hash, f.data, f.brought from fresh f where f.brought is not null;
end $$;
revoke all on function numbered_petition_lines from public;
grant execute on function numbered_petition_lines to ${app_role};
