-- What a bank has sent: its hash and what came of it, so that the same message again is the same answer without any
-- effect. Not its text: names and accounts stand in it.
create table bank_message (
  id uuid primary key,
  union_path ltree not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('PAIN_002', 'CAMT_054', 'DELIMITED')),
  batch_id uuid references payment_batch,
  outcome text not null check (outcome in ('NOTED', 'BOOKED')),
  settled int not null check (settled >= 0),
  rejected int not null check (rejected >= 0),
  returned int not null check (returned >= 0),
  received_at timestamptz not null,
  received_by text not null,
  unique (received_by, sha256)
);
comment on table bank_message is 'class: case; messages of banks, by their hash';
alter table bank_message enable row level security;
alter table bank_message force row level security;
create policy bank_message_read on bank_message for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver', 'auditor', 'inspector']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
create policy bank_message_write on bank_message for insert with check (
  case (select current_setting('app.kind', true))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    else false end);
create policy bank_message_follow on bank_message for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert, update (union_path) on bank_message to ${app_role};
create trigger bank_message_stays before update of union_path on bank_message
  for each row execute function refuse_repath();

-- What was not paid is somebody's work until he says what he did about it.
alter table payment_line add column answered_at timestamptz;
alter table payment_line add column handled_at timestamptz;
alter table payment_line add column handled_by text;
alter table payment_line add column handling text
  check (handling in ('PAID_AGAIN', 'ACCOUNT_MENDED', 'NO_LONGER_DUE'));
alter table payment_line add column handling_note text;
alter table payment_line add constraint payment_line_handled check (
  (handled_at is null) = (handled_by is null) and (handled_by is null) = (handling is null)
  and (handled_at is null or state in ('REJECTED', 'RETURNED')));
select set_config('app.kind', 'system', true);
-- Nobody wrote down when a line was answered: the file's answer is when it was at the earliest.
update payment_line l set answered_at = b.answered_at from payment_batch b
  where b.id = l.batch_id and l.state <> 'IN_FILE';
create index payment_line_unpaid on payment_line (answered_at, id)
  where state in ('REJECTED', 'RETURNED') and handled_at is null;
create policy payment_line_handle on payment_line for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver']
    else false end);
grant update (answered_at, handled_at, handled_by, handling, handling_note) on payment_line to ${app_role};

-- The bank's answer tells the worker; it reads nothing of it.
create policy notify_message_bank_write on notify_message for insert with check (
  case (select current_setting('app.kind', true))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    else false end);
