-- Who decides, asks, drafts or puts in force is known as a person. An account of nobody could be a second one
-- of the maker, and no rule about two people would notice. What the release itself ships is the system's.
create function approval_move_persons() returns trigger language plpgsql as $$
begin
  if new.move in ('APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM')
      and (new.actor_ref is null or (new.delegation_id is not null and new.principal_ref is null)) then
    perform approval_refuse('approval_person_known', 'an account that belongs to no person');
  end if;
  return new;
end $$;
create trigger approval_move_persons before insert on approval_move
  for each row execute function approval_move_persons();

create function approval_request_persons() returns trigger language plpgsql as $$
begin
  if new.requester_ref is null and current_setting('app.kind', true) is distinct from 'system' then
    perform approval_refuse('approval_person_known', 'an account that belongs to no person');
  end if;
  return new;
end $$;
create trigger approval_request_persons before insert on approval_request
  for each row execute function approval_request_persons();

create function approval_policy_persons() returns trigger language plpgsql as $$
begin
  if current_setting('app.kind', true) is distinct from 'system'
      and (new.drafted_ref is null or (new.state = 'ACTIVE' and new.activated_ref is null))
      -- A draft of nobody, from before, can still be given up, and a version of nobody still ends.
      and (tg_op = 'INSERT' or (new.state = 'ACTIVE' and old.state = 'DRAFT')) then
    perform approval_refuse('approval_person_known', 'an account that belongs to no person');
  end if;
  return new;
end $$;
create trigger approval_policy_persons before insert or update on approval_policy
  for each row execute function approval_policy_persons();
