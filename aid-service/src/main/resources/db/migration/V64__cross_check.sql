-- 对账: lines = file = bank = voucher = ledger. What does not agree, for as long as it does not; first and last seen.
create table cross_check_difference (
  id uuid primary key,
  union_path ltree not null,
  batch_id uuid not null references payment_batch,
  kind text not null check (kind in ('LINES_NOT_FILE', 'BANK_NOT_LINES', 'BANK_SILENT', 'VOUCHER_NOT_LINES',
    'LEDGER_NOT_LINES', 'RESERVE_NOT_FILE')),
  expected text not null,
  found text not null,
  first_seen date not null,
  last_seen date not null,
  settled_on date,
  constraint cross_check_seen check (last_seen >= first_seen and (settled_on is null or settled_on >= last_seen))
);
comment on table cross_check_difference is 'class: case; what a daily cross-check of files, bank and books found';
alter table cross_check_difference enable row level security;
alter table cross_check_difference force row level security;
create policy cross_check_difference_read on cross_check_difference for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy cross_check_difference_write on cross_check_difference for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy cross_check_difference_follow on cross_check_difference for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create unique index cross_check_difference_open on cross_check_difference (batch_id, kind) where settled_on is null;
create index cross_check_difference_list on cross_check_difference (first_seen desc, id desc) where settled_on is null;
grant select, insert on cross_check_difference to ${app_role};
grant update (expected, found, last_seen, settled_on, union_path) on cross_check_difference to ${app_role};
create trigger cross_check_difference_stays before update of union_path on cross_check_difference
  for each row execute function refuse_repath();
