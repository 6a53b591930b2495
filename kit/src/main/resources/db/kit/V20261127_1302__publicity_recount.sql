-- The day for screening is counted again whenever the calendar changes, not only where its year was
-- unknown: a notice in the middle of a year makes days of rest of days that were counted. Never sooner.
create or replace function publicity_objection_due_follows_the_calendar() returns trigger language plpgsql as $$
begin
  if (select current_setting('app.kind', true)) is distinct from 'system' or new.due_on < old.due_on then
    raise exception 'a day for screening is counted again by the calendar, never sooner'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- What the sweep looks through: lists that are not concluded, objections that nobody has looked into.
create index publicity_running on publicity (id) where state = 'PUBLISHED';
create index publicity_objection_open on publicity_objection (id) where state = 'OPEN';
drop index publicity_provisional;
drop index publicity_objection_provisional;
