-- The direct line (诉求直通车) goes past the petitioner's own unit. Which one that is stays known, so that nothing is
-- sent down to it without his consent.
alter table petition add column unit_path ltree;
comment on column petition.unit_path is 'of the direct line: the unit that it went past';
grant update (unit_path) on petition to ${app_role};
create trigger petition_unit_stays before update of unit_path on petition
  for each row execute function refuse_repath_of('unit_path');

-- Whether he agrees that it is sent down: asked for each union, and answered by himself or as he said it.
create table petition_consent (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  to_path ltree not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  asked_by_ref text not null,
  agreed boolean,
  answered_at timestamptz,
  -- How an officer heard it; null where he answered himself.
  heard text,
  heard_by_ref text,
  version bigint not null check (version > 0),
  constraint answered_whole check ((agreed is null) = (answered_at is null)),
  constraint heard_by_somebody check ((heard is null) = (heard_by_ref is null) and (heard is null or agreed is not null))
);
comment on table petition_consent is 'class: case; whether a petitioner of the direct line agrees that it is sent down to his unit';
create index petition_consent_order on petition_consent (petition_id, asked_at, id);
create unique index petition_consent_one_open on petition_consent (petition_id) where agreed is null;

alter table petition_consent enable row level security;
alter table petition_consent force row level security;
create policy petition_consent_read on petition_consent for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy petition_consent_ask on petition_consent for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)
      and agreed is null
    else false end);
create policy petition_consent_answer on petition_consent for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end)
  with check (
  case (select current_setting('app.kind', true))
    when 'staff' then heard is not null
    -- Only he himself answers in his own name.
    when 'worker' then heard is null and person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on petition_consent to ${app_role};
grant update (union_path, to_path, agreed, answered_at, heard, heard_by_ref, version) on petition_consent to ${app_role};
create trigger petition_consent_stays before update of union_path on petition_consent
  for each row execute function refuse_repath();
create trigger petition_consent_to_stays before update of to_path on petition_consent
  for each row execute function refuse_repath_of('to_path');

alter policy petition_timeline_own on petition_timeline with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and kind in ('RECEIVED', 'REVIEW_REQUESTED', 'RECHECK_REQUESTED', 'WITHDRAWN', 'RATED', 'CONSENT_GIVEN',
        'CONSENT_REFUSED')
    else false end);
