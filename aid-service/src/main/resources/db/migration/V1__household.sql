-- One household, one file. What a person could be recognised by, or robbed with, is sealed by the
-- service: a dump of this table tells neither name, nor id number, nor card.
create table household (
  id uuid primary key,
  number text not null unique,
  union_path ltree not null,
  person_ref text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'FILED', 'REFUSED')),
  created_at timestamptz not null,
  created_on date not null,
  filed_on date,
  head_name_sealed bytea,
  head_citizen_id_sealed bytea,
  phone_sealed bytea,
  members_sealed bytea,
  member_count int,
  monthly_income numeric(18, 2) check (monthly_income >= 0),
  monthly_rigid_expenditure numeric(18, 2) check (monthly_rigid_expenditure >= 0),
  main_cause text,
  bank_card_sealed bytea,
  bank_name text,
  maker_subject text,
  maker_ref text,
  reviewer_subject text,
  reviewer_ref text,
  review_opinion text,
  approver_subject text,
  approver_ref text,
  approval_opinion text,
  version bigint not null check (version > 0),
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  constraint complete_before_submission check (state = 'DRAFT' or (
    head_name_sealed is not null and head_citizen_id_sealed is not null and bank_card_sealed is not null
    and monthly_income is not null and main_cause is not null and maker_subject is not null)),
  constraint three_different_people check (
    (reviewer_subject is null or (reviewer_subject <> maker_subject and reviewer_ref <> maker_ref))
    and (approver_subject is null or (approver_subject not in (maker_subject, reviewer_subject)
                                      and approver_ref not in (maker_ref, reviewer_ref)))),
  constraint reviewed_by_someone check (state not in ('REVIEWED', 'FILED') or reviewer_subject is not null),
  constraint filed_by_someone check (state <> 'FILED' or (approver_subject is not null and filed_on is not null))
);
comment on table household is 'class: case; hardship files, one for each household';
alter table household enable row level security;
alter table household force row level security;
create policy household_read on household for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy household_write on household for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);
create policy household_change on household for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver']
    when 'system' then true
    else false end);

-- One file for a person, across all unions.
create unique index household_person on household (person_ref) where state <> 'REFUSED';
create index household_l1 on household (l1, created_at desc, id desc);
create index household_l2 on household (l2, created_at desc, id desc) where l2 is not null;
create index household_l3 on household (l3, created_at desc, id desc) where l3 is not null;
create index household_l4 on household (l4, created_at desc, id desc) where l4 is not null;
create index household_l5 on household (l5, created_at desc, id desc) where l5 is not null;
create index household_own on household (person_ref, created_at desc, id desc);
grant select, insert on household to ${app_role};
grant update (state, filed_on, head_name_sealed, head_citizen_id_sealed, phone_sealed, members_sealed,
  member_count, monthly_income, monthly_rigid_expenditure, main_cause, bank_card_sealed, bank_name,
  maker_subject, maker_ref, reviewer_subject, reviewer_ref, review_opinion, approver_subject,
  approver_ref, approval_opinion, version) on household to ${app_role};

-- Which petitions led to which file: a second petition of the same person joins the file that is there.
create table household_petition (
  petition_id uuid primary key,
  petition_number text not null,
  household_id uuid not null references household,
  union_path ltree not null,
  person_ref text not null,
  referred_at timestamptz not null,
  reason text
);
-- The bank's answer is told to the petition, hence its row in the policy; it is shown nothing of this.
comment on table household_petition is 'class: case; referrals from petitions';
alter table household_petition enable row level security;
alter table household_petition force row level security;
create policy household_petition_read on household_petition for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy household_petition_write on household_petition for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);

create index household_petition_household on household_petition (household_id);
grant select, insert on household_petition to ${app_role};

-- Nobody is on two active files, in any union: a keyed hash of the id number, unique.
create table person_on_file (
  citizen_id_blind bytea primary key,
  household_id uuid not null references household,
  union_path ltree not null
);
comment on table person_on_file is 'class: case; keyed hashes of the people on active files';
alter table person_on_file enable row level security;
alter table person_on_file force row level security;
create policy person_on_file_read on person_on_file for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver']
    when 'system' then true
    else false end);
create policy person_on_file_write on person_on_file for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);

create policy person_on_file_leave on person_on_file for delete using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver']
    when 'system' then true
    else false end);
create index person_on_file_household on person_on_file (household_id);
grant select, insert, delete on person_on_file to ${app_role};

create table number_series (
  series text not null,
  union_path text not null,
  year int not null,
  last bigint not null,
  primary key (series, union_path, year)
);
comment on table number_series is 'class: technical; the last readable number of each kind, union and year';
grant select, insert, update on number_series to ${app_role};
