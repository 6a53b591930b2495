create table fund (
  id uuid primary key,
  union_path ltree not null,
  name text not null,
  source text not null check (source in ('CENTRAL_FISCAL', 'PROVINCIAL_FISCAL', 'CITY_FISCAL',
    'COUNTY_FISCAL', 'UPPER_UNION_GRANT', 'OWN_UNION_FUND', 'DONATION', 'ADMIN_ALLOCATION', 'OTHER')),
  year int not null check (year between 2000 and 2100),
  created_at timestamptz not null,
  created_by text not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  unique (union_path, name, year)
);
comment on table fund is 'class: case; money of one source for one year';
alter table fund enable row level security;
alter table fund force row level security;
create policy fund_read on fund for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy fund_write on fund for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);

grant select, insert on fund to ${app_role};

-- The sum of an account's entries, kept by the trigger below and by nobody else.
create table ledger_account (
  id uuid primary key,
  fund_id uuid not null references fund,
  union_path ltree not null,
  kind text not null check (kind in ('FUNDING', 'AVAILABLE', 'RESERVED', 'PAID')),
  balance numeric(18, 2) not null default 0,
  unique (fund_id, kind),
  -- FUNDING mirrors where the money came from; the others are money, and there is no less than none.
  constraint never_below_zero check (kind = 'FUNDING' or balance >= 0)
);
comment on table ledger_account is 'class: case; accounts of the funds';
alter table ledger_account enable row level security;
alter table ledger_account force row level security;
create policy ledger_account_read on ledger_account for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy ledger_account_write on ledger_account for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy ledger_account_change on ledger_account for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

grant select, insert (id, fund_id, union_path, kind) on ledger_account to ${app_role};

create table ledger_journal (
  id uuid primary key,
  fund_id uuid not null references fund,
  union_path ltree not null,
  kind text not null check (kind in ('APPROPRIATION', 'RESERVE', 'SETTLE', 'RELEASE', 'RETURN')),
  -- What it was posted for. One posting of a kind for one cause: a repetition cannot post twice.
  cause_id uuid not null,
  posted_at timestamptz not null,
  posted_by text not null,
  unique (kind, cause_id)
);
comment on table ledger_journal is 'class: case; postings; never changed, corrected by new ones';
alter table ledger_journal enable row level security;
alter table ledger_journal force row level security;
create policy ledger_journal_read on ledger_journal for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy ledger_journal_write on ledger_journal for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'cashier']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

create index ledger_journal_fund on ledger_journal (fund_id, posted_at);
grant select, insert on ledger_journal to ${app_role};

create table ledger_entry (
  journal_id uuid not null references ledger_journal,
  account_id uuid not null references ledger_account,
  union_path ltree not null,
  amount numeric(18, 2) not null check (amount <> 0),
  primary key (journal_id, account_id)
);
comment on table ledger_entry is 'class: case; the two sides of each posting';
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_read on ledger_entry for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy ledger_entry_write on ledger_entry for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'cashier']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

create index ledger_entry_account on ledger_entry (account_id);
grant select, insert on ledger_entry to ${app_role};

-- The application cannot update a balance: only an entry can. A row that the caller may not see is an
-- error here, where under row-level security it would be an update of nothing.
create function post_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update ledger_account set balance = balance + new.amount where id = new.account_id;
  if not found then
    raise exception 'ledger account % cannot be posted to', new.account_id;
  end if;
  return null;
end $$;
create trigger post_entry after insert on ledger_entry for each row execute function post_entry();

create function check_balanced() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (select coalesce(sum(amount), 0) from ledger_entry where journal_id = new.journal_id) <> 0
     or (select count(*) from ledger_entry where journal_id = new.journal_id) < 2 then
    raise exception 'posting % does not balance', new.journal_id;
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on ledger_entry
  deferrable initially deferred for each row execute function check_balanced();

create function check_has_entries() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from ledger_entry where journal_id = new.id) then
    raise exception 'posting % has no entries', new.id;
  end if;
  return null;
end $$;
create constraint trigger has_entries after insert on ledger_journal
  deferrable initially deferred for each row execute function check_has_entries();

create table appropriation (
  id uuid primary key,
  fund_id uuid not null references fund,
  union_path ltree not null,
  amount numeric(18, 2) not null check (amount > 0),
  voucher text not null,
  state text not null check (state in ('PROPOSED', 'APPROVED')),
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint approved_by_someone_else check (
    (state = 'APPROVED') = (approver_subject is not null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref),
  unique (fund_id, voucher)
);
comment on table appropriation is 'class: case; money put into a fund';
alter table appropriation enable row level security;
alter table appropriation force row level security;
create policy appropriation_read on appropriation for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy appropriation_write on appropriation for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier']
    when 'system' then true
    else false end);
create policy appropriation_change on appropriation for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    when 'system' then true
    else false end);

grant select, insert on appropriation to ${app_role};
grant update (state, approver_subject, approver_ref, version) on appropriation to ${app_role};
