-- For "no two in force at once"; trusted, like ltree.
create extension if not exists btree_gist;

-- Who has to approve what. A version is drafted by one administrator, put in force by another, and from
-- then on only ends: requests under way keep the version that they began with.
create table approval_policy (
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,62}$'),
  -- For this union and those below; null: shipped, for every union that has none of its own.
  union_path ltree,
  scope text generated always as (coalesce(ltree2text(union_path), '')) stored,
  version int not null check (version > 0),
  title text not null,
  state text not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
  -- Dates of Asia/Shanghai: in force from the first, and no longer on the second.
  effective_from date,
  effective_to date,
  drafted_subject text not null,
  drafted_ref text,
  activated_subject text,
  activated_ref text,
  created_at timestamptz not null,
  revision bigint not null check (revision > 0),
  unique (code, scope, version),
  constraint approval_policy_activated_by_another check (
    activated_subject is distinct from drafted_subject
    and (activated_ref is null or activated_ref is distinct from drafted_ref)),
  constraint approval_policy_dates check (
    (state <> 'ACTIVE' or (effective_from is not null and activated_subject is not null))
    and (effective_to is null or effective_to >= effective_from)),
  constraint approval_policy_one_in_force exclude using gist (
    code with =, scope with =, daterange(effective_from, effective_to) with &&) where (state = 'ACTIVE')
);
comment on table approval_policy is 'class: offering; who has to approve what, one row a version';
create index approval_policy_list on approval_policy (created_at desc, id desc);
alter table approval_policy enable row level security;
alter table approval_policy force row level security;
-- Whoever asks for an approval needs the policies of his union and above, who supervises those below.
create policy approval_policy_read on approval_policy for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path is null and (select nullif(current_setting('app.union', true), '')) is not null)
      or union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then (union_path is null and (select nullif(current_setting('app.union', true), '')) is not null)
      or union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy approval_policy_draft on approval_policy for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'DRAFT' and drafted_subject = (select nullif(current_setting('app.subject', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['system-admin']
    when 'system' then true
    else false end);
create policy approval_policy_change on approval_policy for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['system-admin', 'security-admin']
    when 'system' then true
    else false end);
grant select, insert on approval_policy to ${app_role};
grant update (title, state, effective_from, effective_to, activated_subject, activated_ref, revision)
  on approval_policy to ${app_role};

create table approval_policy_step (
  policy_id uuid not null references approval_policy,
  position int not null check (position between 1 and 20),
  title text not null,
  form text not null check (form in ('INDIVIDUAL', 'COLLECTIVE', 'PAPER')),
  -- Any one of these.
  roles text[] not null check (cardinality(roles) > 0),
  -- Without it: all of the named holders.
  needed int check (needed between 1 and 20),
  -- 0: the union of the request; n: so many above it.
  level int not null check (level between 0 and 15),
  or_above boolean not null,
  -- From the first amount, below the second.
  amount_from numeric(18, 2),
  amount_to numeric(18, 2),
  -- Keys of people; where none is named here, the request may name them.
  holders text[] not null,
  due_days int check (due_days between 1 and 366),
  expire_days int check (expire_days between 1 and 366),
  quorum text not null check (quorum in ('MORE_THAN_HALF', 'TWO_THIRDS', 'ALL')),
  majority text not null check (majority in ('MORE_THAN_HALF', 'TWO_THIRDS', 'ALL')),
  primary key (policy_id, position),
  constraint approval_policy_step_band check (amount_to is null or amount_to > coalesce(amount_from, 0)),
  constraint approval_policy_step_single check (form = 'INDIVIDUAL' or coalesce(needed, 0) = 1)
);
comment on table approval_policy_step is 'class: offering; the steps of a policy, in order';
alter table approval_policy_step enable row level security;
alter table approval_policy_step force row level security;
create policy approval_policy_step_read on approval_policy_step for select using (
  exists (select 1 from approval_policy p where p.id = policy_id));
create policy approval_policy_step_draft on approval_policy_step for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['system-admin']
      and exists (select 1 from approval_policy p where p.id = policy_id
        and p.union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
    when 'system' then true
    else false end);
create policy approval_policy_step_redraft on approval_policy_step for delete using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['system-admin']
      and exists (select 1 from approval_policy p where p.id = policy_id
        and p.union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
    when 'system' then true
    else false end);
grant select, insert, delete on approval_policy_step to ${app_role};

-- While somebody is away. No user directory: the principal's roles are those of his token when he delegated.
create table approval_delegation (
  id uuid primary key,
  union_path ltree not null,
  principal_subject text not null,
  principal_ref text,
  delegate_subject text,
  delegate_ref text,
  roles text[] not null check (cardinality(roles) > 0),
  -- Codes; empty: all.
  policies text[] not null,
  -- Both days included.
  from_date date not null,
  to_date date not null,
  reason text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_subject text,
  version bigint not null check (version > 0),
  constraint approval_delegation_dates check (to_date between from_date and from_date + 366),
  constraint approval_delegation_to_another check (
    (delegate_subject is not null or delegate_ref is not null)
    and (delegate_subject is null or delegate_subject <> principal_subject)
    and (delegate_ref is null or principal_ref is null or delegate_ref <> principal_ref))
);
comment on table approval_delegation is 'class: case; who approves for whom, from when to when';
create index approval_delegation_list on approval_delegation (created_at desc, id desc);
create index approval_delegation_subject on approval_delegation (delegate_subject) where revoked_at is null;
create index approval_delegation_ref on approval_delegation (delegate_ref) where revoked_at is null;
create index approval_delegation_principal on approval_delegation (principal_subject, created_at desc, id desc);
alter table approval_delegation enable row level security;
alter table approval_delegation force row level security;
create policy approval_delegation_read on approval_delegation for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then principal_subject = (select nullif(current_setting('app.subject', true), ''))
      or principal_ref = (select nullif(current_setting('app.person', true), ''))
      or delegate_subject = (select nullif(current_setting('app.subject', true), ''))
      or delegate_ref = (select nullif(current_setting('app.person', true), ''))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && array['security-admin', 'auditor', 'inspector'])
    when 'system' then true
    else false end);
create policy approval_delegation_write on approval_delegation for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then principal_subject = (select nullif(current_setting('app.subject', true), ''))
      and principal_ref is not distinct from (select nullif(current_setting('app.person', true), ''))
      and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and roles <@ (select string_to_array(current_setting('app.roles', true), ','))
    else false end);
create policy approval_delegation_revoke on approval_delegation for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then principal_subject = (select nullif(current_setting('app.subject', true), ''))
      or principal_ref = (select nullif(current_setting('app.person', true), ''))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && array['security-admin'])
    else false end);
grant select, insert on approval_delegation to ${app_role};
grant update (revoked_at, revoked_subject, version) on approval_delegation to ${app_role};

-- One thing to be approved. The application may insert it and nothing more: it moves by rows of approval_move.
create table approval_request (
  id uuid primary key,
  policy_id uuid not null references approval_policy,
  policy_code text not null,
  subject_type text not null,
  subject_id text not null,
  union_path ltree not null,
  title text not null,
  amount numeric(18, 2),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Position of a step to the keys of its named holders.
  roster jsonb not null,
  requester_subject text not null,
  requester_ref text,
  -- Keys of who may not decide: the requester, and whom the service named.
  excluded_keys text[] not null,
  created_at timestamptz not null,
  state text not null check (state in
    ('PENDING', 'RETURNED', 'APPROVED', 'CONSUMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  -- Each return for correction begins a new one, in which nobody has approved yet.
  round int not null,
  taken_keys text[] not null,
  -- Roles of all of its steps.
  roles text[] not null,
  -- The step at which it stands.
  at_step int not null,
  at_form text not null,
  at_needed int not null,
  at_given int not null,
  at_signed boolean not null,
  at_roles text[] not null,
  at_union ltree not null,
  at_or_above boolean not null,
  at_due timestamptz,
  at_expires timestamptz,
  decided_at timestamptz,
  version bigint not null,
  a0 text generated always as (ltree2text(at_union)) stored,
  a1 text generated always as (ltree2text(subpath(at_union, 0, 1))) stored,
  a2 text generated always as (case when nlevel(at_union) >= 2 then ltree2text(subpath(at_union, 0, 2)) end) stored,
  a3 text generated always as (case when nlevel(at_union) >= 3 then ltree2text(subpath(at_union, 0, 3)) end) stored,
  a4 text generated always as (case when nlevel(at_union) >= 4 then ltree2text(subpath(at_union, 0, 4)) end) stored,
  a5 text generated always as (case when nlevel(at_union) >= 5 then ltree2text(subpath(at_union, 0, 5)) end) stored
);
comment on table approval_request is 'class: case; one thing to be approved, and how far it is';
-- What is under way, or approved and not used, is not asked for twice.
create unique index approval_request_live on approval_request (policy_code, subject_type, subject_id)
  where state in ('PENDING', 'RETURNED', 'APPROVED');
create index approval_request_at on approval_request (a0, created_at desc, id desc) where state = 'PENDING';
create index approval_request_a1 on approval_request (a1, created_at desc, id desc) where state = 'PENDING' and at_or_above;
create index approval_request_a2 on approval_request (a2, created_at desc, id desc) where state = 'PENDING' and at_or_above and a2 is not null;
create index approval_request_a3 on approval_request (a3, created_at desc, id desc) where state = 'PENDING' and at_or_above and a3 is not null;
create index approval_request_a4 on approval_request (a4, created_at desc, id desc) where state = 'PENDING' and at_or_above and a4 is not null;
create index approval_request_a5 on approval_request (a5, created_at desc, id desc) where state = 'PENDING' and at_or_above and a5 is not null;
create index approval_request_expires on approval_request (at_expires) where state in ('PENDING', 'RETURNED') and at_expires is not null;
alter table approval_request enable row level security;
alter table approval_request force row level security;
create policy approval_request_read on approval_request for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and ((select string_to_array(current_setting('app.roles', true), ',')) && roles
          or (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector']
          or (select exists (select 1 from approval_delegation d where d.revoked_at is null
            and (d.delegate_subject = nullif(current_setting('app.subject', true), '')
              or d.delegate_ref = nullif(current_setting('app.person', true), ''))))))
      or requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'worker' then requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy approval_request_ask on approval_request for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and requester_subject = (select nullif(current_setting('app.subject', true), ''))
      and requester_ref is not distinct from (select nullif(current_setting('app.person', true), ''))
    when 'worker' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and requester_subject = (select nullif(current_setting('app.subject', true), ''))
      and requester_ref is not distinct from (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
-- Only the function below updates, for whoever sees the request; the application has no grant.
create policy approval_request_move on approval_request for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      or requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'worker' then requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
grant select, insert (id, policy_id, policy_code, subject_type, subject_id, union_path, title, amount,
  content_hash, roster, requester_subject, requester_ref, excluded_keys, created_at) on approval_request to ${app_role};

-- All that happened to a request, in order; never changed, never deleted.
create table approval_move (
  id uuid primary key,
  request_id uuid not null references approval_request,
  round int not null,
  step int not null,
  move text not null check (move in ('SUBMIT', 'APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM',
    'RESUBMIT', 'WITHDRAW', 'EXPIRE', 'CONSUME')),
  actor_subject text not null,
  actor_ref text,
  -- On whose behalf, if on somebody's.
  principal_subject text,
  principal_ref text,
  delegation_id uuid references approval_delegation,
  role text,
  content_hash text not null,
  amount numeric(18, 2),
  reason text,
  at timestamptz not null,
  -- Of a collective decision: where its minutes are, who sat there, how they voted.
  minutes_ref text,
  present_keys text[],
  absent_keys text[],
  recused_keys text[],
  votes_for int check (votes_for >= 0),
  votes_against int check (votes_against >= 0),
  votes_abstained int check (votes_abstained >= 0),
  -- Of a signature on paper: where its scan is, and whose it is.
  scan_ref text,
  scan_sha256 text check (scan_sha256 ~ '^[0-9a-f]{64}$'),
  signer_key text
);
comment on table approval_move is 'class: case; what was done to a request for approval, by whom and on whose behalf';
create index approval_move_request on approval_move (request_id, at, id);
-- The function below refuses these first; that they cannot be is nevertheless the tables own word.
create unique index approval_move_account_once on approval_move (request_id, round, actor_subject)
  where move in ('APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM');
create unique index approval_move_person_once on approval_move (request_id, round, actor_ref)
  where move in ('APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM') and actor_ref is not null;
create unique index approval_move_principal_once on approval_move (request_id, round, principal_subject)
  where move in ('APPROVE', 'REJECT', 'RETURN', 'SIGN', 'CONFIRM') and principal_subject is not null;
create unique index approval_move_ends_once on approval_move (request_id)
  where move in ('REJECT', 'WITHDRAW', 'EXPIRE', 'CONSUME');
create unique index approval_move_submitted_once on approval_move (request_id) where move = 'SUBMIT';
create unique index approval_move_signed_once on approval_move (request_id, round, step) where move = 'SIGN';
create unique index approval_move_confirmed_once on approval_move (request_id, round, step) where move = 'CONFIRM';
alter table approval_move enable row level security;
alter table approval_move force row level security;
create policy approval_move_read on approval_move for select using (
  exists (select 1 from approval_request r where r.id = request_id));
create policy approval_move_write on approval_move for insert with check (
  exists (select 1 from approval_request r where r.id = request_id));
grant select, insert on approval_move to ${app_role};

create function approval_refuse(rule text, words text) returns void language plpgsql as $$
begin
  raise exception '%', words using errcode = 'check_violation', constraint = rule;
end $$;

-- One person has one account or several: whoever shares either key is the same.
create function approval_keys(subject text, ref text) returns text[] language sql immutable as
  $$ select array_remove(array['s:' || subject, 'p:' || ref], null) $$;

create function approval_share(share text, part int, whole int) returns boolean language sql immutable as
  $$ select case share when 'MORE_THAN_HALF' then part * 2 > whole when 'TWO_THIRDS' then part * 3 >= whole * 2 and part > 0
     else part = whole and part > 0 end $$;

-- Waits for whoever decides on the request; the application, which may not update, cannot lock it.
create function approval_lock(request uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform 1 from approval_request where id = request for no key update;
end $$;

create function approval_applies(s approval_policy_step, amount numeric) returns boolean language sql immutable as
  $$ select coalesce(s.amount_from is null or s.amount_from <= amount, false)
      and coalesce(s.amount_to is null or amount < s.amount_to, false) $$;

-- The request at its next step after this one, or approved when there is none.
create function approval_enter(r approval_request, after int, moment timestamptz) returns approval_request
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s approval_policy_step;
begin
  r.at_given := 0;
  r.at_signed := false;
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

-- The request at its first step, with the steps that its amount asks for.
create function approval_begin(r approval_request, moment timestamptz) returns approval_request
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
  r.taken_keys := '{}';
  r.decided_at := null;
  return approval_enter(r, 0, moment);
end $$;

create function approval_ask() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  p approval_policy;
begin
  select * into p from approval_policy where id = new.policy_id;
  if not found then
    raise insufficient_privilege using message = 'no such policy';
  end if;
  if p.state <> 'ACTIVE' or p.code <> new.policy_code or not coalesce(p.union_path @> new.union_path, true)
      or not daterange(p.effective_from, p.effective_to) @> (new.created_at at time zone 'Asia/Shanghai')::date then
    perform approval_refuse('approval_policy_in_force', 'the policy is not in force for this');
  end if;
  if not approval_keys(new.requester_subject, new.requester_ref) <@ new.excluded_keys then
    perform approval_refuse('approval_maker_excluded', 'whoever asks does not decide');
  end if;
  -- Whom the policy names, no request names otherwise.
  new.roster := new.roster || coalesce((select jsonb_object_agg(s.position::text, to_jsonb(s.holders))
    from approval_policy_step s where s.policy_id = p.id and cardinality(s.holders) > 0), '{}');
  new.round := 1;
  new.version := 1;
  new := approval_begin(new, new.created_at);
  return new;
end $$;
create trigger approval_ask before insert on approval_request for each row execute function approval_ask();

-- What every decision at a step has to hold; returns the keys of all who took part in it.
create function approval_check_decision(r approval_request, s approval_policy_step, m approval_move) returns text[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  my_ref text := nullif(current_setting('app.person', true), '');
  my_union ltree := nullif(current_setting('app.union', true), '')::ltree;
  for_whom text[] := approval_keys(m.actor_subject, m.actor_ref);
  everybody text[] := for_whom;
  d approval_delegation;
begin
  if m.step <> r.at_step or m.content_hash <> r.content_hash then
    perform approval_refuse('approval_same_content', 'another step, or another content');
  end if;
  if r.at_expires <= m.at then
    perform approval_refuse('approval_expired', 'the step has expired');
  end if;
  if m.delegation_id is not null then
    select * into d from approval_delegation where id = m.delegation_id;
    if not coalesce(found and d.revoked_at is null and d.principal_subject = m.principal_subject
        and d.principal_ref is not distinct from m.principal_ref
        and (m.at at time zone 'Asia/Shanghai')::date between d.from_date and d.to_date
        and (d.delegate_subject = m.actor_subject or d.delegate_ref = my_ref)
        and (cardinality(d.policies) = 0 or r.policy_code = any (d.policies))
        and m.role = any (d.roles) and d.union_path = my_union, false) then
      perform approval_refuse('approval_delegation_holds', 'the delegation does not allow this');
    end if;
    for_whom := approval_keys(m.principal_subject, m.principal_ref);
    everybody := everybody || for_whom;
  elsif m.principal_subject is not null or m.principal_ref is not null then
    perform approval_refuse('approval_delegation_holds', 'on behalf of somebody, without a delegation');
  end if;
  if m.role is null or not m.role = any (s.roles)
      or not coalesce(m.role = any (string_to_array(nullif(current_setting('app.roles', true), ''), ',')), false) then
    perform approval_refuse('approval_role', 'not a role of this step');
  end if;
  if not coalesce(r.at_union = my_union or (s.or_above and r.at_union <@ my_union), false) then
    perform approval_refuse('approval_level', 'not a union of this step');
  end if;
  if m.move = 'SIGN' then
    if m.signer_key = any (everybody) then
      perform approval_refuse('approval_nobody_twice', 'whoever signed does not enter it himself');
    end if;
    for_whom := array[m.signer_key];
    everybody := everybody || m.signer_key;
  end if;
  if (s.form = 'INDIVIDUAL' or m.move = 'SIGN') and r.roster ? s.position::text
      and not coalesce((r.roster -> s.position::text) ?| for_whom, false) then
    perform approval_refuse('approval_named', 'not one of those who are named');
  end if;
  everybody := everybody || coalesce(m.present_keys, '{}');
  if everybody && r.excluded_keys then
    perform approval_refuse('approval_maker_excluded', 'whoever made it does not decide');
  end if;
  if everybody && r.taken_keys then
    perform approval_refuse('approval_nobody_twice', 'nobody decides twice');
  end if;
  return everybody;
end $$;

create function approval_check_minutes(r approval_request, s approval_policy_step, m approval_move) returns void
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
  if r.roster ? s.position::text and (select array_agg(key order by key) from jsonb_array_elements_text(
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

-- The only way in which a request moves. Serialised by the request's row: "no key", because the foreign key
-- of the move has a share of it by then, and two who both want all of it would wait for each other.
create function approval_apply() returns trigger language plpgsql security definer
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
        if s.form = 'PAPER' or r.at_given >= r.at_needed then
          perform approval_refuse('approval_not_exceeded', 'as many as needed have approved');
        end if;
        r.at_given := r.at_given + 1;
        if r.at_given = r.at_needed then
          r := approval_enter(r, r.at_step, new.at);
        end if;
      when 'SIGN' then
        if s.form <> 'PAPER' or r.at_signed or new.scan_ref is null or new.scan_sha256 is null or new.signer_key is null then
          perform approval_refuse('approval_signature', 'no signature on paper is wanted, or it is not told');
        end if;
        r.at_signed := true;
      when 'CONFIRM' then
        if s.form <> 'PAPER' or not r.at_signed then
          perform approval_refuse('approval_signature', 'there is no signature to be confirmed');
        end if;
        r := approval_enter(r, r.at_step, new.at);
      when 'REJECT' then
        r.state := 'REJECTED';
        r.decided_at := new.at;
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
    at_signed = r.at_signed, at_roles = r.at_roles, at_union = r.at_union, at_or_above = r.at_or_above,
    at_due = r.at_due, at_expires = r.at_expires, decided_at = r.decided_at, version = r.version + 1
    where id = r.id;
  if not found then
    raise insufficient_privilege using message = 'the request cannot be moved by this caller';
  end if;
  return null;
end $$;
create trigger approval_apply after insert on approval_move for each row execute function approval_apply();

-- A version in force only ends; what it says never changes, for requests under way were begun with it.
create function approval_policy_guard() returns trigger language plpgsql as $$
declare
  roles text[] := string_to_array(nullif(current_setting('app.roles', true), ''), ',');
  system boolean := coalesce(current_setting('app.kind', true) = 'system', false);
begin
  if old.state = 'RETIRED' or (old.state = 'ACTIVE' and new.state = 'DRAFT') then
    perform approval_refuse('approval_policy_moves', old.state || ' to ' || new.state);
  end if;
  if old.state = 'ACTIVE' and (new.title <> old.title or new.effective_from <> old.effective_from
      or new.activated_subject <> old.activated_subject or new.activated_ref is distinct from old.activated_ref
      or coalesce(new.effective_to, 'infinity') > coalesce(old.effective_to, 'infinity')) then
    perform approval_refuse('approval_policy_fixed', 'a version in force only ends');
  end if;
  if old.state = 'DRAFT' and new.state = 'ACTIVE'
      and not exists (select 1 from approval_policy_step where policy_id = old.id) then
    perform approval_refuse('approval_policy_no_step', 'a policy without steps');
  end if;
  -- Who drafts does not put in force: two administrators, of two kinds.
  if not system and new.state = 'DRAFT' and not coalesce('system-admin' = any (roles), false) then
    perform approval_refuse('approval_policy_drafter', 'drafts are the system administrator''s');
  end if;
  if not system and ((new.state <> old.state and not (old.state = 'DRAFT' and new.state = 'RETIRED'))
        or new.effective_to is distinct from old.effective_to)
      and not coalesce('security-admin' = any (roles), false) then
    perform approval_refuse('approval_policy_activator', 'policies are put in force by the security administrator');
  end if;
  return new;
end $$;
create trigger approval_policy_guard before update on approval_policy for each row execute function approval_policy_guard();

create function approval_policy_step_guard() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from approval_policy
      where id = coalesce(new.policy_id, old.policy_id) and state = 'DRAFT') then
    perform approval_refuse('approval_policy_fixed', 'the steps of a version that is no draft');
  end if;
  return null;
end $$;
create trigger approval_policy_step_guard after insert or update or delete on approval_policy_step
  for each row execute function approval_policy_step_guard();
