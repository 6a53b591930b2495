-- What comes of an approval depended on the role of whoever took its last step: a policy may name any role,
-- and one that could not update the appropriation, nor post, ended in an error for ever. And nothing said in the
-- database that an approved appropriation had been approved. From here on the application cannot write the state:
-- these functions do, after they have looked at the request. They see what the system sees, because what an
-- approval brings about is not a question of the last approver's own role; what they set is undone with them, by
-- the last line or by the rollback.
revoke update (state, approver_subject, approver_ref, version) on appropriation from ${app_role};
revoke insert on appropriation from ${app_role};
alter table appropriation alter column state set default 'PROPOSED';
alter table appropriation alter column version set default 1;
grant insert (id, fund_id, union_path, amount, voucher, maker_subject, maker_ref, created_at)
  on appropriation to ${app_role};
drop policy appropriation_withdraw on appropriation;
alter policy appropriation_change on appropriation using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);

-- Whoever is asked to approve it sees what he is asked about.
alter policy appropriation_read on appropriation using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and ((select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
                    or exists (select 1 from approval_request r
                      where r.subject_type = 'appropriation' and r.subject_id = appropriation.id::text))
    when 'system' then true
    else false end);

-- As Appropriations.hash says it.
create function appropriation_hash(a appropriation) returns text language sql stable as
  $$ select encode(sha256(convert_to(
      ':13:appropriation' || chr(10)
      || 'amount:' || length(a.amount::text) || ':' || a.amount || chr(10)
      || 'fundId:36:' || a.fund_id || chr(10)
      || 'id:36:' || a.id || chr(10)
      || 'voucher:' || length(a.voucher) || ':' || a.voucher || chr(10), 'UTF8')), 'hex') $$;

-- The appropriation, for whoever its request in one of these states allows to go on.
create function appropriation_of_request(appropriation_id uuid, states text[]) returns appropriation
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  a appropriation;
begin
  perform set_config('app.kind', 'system', true);
  select * into a from appropriation where id = appropriation_id and state = 'PROPOSED' for no key update;
  if not found or not exists (select 1 from approval_request r
      where r.policy_code = 'fund-appropriation' and r.subject_type = 'appropriation' and r.subject_id = a.id::text
        and r.union_path = a.union_path and r.state = any (states)
        and (not 'CONSUMED' = any (states) or (r.amount = a.amount and r.content_hash = appropriation_hash(a))))
      or (not states && array['CONSUMED', 'RETURNED'] and exists (select 1 from approval_request r
        where r.subject_type = 'appropriation' and r.subject_id = a.id::text
          and r.state in ('PENDING', 'RETURNED', 'APPROVED', 'CONSUMED'))) then
    raise exception 'the request about appropriation % does not allow this', appropriation_id
      using errcode = 'check_violation', constraint = 'appropriation_by_its_approval';
  end if;
  perform set_config('app.kind', kind, true);
  return a;
end $$;

-- Approved and posted, by whoever took the last step.
create function appropriation_approve(appropriation_id uuid, journal uuid, moment timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  a appropriation := appropriation_of_request(appropriation_id, array['CONSUMED']);
begin
  perform set_config('app.kind', 'system', true);
  update appropriation set state = 'APPROVED', approver_subject = nullif(current_setting('app.subject', true), ''),
    approver_ref = nullif(current_setting('app.person', true), ''), version = version + 1 where id = a.id;
  -- As Ledger.post does it: postings of one fund wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(a.fund_id::text, 4715));
  insert into ledger_journal (id, fund_id, union_path, kind, cause_id, posted_at, posted_by)
    select journal, f.id, f.union_path, 'APPROPRIATION', a.id, moment, current_setting('app.subject', true)
    from fund f where f.id = a.fund_id;
  insert into ledger_entry (journal_id, account_id, union_path, amount)
    select journal, l.id, l.union_path, case l.kind when 'FUNDING' then -a.amount else a.amount end
    from ledger_account l where l.fund_id = a.fund_id and l.kind in ('FUNDING', 'AVAILABLE')
    order by l.kind desc;
  perform set_config('app.kind', kind, true);
end $$;

-- Rejected, withdrawn or expired.
create function appropriation_refuse(appropriation_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  a appropriation := appropriation_of_request(appropriation_id, array['REJECTED', 'WITHDRAWN', 'EXPIRED']);
begin
  perform set_config('app.kind', 'system', true);
  update appropriation set state = 'REFUSED', version = version + 1 where id = a.id;
  perform set_config('app.kind', kind, true);
end $$;

-- Corrected after it was returned, by the person who proposed it.
create function appropriation_correct(appropriation_id uuid, new_amount numeric, new_voucher text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  a appropriation := appropriation_of_request(appropriation_id, array['RETURNED']);
begin
  perform set_config('app.kind', 'system', true);
  if a.maker_ref is distinct from nullif(current_setting('app.person', true), '') then
    raise exception 'appropriation % is corrected by whoever proposed it', appropriation_id
      using errcode = 'check_violation', constraint = 'appropriation_corrected_by_its_maker';
  end if;
  update appropriation set amount = new_amount, voucher = new_voucher, version = version + 1 where id = a.id;
  perform set_config('app.kind', kind, true);
end $$;

-- These look at whole postings when the transaction ends, and some of its callers see none.
create or replace function check_balanced() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
begin
  perform set_config('app.kind', 'system', true);
  if (select coalesce(sum(amount), 0) from ledger_entry where journal_id = new.journal_id) <> 0
     or (select count(*) from ledger_entry where journal_id = new.journal_id) < 2 then
    raise exception 'posting % does not balance', new.journal_id;
  end if;
  perform set_config('app.kind', kind, true);
  return null;
end $$;
create or replace function check_has_entries() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
begin
  perform set_config('app.kind', 'system', true);
  if not exists (select 1 from ledger_entry where journal_id = new.id) then
    raise exception 'posting % has no entries', new.id;
  end if;
  perform set_config('app.kind', kind, true);
  return null;
end $$;
