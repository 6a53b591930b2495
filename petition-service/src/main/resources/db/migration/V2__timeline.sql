-- What happened to a petition, in words for the petitioner. Written once, never changed.
-- union_path and person_ref repeat the petition's: a policy that looked the petition up could not see
-- the row that the same statement has just written.
create table petition_timeline (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  at timestamptz not null,
  kind text not null check (kind in (
    'RECEIVED', 'REGISTERED', 'NOTICE_GIVEN', 'HARDSHIP_REFERRED',
    'AID_DECIDED', 'AID_PAID', 'AID_RETURNED')),
  amount numeric(18, 2),
  note text,
  link text,
  -- The event of another service that this entry tells of: the wall behind the inbox's "once".
  source_event uuid
);
comment on table petition_timeline is 'class: case; what happened to a petition, told to its petitioner';

create index petition_timeline_order on petition_timeline (petition_id, at, id);
create unique index petition_timeline_once on petition_timeline (source_event) where source_event is not null;

alter table petition_timeline enable row level security;
alter table petition_timeline force row level security;

create policy petition_timeline_read on petition_timeline for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy petition_timeline_write on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
                   and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                   and kind = 'RECEIVED'
    when 'system' then true
    else false end);

grant select, insert on petition_timeline to ${app_role};
