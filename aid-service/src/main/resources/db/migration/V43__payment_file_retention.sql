-- Erasing a household did not reach the names and cards in the files for the bank, nor whose grant it was. What a
-- file said is dropped at the end of its time; its hash and its total stay, and so do the books.
alter table payment_batch alter column content_sealed drop not null;
alter table payment_batch add column erased_on date;
alter table payment_batch add constraint payment_batch_erased check ((content_sealed is null) = (erased_on is not null));
create index payment_batch_answered on payment_batch (answered_at, id) where erased_on is null;

-- Forgetting is all that these do: the application itself may neither rewrite a file nor say whose a grant was.
create function payment_batch_erase(batch uuid, today date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update payment_batch set content_sealed = null, erased_on = today, version = version + 1
    where id = batch and erased_on is null and answered_at < now() - interval '10 years'
      and current_setting('app.kind', true) = 'system';
  if not found then
    raise exception 'payment batch % is not at the end of its time', batch using errcode = '42501';
  end if;
end $$;
create function aid_grant_forget(household uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update aid_grant g set person_ref = 'erased:' || g.household_id, version = g.version + 1
    from household h where h.id = household and h.erased_on is not null and g.household_id = h.id
      and current_setting('app.kind', true) = 'system';
end $$;

-- Files of payments are vouchers of what went through the bank: ten years, as its statements.
insert into retention_policy (id, record_type, effective_from, active_months, retain_months, action, basis, made_by)
values ('01900000-0000-7000-8000-000000000002', 'payment-batch', '2000-01-01', 12, 120, 'ANONYMISE',
  '会计档案管理办法 附表一：银行对账单保管十年', 'system:migration');
