-- A change of the card is a change of what was approved. Staff alone write it; a rotation of keys, which seals the
-- same card anew, is a job of the system.
alter table household add column card_version bigint not null default 1;
create function count_card_changes() returns trigger language plpgsql as $$
begin
  if new.bank_card_sealed is distinct from old.bank_card_sealed and current_setting('app.kind', true) = 'staff' then
    new.card_version := old.card_version + 1;
  end if;
  return new;
end $$;
create trigger card_changed before update of bank_card_sealed on household
  for each row execute function count_card_changes();

-- What is to be paid together: declared, locked, approved by its content, released as files, and followed to its end.
create table payment_plan (
  id uuid primary key,
  number text not null unique,
  union_path ltree not null,
  fund_id uuid not null references fund,
  profile_id uuid not null references bank_profile,
  title text not null,
  item text not null check (item in ('LIVING_AID', 'MEDICAL_AID', 'SCHOLARSHIP', 'ACCIDENTAL_AID', 'TEMPORARY_RELIEF',
    'CONDOLENCE', 'REGULAR_SUBSIDY')),
  period text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$'),
  state text not null check (state in ('DRAFT', 'LOCKED', 'APPROVED', 'RELEASED', 'SENT', 'RECONCILED', 'CLOSED',
    'CANCELLED')),
  declared_count int not null check (declared_count > 0),
  declared_total numeric(18, 2) not null check (declared_total > 0),
  content_hash text,
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  releaser_subject text,
  releaser_ref text,
  created_at timestamptz not null,
  locked_at timestamptz,
  approved_at timestamptz,
  released_at timestamptz,
  sent_at timestamptz,
  reconciled_at timestamptz,
  closed_at timestamptz,
  version bigint not null check (version > 0),
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  constraint payment_plan_locked check (state in ('DRAFT', 'CANCELLED') or content_hash is not null),
  constraint payment_plan_by_two check (
    (state in ('DRAFT', 'LOCKED', 'CANCELLED') or approver_subject is not null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref
    and (releaser_subject is null or (releaser_subject <> approver_subject and releaser_ref <> approver_ref)))
);
comment on table payment_plan is 'class: case; payments that are declared, approved and sent together';
alter table payment_plan enable row level security;
alter table payment_plan force row level security;
create policy payment_plan_read on payment_plan for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy payment_plan_write on payment_plan for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy payment_plan_move on payment_plan for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    else false end);
create policy payment_plan_follow on payment_plan for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create index payment_plan_l1 on payment_plan (l1, created_at desc, id desc);
create index payment_plan_l2 on payment_plan (l2, created_at desc, id desc) where l2 is not null;
create index payment_plan_l3 on payment_plan (l3, created_at desc, id desc) where l3 is not null;
create index payment_plan_l4 on payment_plan (l4, created_at desc, id desc) where l4 is not null;
create index payment_plan_l5 on payment_plan (l5, created_at desc, id desc) where l5 is not null;
grant select, insert on payment_plan to ${app_role};
grant update (state, content_hash, approver_subject, approver_ref, releaser_subject, releaser_ref, locked_at,
  approved_at, released_at, sent_at, reconciled_at, closed_at, version, union_path) on payment_plan to ${app_role};
create trigger payment_plan_stays before update of union_path on payment_plan
  for each row execute function refuse_repath();

-- Whose payments a plan holds: by household, so that nothing here has to be forgotten with a person. A line is live
-- until its plan is cancelled or the bank does not pay it.
create table payment_plan_line (
  id uuid primary key,
  plan_id uuid not null references payment_plan,
  position int not null,
  grant_id uuid not null references aid_grant,
  household_id uuid not null references household,
  union_path ltree not null,
  amount numeric(18, 2) not null check (amount > 0),
  item text not null,
  period text not null,
  live boolean not null default true,
  unique (plan_id, position)
);
comment on table payment_plan_line is 'class: case; one payment of a plan';
alter table payment_plan_line enable row level security;
alter table payment_plan_line force row level security;
create policy payment_plan_line_read on payment_plan_line for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy payment_plan_line_write on payment_plan_line for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy payment_plan_line_end on payment_plan_line for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    else false end);
create policy payment_plan_line_follow on payment_plan_line for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
-- In one live plan at most, and once for an item and a period, whatever programme or source it is paid from: these
-- see the rows of all unions.
create unique index payment_plan_line_live on payment_plan_line (grant_id) where live;
create unique index payment_plan_line_once on payment_plan_line (household_id, item, period) where live;
grant select, insert on payment_plan_line to ${app_role};
grant update (live, union_path) on payment_plan_line to ${app_role};
create trigger payment_plan_line_stays before update of union_path on payment_plan_line
  for each row execute function refuse_repath();

-- A plan that is too large for one file is several; each says of which kind it is, and is signed.
alter table payment_batch add column plan_id uuid references payment_plan;
alter table payment_batch add column file_kind text not null default 'DELIMITED_UTF8' check (file_kind in
  ('DELIMITED_UTF8', 'DELIMITED_GB18030', 'XLSX', 'PAIN_001_001_03', 'PAIN_001_001_09'));
alter table payment_batch add column signature text;
alter table payment_batch add column signing_key_id uuid;
alter table payment_batch add column sent_at timestamptz;
create index payment_batch_plan on payment_batch (plan_id, created_at, id) where plan_id is not null;
grant update (sent_at) on payment_batch to ${app_role};

-- With what files are signed. The private half is sealed; whoever verifies needs the other one only.
create table bank_signing_key (
  id uuid primary key,
  public_key text not null,
  private_key_sealed bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
comment on table bank_signing_key is 'class: technical; keys by which files for banks are signed';
create unique index bank_signing_key_active on bank_signing_key ((true)) where retired_at is null;
grant select, insert on bank_signing_key to ${app_role};
grant update (retired_at) on bank_signing_key to ${app_role};
insert into sealed_column values ('bank_signing_key', 'private_key_sealed', '{id}', 'bank_signing_key.private_key');
