-- An objection that nobody has looked into in time is told one level up, once: from then on the screeners of
-- the union above the screening one may look into it as well. Null where nobody is above.
alter table publicity_objection add column escalated_at timestamptz;
alter table publicity_objection add column escalated_union text;
alter table publicity_objection add constraint escalated_whole check (escalated_at is not null or escalated_union is null);
alter table publicity_objector add column escalated_union text;
alter table publicity add column escalated_union text;
alter table publicity_snapshot add column escalated_union text;
create index publicity_objection_due on publicity_objection (due_on) where state = 'OPEN' and escalated_at is null;
create index publicity_escalated on publicity (escalated_union, created_at desc, id desc) where escalated_union is not null;

alter policy publicity_read on publicity using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (reader_roles || publisher_roles || approver_roles))
      or ((select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
alter policy publicity_handle on publicity using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (publisher_roles || approver_roles))
      or ((select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
alter policy publicity_snapshot_read on publicity_snapshot using (
  case (select current_setting('app.kind', true))
    when 'public' then place = 'PUBLIC' and state = 'SHOWN'
    when 'agency' then place = 'PUBLIC' and state = 'SHOWN'
    when 'worker' then state = 'SHOWN'
      and (place = 'PUBLIC' or (select nullif(current_setting('app.union', true), '')::ltree) <@ audience)
    when 'staff' then
      (state = 'SHOWN' and (place = 'PUBLIC' or (select nullif(current_setting('app.union', true), '')::ltree) <@ audience))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles)
      or ((select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
alter policy publicity_snapshot_change on publicity_snapshot using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      or (select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
    when 'system' then true
    else false end);
alter policy publicity_content_read on publicity_content using (
  case (select current_setting('app.kind', true))
    when 'system' then true
    when 'staff' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round
        and (s.state in ('PREPARED', 'SHOWN')
          or (s.state = 'ENDED'
            and (select nullif(current_setting('app.union', true), '')) in (s.screening_union, s.escalated_union)
            and (select string_to_array(current_setting('app.roles', true), ',')) && s.screener_roles)))
    when 'worker' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    when 'public' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    when 'agency' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    else false end);
-- The same as before, but a job need not look the list up.
alter policy publicity_objection_read on publicity_objection using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity p where p.id = publicity_id)
    when 'system' then true
    else false end);
-- Only what was escalated: other objections to the same list stay with those who screen it.
alter policy publicity_objection_screen on publicity_objection using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity p where p.id = publicity_id
      and (select nullif(current_setting('app.union', true), '')) in (p.screening_union, publicity_objection.escalated_union)
      and (select string_to_array(current_setting('app.roles', true), ',')) && p.screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (p.candidate_refs), true))
    else false end);
alter policy publicity_objector_read on publicity_objector using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
      and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (candidate_refs), true)
    when 'system' then true
    else false end);
create policy publicity_objection_escalate on publicity_objection for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) in ('system:publicity-sweep', 'system:job-union-repath')
    else false end);

-- Where it was escalated to is a place: the sweep writes it once, and afterwards only the re-path job.
do $$
declare
  name text;
begin
  foreach name in array array['publicity', 'publicity_snapshot', 'publicity_objection', 'publicity_objector'] loop
    execute format('grant update (escalated_union) on %I to ${app_role}', name);
    execute format('create trigger %I before update of escalated_union on %I for each row'
      || ' when (old.escalated_union is not null) execute function refuse_repath_of(''escalated_union'')',
      name || '_escalation_stays', name);
  end loop;
end $$;
grant update (escalated_at, due_on, due_provisional) on publicity_objection to ${app_role};

-- Once, whatever looks, and by nobody but the sweep.
create function publicity_escalates_once() returns trigger language plpgsql as $$
begin
  if new.escalated_at is distinct from old.escalated_at
      and (old.escalated_at is not null
        or current_setting('app.subject', true) is distinct from 'system:publicity-sweep') then
    raise exception 'an objection is escalated once, by the sweep' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger publicity_escalates_once before update of escalated_at on publicity_objection
  for each row execute function publicity_escalates_once();
