-- The policy that ships says what the code said before: one approver of the fund's union, or above, who
-- did not propose it. A union that wants more puts a version of its own in force.
select set_config('app.kind', 'system', true), set_config('app.subject', 'system:shipped', true);
insert into approval_policy (id, code, union_path, version, title, state, drafted_subject, created_at, revision)
  values ('019acf00-0000-7000-8000-000000000001', 'fund-appropriation', null, 1, '资金拨款审批', 'DRAFT',
    'system:shipped', '2026-01-01T00:00:00Z', 1);
insert into approval_policy_step (policy_id, position, title, form, roles, needed, level, or_above, holders,
    quorum, majority)
  values ('019acf00-0000-7000-8000-000000000001', 1, '审批', 'INDIVIDUAL', array['aid-approver'], 1, 0, true, '{}',
    'TWO_THIRDS', 'MORE_THAN_HALF');
update approval_policy set state = 'ACTIVE', effective_from = '2000-01-01', activated_subject = 'system:release',
  revision = 2 where id = '019acf00-0000-7000-8000-000000000001';

-- Rejected, withdrawn or expired. Its voucher may be entered again.
alter table appropriation drop constraint appropriation_state_check;
alter table appropriation add constraint appropriation_state_check check (state in ('PROPOSED', 'APPROVED', 'REFUSED'));
alter table appropriation drop constraint appropriation_fund_id_voucher_key;
create unique index appropriation_fund_id_voucher_key on appropriation (fund_id, voucher) where state <> 'REFUSED';

-- The last step of a policy may be a leader's, and whoever proposed may withdraw.
alter policy appropriation_change on appropriation using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'leader']
    when 'system' then true
    else false end);
create policy appropriation_withdraw on appropriation for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and maker_ref = (select nullif(current_setting('app.person', true), ''))
    else false end)
  with check (state = 'REFUSED');
alter policy ledger_journal_write on ledger_journal with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'cashier', 'leader']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);
alter policy ledger_entry_write on ledger_entry with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver', 'cashier', 'leader']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   and (select string_to_array(current_setting('app.roles', true), ',')) && array['agency-bank']
    when 'system' then true
    else false end);

-- What waited for its approver when this came waits in the engine from now on.
insert into approval_request (id, policy_id, policy_code, subject_type, subject_id, union_path, title, amount,
    content_hash, roster, requester_subject, requester_ref, excluded_keys, created_at)
  select uuidv7(), '019acf00-0000-7000-8000-000000000001', 'fund-appropriation', 'appropriation', a.id::text,
    a.union_path, '资金拨款', a.amount,
    -- As Appropriations.hash says it.
    encode(sha256(convert_to(
      ':13:appropriation' || chr(10)
      || 'amount:' || length(a.amount::text) || ':' || a.amount || chr(10)
      || 'fundId:36:' || a.fund_id || chr(10)
      || 'id:36:' || a.id || chr(10)
      || 'voucher:' || length(a.voucher) || ':' || a.voucher || chr(10), 'UTF8')), 'hex'),
    '{}', a.maker_subject, a.maker_ref, array['s:' || a.maker_subject, 'p:' || a.maker_ref], a.created_at
  from appropriation a where a.state = 'PROPOSED';
insert into approval_move (id, request_id, round, step, move, actor_subject, content_hash, amount, at)
  select uuidv7(), r.id, 1, r.at_step, 'SUBMIT', 'system:shipped', r.content_hash, r.amount, r.created_at
  from approval_request r where r.subject_type = 'appropriation';
