-- Reveals: who was shown what in clear. Also what the hourly limit is counted from.
create table reveal_use (
  id uuid primary key,
  record_type text not null,
  record_id uuid not null,
  field text not null,
  union_path ltree not null,
  person_ref text,
  purpose text not null,
  actor_subject text not null,
  actor_ref text not null,
  approval_id uuid,
  at timestamptz not null
);
comment on table reveal_use is 'class: case; which field of which record was shown in clear to whom';
alter table reveal_use enable row level security;
alter table reveal_use force row level security;
create policy reveal_use_read on reveal_use for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then actor_ref = (select nullif(current_setting('app.person', true), ''))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          and (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'audit-admin', 'security-admin'])
    when 'system' then true
    else false end);
create policy reveal_use_write on reveal_use for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then actor_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create index reveal_use_of on reveal_use (actor_ref, at desc);
grant select, insert on reveal_use to ${app_role};

-- 未成年人网络保护条例 第三十六条: access to a minor's data is approved before, by somebody else.
create table reveal_approval (
  id uuid primary key,
  record_type text not null,
  record_id uuid not null,
  field text not null,
  union_path ltree not null,
  person_ref text,
  purpose text not null,
  reason text not null,
  state text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'USED')),
  requester_subject text not null,
  requester_ref text not null,
  requested_at timestamptz not null,
  decide_by timestamptz not null,
  decider_subject text,
  decider_ref text,
  decided_at timestamptz,
  note text,
  valid_until timestamptz,
  used_at timestamptz,
  version bigint not null check (version > 0),
  constraint reveal_approval_decided check ((state = 'REQUESTED') = (decider_ref is null)),
  constraint reveal_approval_by_someone_else check (
    decider_subject is distinct from requester_subject and decider_ref is distinct from requester_ref),
  constraint reveal_approval_used_once check ((state = 'USED') = (used_at is not null)),
  constraint reveal_approval_ends check (state not in ('GRANTED', 'USED') or valid_until is not null)
);
comment on table reveal_approval is 'class: case; requests to see a minor''s field in clear, and what became of them';
alter table reveal_approval enable row level security;
alter table reveal_approval force row level security;
create policy reveal_approval_read on reveal_approval for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then requester_ref = (select nullif(current_setting('app.person', true), ''))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          and (select string_to_array(current_setting('app.roles', true), ',')) && array['security-admin', 'leader', 'auditor', 'audit-admin'])
    when 'system' then true
    else false end);
create policy reveal_approval_write on reveal_approval for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then requester_ref = (select nullif(current_setting('app.person', true), '')) and state = 'REQUESTED'
    when 'system' then true
    else false end);
create policy reveal_approval_change on reveal_approval for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then requester_ref = (select nullif(current_setting('app.person', true), ''))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          and (select string_to_array(current_setting('app.roles', true), ',')) && array['security-admin', 'leader'])
    when 'system' then true
    else false end);
create index reveal_approval_use on reveal_approval (requester_ref, record_id, field) where state = 'GRANTED';
create index reveal_approval_open on reveal_approval (requested_at, id) where state = 'REQUESTED';
create index reveal_approval_own on reveal_approval (requester_ref, requested_at desc);
grant select, insert on reveal_approval to ${app_role};
grant update (state, decider_subject, decider_ref, decided_at, note, valid_until, used_at, version)
  on reveal_approval to ${app_role};

-- Consent: written once; a withdrawal is a row of its own.
create table consent (
  id uuid primary key,
  person_ref text not null,
  union_path ltree not null,
  purpose text not null,
  kinds text[] not null,
  recipient text,
  channel text not null check (channel in ('ONLINE', 'PAPER')),
  text_version text not null,
  given_by text not null check (given_by in ('SELF', 'GUARDIAN')),
  guardian_ref text,
  scan_reference text,
  recorded_by_subject text not null,
  recorded_by_ref text not null,
  given_at timestamptz not null,
  constraint consent_of_a_guardian check (
    (given_by = 'GUARDIAN') = (guardian_ref is not null) and guardian_ref is distinct from person_ref),
  constraint consent_of_a_child check (not ('UNDER_FOURTEEN' = any (kinds)) or given_by = 'GUARDIAN'),
  constraint consent_on_paper check ((channel = 'PAPER') = (scan_reference is not null))
);
comment on table consent is 'class: case; what people agreed to, in which words';
create table consent_withdrawal (
  consent_id uuid primary key references consent on delete cascade,
  person_ref text not null,
  union_path ltree not null,
  scan_reference text,
  recorded_by_subject text not null,
  recorded_by_ref text not null,
  withdrawn_at timestamptz not null
);
comment on table consent_withdrawal is 'class: case; consents that were taken back';
-- Handing data to another processor is written down, with the consent that it rests on.
create table data_share (
  id uuid primary key,
  person_ref text not null,
  union_path ltree not null,
  purpose text not null,
  recipient text not null,
  kinds text[] not null,
  record_type text not null,
  record_id uuid not null,
  consent_id uuid,
  shared_by text not null,
  shared_at timestamptz not null
);
comment on table data_share is 'class: case; what was handed to whom, kept for three years at least';
do $$
declare
  name text;
begin
  foreach name in array array['consent', 'consent_withdrawal', 'data_share'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy %I on %I for select using (
      case (select current_setting('app.kind', true))
        when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
        when 'system' then true
        else false end)$policy$, name || '_read', name);
    execute format($policy$create policy %I on %I for insert with check (
      case (select current_setting('app.kind', true))
        when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
        when 'agency' then %L and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        when 'system' then true
        else false end)$policy$, name || '_write', name, name = 'data_share');
  end loop;
end $$;
-- 网络数据安全管理条例 第十二条: records of sharing are kept for three years; consents for as long after their end.
create policy consent_erase on consent for delete using (
  case (select current_setting('app.kind', true))
    when 'system' then exists (select 1 from consent_withdrawal w
      where w.consent_id = consent.id and w.withdrawn_at < now() - interval '3 years')
    else false end);
create policy data_share_erase on data_share for delete using (
  case (select current_setting('app.kind', true))
    when 'system' then shared_at < now() - interval '3 years'
    else false end);
create index consent_of on consent (person_ref, purpose, given_at desc);
create index consent_withdrawal_age on consent_withdrawal (withdrawn_at);
create index data_share_of on data_share (person_ref, shared_at desc);
create index data_share_age on data_share (shared_at);
grant select, insert, delete on consent, data_share to ${app_role};
grant select, insert on consent_withdrawal to ${app_role};

-- How long which kind of record is kept. The latest that is in force on a day counts; none is ever changed.
create table retention_policy (
  id uuid primary key,
  record_type text not null,
  effective_from date not null,
  active_months int not null check (active_months >= 0),
  retain_months int not null check (retain_months >= active_months),
  action text not null check (action in ('DELETE', 'ANONYMISE')),
  basis text not null,
  made_by text not null,
  unique (record_type, effective_from)
);
comment on table retention_policy is 'class: technical; how long records of a type are kept after they are closed';
grant select, insert on retention_policy to ${app_role};

create table legal_hold (
  id uuid primary key,
  record_type text not null,
  record_id uuid not null,
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text
);
comment on table legal_hold is 'class: technical; records that may not be erased, whatever their policy';
create index legal_hold_of on legal_hold (record_type, record_id) where lifted_at is null;
grant select, insert on legal_hold to ${app_role};
grant update (lifted_by, lifted_at, lift_reason) on legal_hold to ${app_role};
-- A column's name would win over a parameter's of the same name.
create function retention_held(held_type text, held_id uuid) returns boolean language sql stable
  return exists (select 1 from legal_hold h
    where h.record_type = held_type and h.record_id = held_id and h.lifted_at is null);

-- A dry run; its id is the token of the real one.
create table retention_run (
  id uuid primary key,
  made_by text not null,
  made_by_ref text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  approved_by text,
  approved_by_ref text,
  approved_at timestamptz,
  job_id uuid,
  version bigint not null check (version > 0),
  constraint retention_run_by_someone_else check (
    approved_by is distinct from made_by and approved_by_ref is distinct from made_by_ref),
  constraint retention_run_approved check (
    (approved_by is null) = (approved_by_ref is null) and (job_id is null or approved_by is not null))
);
comment on table retention_run is 'class: technical; what an erasure would do, who agreed, which job does it';
create table retention_run_line (
  run_id uuid not null references retention_run,
  record_type text not null,
  policy_id uuid not null references retention_policy,
  action text not null,
  retain_by date not null,
  remove_by date not null,
  to_retain bigint not null,
  to_remove bigint not null,
  samples uuid[] not null,
  retained bigint not null default 0,
  removed bigint not null default 0,
  primary key (run_id, record_type)
);
comment on table retention_run_line is 'class: technical; one type of record in an erasure, and how far it is';
grant select, insert on retention_run, retention_run_line to ${app_role};
grant update (approved_by, approved_by_ref, approved_at, job_id, version) on retention_run to ${app_role};
grant update (retained, removed) on retention_run_line to ${app_role};
