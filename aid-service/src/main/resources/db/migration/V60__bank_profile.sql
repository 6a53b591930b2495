-- How a bank takes its files, by date: what a union sets holds for those below it, until it sets something else.
-- One person proposes it and another puts it in force: the account that pays stands in it.
create table bank_profile (
  id uuid primary key,
  union_path ltree not null,
  code text not null check (code ~ '^[A-Z0-9]{2,20}$'),
  bank_name text not null,
  effective_from date not null,
  file_kind text not null check (file_kind in ('DELIMITED_UTF8', 'DELIMITED_GB18030', 'XLSX', 'PAIN_001_001_03',
    'PAIN_001_001_09')),
  lines_per_file int not null check (lines_per_file between 1 and 10000),
  files_per_hour int not null check (files_per_hour between 1 and 60),
  -- A file that is sent from opens_at[i] and before cut_off_at[i] is paid after so many working days; 0 for that day.
  opens_at time[] not null,
  cut_off_at time[] not null,
  paid_after_days int[] not null,
  working_days_only boolean not null,
  debtor_name text not null,
  debtor_account text not null check (debtor_account ~ '^[0-9]{8,34}$'),
  -- CNAPS: the twelve digits by which banks in China know each other.
  debtor_bank_code text not null check (debtor_bank_code ~ '^[0-9]{12}$'),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint bank_profile_windows check (cardinality(opens_at) between 1 and 8
    and cardinality(cut_off_at) = cardinality(opens_at) and cardinality(paid_after_days) = cardinality(opens_at)),
  constraint bank_profile_by_two check ((state = 'PROPOSED') = (approver_subject is null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref)
);
comment on table bank_profile is 'class: offering; how a bank takes files of payments, by date';
alter table bank_profile enable row level security;
alter table bank_profile force row level security;
create policy bank_profile_read on bank_profile for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                    or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy bank_profile_write on bank_profile for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy bank_profile_decide on bank_profile for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    else false end);
create policy bank_profile_follow on bank_profile for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create unique index bank_profile_once on bank_profile (union_path, code, effective_from) where state <> 'REFUSED';
create index bank_profile_in_force on bank_profile (code, effective_from desc) where state = 'APPROVED';
grant select, insert on bank_profile to ${app_role};
grant update (state, approver_subject, approver_ref, version, union_path) on bank_profile to ${app_role};
create trigger bank_profile_stays before update of union_path on bank_profile
  for each row execute function refuse_repath();
create trigger bank_profile_old_place before insert on bank_profile for each row execute function refuse_old_place();

-- When a file may be sent and until when its lines are paid; empty for files that are fetched at once.
alter table payment_batch add column send_at timestamptz;
alter table payment_batch add column paid_on date;
alter table payment_batch add constraint payment_batch_slot check ((send_at is null) = (paid_on is null));

-- The bank counts by account, whichever union wrote the files: so everybody has to know which moments are taken,
-- and no more than that.
create table bank_slot (
  account text not null,
  send_at timestamptz not null,
  primary key (account, send_at)
);
comment on table bank_slot is 'class: technical; moments of the paying accounts that a file has already';
grant select, insert on bank_slot to ${app_role};
