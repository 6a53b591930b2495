-- Who was taken off the register, or is a member elsewhere now, is hidden from the staff of the union that he left: the
-- check before a payment would see nobody, and pass. This says the two things of households that the caller may see,
-- and nothing else of anybody: neither where he is now nor since when.
create function payees_gone(households uuid[]) returns table (household uuid, removed boolean, elsewhere boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  place ltree := nullif(current_setting('app.union', true), '')::ltree;
begin
  if kind <> 'staff' or not string_to_array(coalesce(current_setting('app.roles', true), ''), ',')
      && array['cashier', 'aid-approver', 'leader', 'auditor', 'inspector'] then
    raise exception 'payments are checked by those who see them' using errcode = '42501';
  end if;
  perform set_config('app.kind', 'system', true);
  return query
    select h.id, m.removed, coalesce(not m.removed and not (u.path <@ h.union_path or h.union_path <@ u.path), false)
    from household h
      join directory_member m on m.person_ref = h.person_ref
      left join directory_union u on u.code = m.union_code
    where h.id = any (households) and h.union_path <@ place;
  perform set_config('app.kind', kind, true);
end $$;

-- Holds a plan's households until the transaction ends, so that nobody changes a card between the check of it and the
-- file that is written with it. The cashier changes no household and could lock none.
create function hold_payees(plan uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  place ltree := nullif(current_setting('app.union', true), '')::ltree;
begin
  if kind <> 'staff' or not string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && array['cashier'] then
    raise exception 'plans are released by cashiers' using errcode = '42501';
  end if;
  perform set_config('app.kind', 'system', true);
  perform 1 from household h
    where h.union_path <@ place and h.id in (select l.household_id from payment_plan_line l where l.plan_id = plan)
    order by h.id for share of h;
  perform set_config('app.kind', kind, true);
end $$;

-- Credits of a notification that are no payment of ours come back: interest, or somebody's money.
alter table bank_message add column others int not null default 0 check (others >= 0);
