-- A collective decision was the word of one person: without a list the body was whoever he named, and nobody
-- looked at his minutes. Now the members of a body are named, and the minutes wait, as a signature on paper does,
-- for the confirmation of somebody who neither wrote them nor sat there.
alter table approval_request add column at_rejects boolean not null default false;
comment on column approval_request.at_signed is 'a signature on paper, or minutes, wait for their confirmation';
comment on column approval_request.at_rejects is 'the minutes that wait say no';

-- Minutes that say no end nothing; their confirmation does.
drop index approval_move_ends_once;
create unique index approval_move_ends_once on approval_move (request_id)
  where move in ('WITHDRAW', 'EXPIRE', 'CONSUME') or (move = 'REJECT' and minutes_ref is null);

create or replace function approval_enter(r approval_request, after int, moment timestamptz) returns approval_request
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s approval_policy_step;
begin
  r.at_given := 0;
  r.at_signed := false;
  r.at_rejects := false;
  select * into s from approval_policy_step step where step.policy_id = r.policy_id and step.position > after
    and approval_applies(step, r.amount) order by step.position limit 1;
  if not found then
    r.state := 'APPROVED';
    r.at_due := null;
    r.at_expires := null;
    r.decided_at := moment;
    return r;
  end if;
  r.state := 'PENDING';
  r.at_step := s.position;
  r.at_form := s.form;
  r.at_needed := coalesce(s.needed, jsonb_array_length(r.roster -> s.position::text));
  r.at_roles := s.roles;
  r.at_union := subpath(r.union_path, 0, nlevel(r.union_path) - s.level);
  r.at_or_above := s.or_above;
  r.at_due := moment + s.due_days * interval '24 hours';
  r.at_expires := moment + s.expire_days * interval '24 hours';
  return r;
end $$;

create or replace function approval_begin(r approval_request, moment timestamptz) returns approval_request
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if r.amount is null and exists (select 1 from approval_policy_step s where s.policy_id = r.policy_id
      and (s.amount_from is not null or s.amount_to is not null)) then
    perform approval_refuse('approval_amount_needed', 'the policy has amount bands');
  end if;
  select array_agg(distinct role) into r.roles from approval_policy_step s, unnest(s.roles) role
    where s.policy_id = r.policy_id and approval_applies(s, r.amount);
  if r.roles is null then
    perform approval_refuse('approval_no_step', 'nobody would have to approve this');
  end if;
  if exists (select 1 from approval_policy_step s where s.policy_id = r.policy_id
      and approval_applies(s, r.amount) and s.level >= nlevel(r.union_path)) then
    perform approval_refuse('approval_no_superior', 'there is no such superior union');
  end if;
  if exists (select 1 from approval_policy_step s where s.policy_id = r.policy_id
      and approval_applies(s, r.amount) and s.needed is null
      and coalesce(jsonb_array_length(r.roster -> s.position::text), 0) = 0) then
    perform approval_refuse('approval_roster_needed', 'all of a role, and nobody is named');
  end if;
  if exists (select 1 from approval_policy_step s where s.policy_id = r.policy_id
      and approval_applies(s, r.amount) and s.form = 'COLLECTIVE'
      and coalesce(jsonb_array_length(r.roster -> s.position::text), 0) < 2) then
    perform approval_refuse('approval_roster_needed', 'a body, and its members are not named');
  end if;
  r.taken_keys := '{}';
  r.decided_at := null;
  return approval_enter(r, 0, moment);
end $$;

create or replace function approval_check_minutes(r approval_request, s approval_policy_step, m approval_move) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  members text[] := m.present_keys || m.absent_keys || m.recused_keys;
  here int := cardinality(m.present_keys);
  carried boolean := approval_share(s.majority, m.votes_for, here);
begin
  if m.minutes_ref is null or m.votes_for is null or m.votes_against is null or m.votes_abstained is null
      or members is null or (select count(distinct member) from unnest(members) member) <> cardinality(members)
      or m.votes_for + m.votes_against + m.votes_abstained <> here then
    perform approval_refuse('approval_minutes', 'the minutes do not add up');
  end if;
  if (select array_agg(key order by key) from jsonb_array_elements_text(
      r.roster -> s.position::text) key) is distinct from (select array_agg(member order by member) from unnest(members) member) then
    perform approval_refuse('approval_named', 'the minutes tell of another body');
  end if;
  if m.absent_keys && r.excluded_keys then
    perform approval_refuse('approval_maker_excluded', 'whoever made it is recused');
  end if;
  if not coalesce(approval_share(s.quorum, here, here + cardinality(m.absent_keys)), false) then
    perform approval_refuse('approval_quorum', 'no quorum');
  end if;
  if carried <> (m.move = 'APPROVE') then
    perform approval_refuse('approval_majority', 'the votes say otherwise');
  end if;
end $$;

create or replace function approval_apply() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  r approval_request;
  s approval_policy_step;
  own boolean;
begin
  select * into r from approval_request where id = new.request_id for no key update;
  if not found then
    raise insufficient_privilege using message = 'no such request';
  end if;
  if new.actor_subject is distinct from nullif(current_setting('app.subject', true), '')
      or new.actor_ref is distinct from nullif(current_setting('app.person', true), '') then
    perform approval_refuse('approval_actor', 'nobody acts as somebody else');
  end if;
  if new.round <> r.round + (new.move = 'RESUBMIT')::int then
    perform approval_refuse('approval_round', 'another round');
  end if;
  own := approval_keys(new.actor_subject, new.actor_ref) && approval_keys(r.requester_subject, r.requester_ref);
  if new.move = 'SUBMIT' and r.version = 1 and (own or current_setting('app.kind', true) = 'system') then
    return null;
  elsif new.move in ('APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM') and r.state = 'PENDING' then
    select * into s from approval_policy_step where policy_id = r.policy_id and position = r.at_step;
    r.taken_keys := r.taken_keys || approval_check_decision(r, s, new);
    if s.form = 'COLLECTIVE' and new.move in ('APPROVE', 'REJECT') then
      perform approval_check_minutes(r, s, new);
    elsif new.minutes_ref is not null or new.present_keys is not null or new.votes_for is not null then
      perform approval_refuse('approval_minutes', 'minutes of a step that is not collective');
    end if;
    case new.move
      when 'APPROVE' then
        if s.form = 'PAPER' or r.at_signed or r.at_given >= r.at_needed then
          perform approval_refuse('approval_not_exceeded', 'as many as needed have approved');
        end if;
        if s.form = 'COLLECTIVE' then
          r.at_signed := true;
        else
          r.at_given := r.at_given + 1;
        end if;
        if r.at_given = r.at_needed then
          r := approval_enter(r, r.at_step, new.at);
        end if;
      when 'SIGN' then
        if s.form <> 'PAPER' or r.at_signed or new.scan_ref is null or new.scan_sha256 is null or new.signer_key is null then
          perform approval_refuse('approval_signature', 'no signature on paper is wanted, or it is not told');
        end if;
        r.at_signed := true;
      when 'CONFIRM' then
        if s.form = 'INDIVIDUAL' or not r.at_signed then
          perform approval_refuse('approval_signature', 'there is nothing to be confirmed');
        end if;
        if r.at_rejects then
          r.state := 'REJECTED';
          r.decided_at := new.at;
        else
          r := approval_enter(r, r.at_step, new.at);
        end if;
      when 'REJECT' then
        if s.form = 'COLLECTIVE' then
          if r.at_signed then
            perform approval_refuse('approval_minutes', 'minutes wait for their confirmation');
          end if;
          r.at_signed := true;
          r.at_rejects := true;
        else
          r.state := 'REJECTED';
          r.decided_at := new.at;
        end if;
      when 'RETURN' then
        r.state := 'RETURNED';
        r.at_expires := new.at + s.expire_days * interval '24 hours';
    end case;
  elsif new.move = 'RESUBMIT' and r.state = 'RETURNED' and own and coalesce(r.at_expires > new.at, true) then
    r.round := new.round;
    r.content_hash := new.content_hash;
    r.amount := new.amount;
    r := approval_begin(r, new.at);
  elsif new.move = 'WITHDRAW' and r.state in ('PENDING', 'RETURNED', 'APPROVED') and own then
    r.state := 'WITHDRAWN';
    r.decided_at := new.at;
  elsif new.move = 'EXPIRE' and r.state in ('PENDING', 'RETURNED') and r.at_expires <= new.at
      and current_setting('app.kind', true) = 'system' then
    r.state := 'EXPIRED';
    r.decided_at := new.at;
  elsif new.move = 'CONSUME' and r.state = 'APPROVED' and new.content_hash = r.content_hash then
    r.state := 'CONSUMED';
  else
    perform approval_refuse('approval_legal_move', new.move || ' of ' || r.state);
  end if;
  update approval_request set state = r.state, round = r.round, content_hash = r.content_hash, amount = r.amount,
    taken_keys = r.taken_keys, roles = r.roles, at_step = r.at_step, at_form = r.at_form, at_needed = r.at_needed, at_given = r.at_given,
    at_signed = r.at_signed, at_rejects = r.at_rejects, at_roles = r.at_roles, at_union = r.at_union, at_or_above = r.at_or_above,
    at_due = r.at_due, at_expires = r.at_expires, decided_at = r.decided_at, version = r.version + 1
    where id = r.id;
  if not found then
    raise insufficient_privilege using message = 'the request cannot be moved by this caller';
  end if;
  return null;
end $$;
