-- Local rules, effective-dated. The values shipped are for the demonstration; a union sets its own.
create table subsistence_standard (
  union_path ltree not null,
  monthly_amount numeric(18, 2) not null check (monthly_amount > 0),
  effective_from date not null,
  primary key (union_path, effective_from)
);
comment on table subsistence_standard is 'class: offering; local subsistence allowance, yuan for each person and month';
alter table subsistence_standard enable row level security;
alter table subsistence_standard force row level security;
-- Everyone below the union that sets it sees it.
create policy subsistence_standard_read on subsistence_standard for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy subsistence_standard_seed on subsistence_standard for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select on subsistence_standard to ${app_role};
select set_config('app.kind', 'system', true);
insert into subsistence_standard values ('CQ', 700.00, '2000-01-01');

create table aid_grant (
  id uuid primary key,
  number text not null unique,
  household_id uuid not null references household,
  fund_id uuid not null references fund,
  union_path ltree not null,
  person_ref text not null,
  amount numeric(18, 2) not null check (amount > 0),
  reason text not null,
  year int not null,
  state text not null check (state in
    ('PROPOSED', 'APPROVED', 'REFUSED', 'IN_FILE', 'SETTLED', 'REJECTED', 'RETURNED')),
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  -- What was approved, so that nothing else can be paid.
  content_hash text not null,
  created_at timestamptz not null,
  decided_at timestamptz,
  outcome_reason text,
  version bigint not null check (version > 0),
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  constraint granted_by_someone_else check (
    (state = 'PROPOSED') = (approver_subject is null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref)
);
comment on table aid_grant is 'class: case; one-off aid to a household';
alter table aid_grant enable row level security;
alter table aid_grant force row level security;
create policy aid_grant_read on aid_grant for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy aid_grant_write on aid_grant for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);
create policy aid_grant_change on aid_grant for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'cashier']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

create index aid_grant_l1 on aid_grant (l1, created_at desc, id desc);
create index aid_grant_l2 on aid_grant (l2, created_at desc, id desc) where l2 is not null;
create index aid_grant_l3 on aid_grant (l3, created_at desc, id desc) where l3 is not null;
create index aid_grant_l4 on aid_grant (l4, created_at desc, id desc) where l4 is not null;
create index aid_grant_l5 on aid_grant (l5, created_at desc, id desc) where l5 is not null;
create index aid_grant_household on aid_grant (household_id, year);
create index aid_grant_to_pay on aid_grant (fund_id, created_at, id) where state = 'APPROVED';
grant select, insert on aid_grant to ${app_role};
grant update (state, approver_subject, approver_ref, decided_at, outcome_reason, version) on aid_grant to ${app_role};

create table payment_batch (
  id uuid primary key,
  number text not null unique,
  fund_id uuid not null references fund,
  union_path ltree not null,
  state text not null check (state in ('READY', 'ANSWERED')),
  line_count int not null check (line_count > 0),
  total numeric(18, 2) not null check (total > 0),
  sha256 text not null,
  -- The bank needs names and cards in clear; at rest they are sealed.
  content_sealed bytea not null,
  cashier_subject text not null,
  cashier_ref text not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  answer_sha256 text,
  version bigint not null check (version > 0),
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored
);
comment on table payment_batch is 'class: case; files of payments for the bank';
alter table payment_batch enable row level security;
alter table payment_batch force row level security;
create policy payment_batch_read on payment_batch for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy payment_batch_write on payment_batch for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy payment_batch_change on payment_batch for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

create index payment_batch_l1 on payment_batch (l1, created_at desc, id desc);
create index payment_batch_l2 on payment_batch (l2, created_at desc, id desc) where l2 is not null;
create index payment_batch_l3 on payment_batch (l3, created_at desc, id desc) where l3 is not null;
create index payment_batch_l4 on payment_batch (l4, created_at desc, id desc) where l4 is not null;
create index payment_batch_l5 on payment_batch (l5, created_at desc, id desc) where l5 is not null;
create index payment_batch_ready on payment_batch (created_at, id) where state = 'READY';
grant select, insert on payment_batch to ${app_role};
grant update (state, answered_at, answer_sha256, version) on payment_batch to ${app_role};

create table payment_line (
  id uuid primary key,
  batch_id uuid not null references payment_batch,
  grant_id uuid not null references aid_grant,
  union_path ltree not null,
  amount numeric(18, 2) not null check (amount > 0),
  state text not null check (state in ('IN_FILE', 'SETTLED', 'REJECTED', 'RETURNED')),
  reason text
);
comment on table payment_line is 'class: case; one payment to one account';
alter table payment_line enable row level security;
alter table payment_line force row level security;
create policy payment_line_read on payment_line for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy payment_line_write on payment_line for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);

-- No payment in two live files.
create unique index payment_line_live on payment_line (grant_id) where state in ('IN_FILE', 'SETTLED');
create index payment_line_batch on payment_line (batch_id, id);
create policy payment_line_answer on payment_line for update using (
  case (select current_setting('app.kind', true))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
grant select, insert on payment_line to ${app_role};
grant update (state, reason) on payment_line to ${app_role};
