-- An accusation by letter, call or visit, and one that was filed as something else. Who enters or seals it is
-- let in while he does so, in one transaction, and once; who is accused is kept out wherever he works.
create or replace function has_case(of uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from case_access a
    where a.petition_id = of and a.reason <> 'ACCUSED' and (a.until is null or a.until > now())
      and (a.person_ref = nullif(current_setting('app.person', true), '')
        or a.union_path = nullif(current_setting('app.union', true), '')::ltree
        or (not a.exact and a.union_path <@ nullif(current_setting('app.union', true), '')::ltree)))
    and not exists (select from case_access b
      where b.petition_id = of and b.reason = 'ACCUSED'
        and b.person_ref = nullif(current_setting('app.person', true), ''))
$$;

create policy petition_enter_sealed on petition for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then sealed and state = 'RECEIVED'
      and union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and recorded_by_ref = (select nullif(current_setting('app.person', true), ''))
      and person_ref <> recorded_by_ref
    else false end);
grant update (sealed, category) on petition to ${app_role};
-- What was found of it is forgotten.
drop trigger petition_search on petition;
create trigger petition_search after insert or update of union_path, sealed on petition
  for each row execute function search_mark('petition');
-- Beside the moves of the procedure: what is sealed goes up at once.
create or replace function refuse_other_handling() returns trigger language plpgsql as $$
begin
  if new.handling_path is distinct from old.handling_path and new.state = old.state
     and not (new.sealed and not old.sealed)
     and (current_setting('app.kind', true) is distinct from 'system'
          or current_setting('app.subject', true) is distinct from 'system:job-union-repath')
     and not exists (select from petition_succession s where s.petition_id = new.id and s.to_path = new.handling_path
                     and s.from_path @> coalesce(old.handling_path, old.union_path)) then
    raise exception 'only a move of the procedure changes who handles a petition' using errcode = '42501';
  end if;
  return new;
end $$;

-- The owner looks for somebody who does not see the row yet.
create function petition_entered_by_caller(of uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from petition p where p.id = of and p.sealed and p.state = 'RECEIVED'
    and p.recorded_by_ref = nullif(current_setting('app.person', true), ''))
$$;
revoke all on function petition_entered_by_caller(uuid) from public;
grant execute on function petition_entered_by_caller(uuid) to ${app_role};
create unique index case_access_recorded_once on case_access (petition_id, person_ref) where reason = 'RECORDED';

create policy case_access_entered on case_access for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exact and reason = 'RECORDED' and union_path is null
      and person_ref = (select nullif(current_setting('app.person', true), ''))
      and granted_by_ref = (select nullif(current_setting('app.person', true), ''))
      and petition_entered_by_caller(petition_id)
    else false end);
-- A worker keeps those out whom he accuses.
create policy case_access_bar on case_access for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then exact and reason = 'ACCUSED' and person_ref is not null and granted_by_ref is null
      and exists (select from petition p where p.id = petition_id and p.sealed and p.state = 'RECEIVED'
        and p.person_ref = (select nullif(current_setting('app.person', true), '')))
    else false end);
