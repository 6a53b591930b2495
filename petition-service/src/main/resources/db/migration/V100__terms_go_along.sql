-- The day of the notice is that of the union which owes it now: a receiver has fifteen days of its own, and
-- whoever gets a petition back has the rest of his.
grant update (notice_due_on) on petition to ${app_role};
select set_config('app.kind', 'system', true);
update petition p set notice_due_on = t.due_on
from timer t
where t.record_type = 'petition' and t.record_id = p.id and t.kind = 'notice' and t.ended_at is null
  and t.due_on is not null and t.due_on <> p.notice_due_on and t.due_on > p.received_on;

-- What a union that ended owed on a case, its successor owes: whoever stands above that one is told when it is
-- late. Days and pauses stay as they are.
create function timers_go_to_successor(of uuid, ended ltree, successor ltree) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind constant text := coalesce(current_setting('app.kind', true), '');
  subject constant text := coalesce(current_setting('app.subject', true), '');
  went uuid[];
begin
  -- As the caller sees it.
  if not exists (select from petition_succession s
      where s.petition_id = of and s.from_path = ended and s.to_path = successor) then
    raise exception 'terms go over with their case alone' using errcode = '42501';
  end if;
  perform set_config('app.kind', 'system', true);
  perform set_config('app.subject', 'system:job-union-repath', true);
  with moved as (
    update timer set union_path = successor
    where record_type = 'petition' and record_id = of and ended_at is null and union_path = ended
    returning id)
  select coalesce(array_agg(id), '{}') into went from moved;
  update timer_pause set union_path = successor where timer_id = any (went);
  update timer_extension set union_path = successor where timer_id = any (went);
  update timer_change set union_path = successor where timer_id = any (went);
  update timer_escalation set union_path = successor where timer_id = any (went);
  perform set_config('app.kind', kind, true);
  perform set_config('app.subject', subject, true);
  return cardinality(went);
end $$;
revoke all on function timers_go_to_successor(uuid, ltree, ltree) from public;
grant execute on function timers_go_to_successor(uuid, ltree, ltree) to ${app_role};

-- Cases that went to a successor before.
do $$
declare gone record;
begin
  perform set_config('app.kind', 'system', true);
  for gone in select s.petition_id, s.from_path, s.to_path from petition_succession s order by s.moved_at, s.id loop
    perform timers_go_to_successor(gone.petition_id, gone.from_path, gone.to_path);
  end loop;
  perform set_config('app.kind', '', true);
end $$;
