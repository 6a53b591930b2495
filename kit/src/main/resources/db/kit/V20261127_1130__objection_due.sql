-- The day by which an objection is screened can lie in a year whose days are not published yet; it is counted
-- again once they are, by the sweep alone.
create index publicity_objection_provisional on publicity_objection (id) where due_provisional and state = 'OPEN';
grant update (due_on, due_provisional) on publicity_objection to ${app_role};
create policy publicity_objection_recount on publicity_objection for update using (
  case (select current_setting('app.kind', true)) when 'system' then state = 'OPEN' else false end);

create function publicity_objection_due_follows_the_calendar() returns trigger language plpgsql as $$
begin
  if (select current_setting('app.kind', true)) is distinct from 'system'
      or not old.due_provisional or new.due_on < old.due_on then
    raise exception 'a day for screening is counted again by the calendar, never sooner'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger publicity_objection_due_follows_the_calendar before update on publicity_objection
  for each row when (old.due_on <> new.due_on or old.due_provisional <> new.due_provisional)
  execute function publicity_objection_due_follows_the_calendar();
