-- The whole procedure: every channel, every decision of triage, handling, review and re-check, with who
-- owns a case and who else may see it.
alter table petition drop constraint petition_channel_check;
alter table petition drop constraint petition_category_check;
alter table petition drop constraint petition_state_check;
alter table petition drop constraint registered_by_someone;
alter table petition
  -- What is taken back before registration was never anybody's.
  add constraint registered_by_someone check (
    (registered_at is null) = (first_handler_subject is null)
    and case state when 'RECEIVED' then registered_at is null when 'CLOSED' then true else registered_at is not null end),
  add constraint petition_channel_check check (channel in (
    'ONLINE', 'LETTER', 'VISIT', 'GROUP_VISIT', 'CALL', 'DIRECT_LINE', 'RECEPTION_DAY', 'TRANSFERRED_IN')),
  add constraint petition_category_check check (category in ('CLAIM', 'SUGGESTION', 'ACCUSATION')),
  add constraint petition_state_check check (state in (
    'RECEIVED', 'REGISTERED', 'TRANSFERRED', 'ASSIGNED', 'OBJECTED', 'INFORMED_ELSEWHERE', 'STATUTORY_ROUTE',
    'NOT_ACCEPTED', 'ACCEPTED', 'OPINION_ISSUED', 'DELIVERED', 'UNDER_REVIEW', 'REVIEW_DECIDED',
    'REVIEW_DELIVERED', 'UNDER_RECHECK', 'RECHECK_DECIDED', 'TERMINATED', 'CLOSED'));

alter table petition
  -- Nobody is named: person_ref stands for nobody then.
  add column anonymous boolean not null default false,
  -- The petitioner asked that his name stays with those who handle it.
  add column confidential boolean not null default false,
  -- An accusation: seen by those alone whom case_access names.
  add column sealed boolean not null default false,
  add column urgent boolean not null default false,
  add column petitioner_name_sealed bytea,
  -- The last four of the petitioner's id, for the query at the counter.
  add column id_suffix_sealed bytea,
  -- How many people stand behind it: 1 but for group visits.
  add column headcount integer not null default 1 check (headcount between 1 and 100000),
  add column recorded_by_subject text,
  add column recorded_by_name text,
  add column recorded_by_ref text,
  add column recorded_orally boolean not null default false,
  -- Whoever answers for it now; the first handler never changes.
  add column owner_subject text,
  add column owner_name text,
  add column owner_ref text,
  add column owner_since timestamptz,
  -- The union that handles it, when that is not the one that received it.
  add column handling_path ltree,
  add column accepted_on date,
  add column summary boolean not null default false,
  add column outcome text check (outcome in ('SUPPORT', 'EXPLAIN', 'NOT_SUPPORT')),
  add column ended_on date,
  add column end_reason text,
  -- The petition that this one repeats, once a person has confirmed it.
  add column repeats uuid references petition,
  add constraint sealed_is_an_accusation check (sealed = (category = 'ACCUSATION')),
  add constraint accepted_before_an_opinion check (outcome is null or accepted_on is not null),
  add constraint owned_once_registered check ((owner_subject is null) = (owner_ref is null));

update petition set owner_subject = first_handler_subject, owner_name = first_handler_name,
  owner_ref = first_handler_ref, owner_since = registered_at
  where first_handler_subject is not null;

-- Who sees a case beside its own union and those above: the receiver of a transfer, the union above an
-- accused one. Of a sealed case these alone, each exactly.
create table case_access (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree,
  person_ref text,
  exact boolean not null,
  reason text not null,
  granted_at timestamptz not null,
  granted_by_ref text,
  until timestamptz,
  constraint somebody check ((union_path is null) <> (person_ref is null))
);
comment on table case_access is 'class: case; who sees a petition beside its own union and those above';
create index case_access_petition on case_access (petition_id);
create index case_access_union on case_access (ltree2text(union_path), granted_at desc, petition_id desc) where union_path is not null;
create unique index case_access_once on case_access (petition_id, ltree2text(union_path)) where union_path is not null and until is null;

-- Which petitions are sealed, for the tables of kit's rooms, which know a record's id alone.
create table sealed_case (petition_id uuid primary key);
comment on table sealed_case is 'class: technical; ids of sealed petitions, nothing of them';
grant select, insert on sealed_case to ${app_role};

alter table case_access enable row level security;
alter table case_access force row level security;
-- Looks at no other table: the policies of all others ask this one.
create policy case_access_read on case_access for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
      or union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      or (not exact and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      or granted_by_ref = (select nullif(current_setting('app.person', true), ''))
    -- A member of a group visit sees the lead case.
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

-- Whether the caller was let in.
create function has_case(of uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from case_access a
    where a.petition_id = of and (a.until is null or a.until > now())
      and (a.person_ref = nullif(current_setting('app.person', true), '')
        or a.union_path = nullif(current_setting('app.union', true), '')::ltree
        or (not a.exact and a.union_path <@ nullif(current_setting('app.union', true), '')::ltree)))
$$;

-- Whether a record is a sealed petition that the caller was not let into.
create function is_kept_from_caller(record uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from sealed_case s where s.petition_id = record) and not has_case(record)
$$;

create function is_kept_from_caller(record text) returns boolean language sql stable parallel safe as $$
  select case when record ~ '^[0-9a-f-]{36}$' then is_kept_from_caller(record::uuid) else false end
$$;

create policy case_access_grant on case_access for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then granted_by_ref = (select nullif(current_setting('app.person', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
      and exists (select from petition p where p.id = petition_id)
    -- An accusation opens the door to the union above the accused one, and to nobody else.
    when 'worker' then exact and reason = 'ACCUSATION' and person_ref is null
      and union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    else false end);
create policy case_access_end on case_access for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from petition p where p.id = petition_id)
    else false end);
grant select, insert on case_access to ${app_role};
grant update (until) on case_access to ${app_role};

drop policy petition_read on petition;
create policy petition_read on petition for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      and ((not sealed and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)) or has_case(id))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) or has_case(id)
    when 'system' then true
    else false end);

drop policy petition_hand_in on petition;
-- Handed in by the person himself into his own union, or past it: straight to a union above for the direct
-- line and for an accusation. At the counter an officer enters it for a worker, and registers it in the same transaction.
create policy petition_hand_in on petition for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and state = 'RECEIVED'
      and case when sealed or channel = 'DIRECT_LINE'
        then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        else channel = 'ONLINE' and union_path = (select nullif(current_setting('app.union', true), '')::ltree) end
    when 'staff' then not sealed and state in ('RECEIVED', 'CLOSED', 'TERMINATED')
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and recorded_by_ref = (select nullif(current_setting('app.person', true), ''))
      and person_ref <> recorded_by_ref
    else false end);

drop policy petition_handle on petition;
create policy petition_handle on petition for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
      and ((not sealed and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)) or has_case(id))
    -- The petitioner asks for review, or takes it back.
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
grant update (state, owner_subject, owner_name, owner_ref, owner_since, handling_path, accepted_on, summary, outcome,
  ended_on, end_reason, repeats, urgent, headcount, version) on petition to ${app_role};

-- The tables that repeat the petition's union and person: seen and written by whom the case is open to.
do $$
declare child text;
begin
  foreach child in array array['petition_timeline', 'petition_notice', 'hardship_referral'] loop
    execute format('drop policy %I on %I', child || '_read', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) or has_case(petition_id)
          when 'system' then true
          else false end)$policy$, child || '_read', child);
    execute format('drop policy %I on %I', child || '_write', child);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'system' then true
          else false end)$policy$, child || '_write', child);
  end loop;
end $$;
alter table petition_timeline drop constraint petition_timeline_kind_check;
-- A petitioner tells of what he did himself.
create policy petition_timeline_own on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and kind in ('RECEIVED', 'REVIEW_REQUESTED', 'RECHECK_REQUESTED', 'WITHDRAWN', 'RATED')
    else false end);

-- Written papers of a case, word for word: notices of a decision, opinions, extensions, decisions of review.
create table petition_letter (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  kind text not null,
  number text not null unique,
  -- A mended paper is a new version; the earlier one stays as it was given.
  version integer not null check (version > 0),
  text_sealed bytea not null,
  text_sha256 bytea not null,
  basis text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by_subject text not null,
  issued_by_name text not null,
  issued_by_ref text not null,
  unique (petition_id, kind, version)
);
comment on table petition_letter is 'class: case; written papers of a petition, word for word and by version';
alter table petition_letter enable row level security;
alter table petition_letter force row level security;

-- Transfers (转送) and assignments (交办) to a union below, and what came of each.
create table petition_forward (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  to_path ltree not null,
  kind text not null check (kind in ('TRANSFER', 'ASSIGNMENT')),
  requirement text not null,
  feedback_due_on date,
  state text not null check (state in ('SENT', 'OBJECTED', 'RETURNED', 'ANSWERED')),
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by_subject text not null,
  sent_by_ref text not null,
  objection text,
  objected_on date,
  objected_by_ref text,
  objection_answer text,
  feedback text,
  feedback_on date,
  version bigint not null check (version > 0),
  constraint assignment_is_answered check (kind <> 'ASSIGNMENT' or feedback_due_on is not null)
);
comment on table petition_forward is 'class: case; transfers and assignments of a petition to a union below';
create unique index petition_forward_one_open on petition_forward (petition_id) where state in ('SENT', 'OBJECTED');
create index petition_forward_to on petition_forward (ltree2text(to_path), sent_at desc, id desc);
alter table petition_forward enable row level security;
alter table petition_forward force row level security;

-- Hand-overs of a case from one officer to another: offered, and only then accepted.
create table petition_hand_over (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  from_subject text not null,
  from_name text not null,
  from_ref text not null,
  to_subject text not null,
  to_name text,
  to_ref text,
  reason text not null,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  offered_at timestamptz not null,
  answered_at timestamptz,
  answer text
);
comment on table petition_hand_over is 'class: case; hand-overs of a petition between officers; counted once accepted';
create unique index petition_hand_over_one_open on petition_hand_over (petition_id) where state = 'OFFERED';
create index petition_hand_over_order on petition_hand_over (petition_id, offered_at, id);
create index petition_hand_over_to on petition_hand_over (to_subject) where state = 'OFFERED';
alter table petition_hand_over enable row level security;
alter table petition_hand_over force row level security;

-- The head's approval of one extension, and the hearings of a case.
create table petition_extension (
  petition_id uuid primary key references petition,
  union_path ltree not null,
  person_ref text not null,
  days integer not null check (days between 1 and 30),
  reason text not null,
  approved_at timestamptz not null,
  approved_by_subject text not null,
  approved_by_name text not null,
  approved_by_ref text not null,
  used_at timestamptz
);
comment on table petition_extension is 'class: case; the approval of the one extension of a petition';
alter table petition_extension enable row level security;
alter table petition_extension force row level security;

create table petition_hearing (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  stage text not null check (stage in ('HANDLING', 'REVIEW', 'RECHECK')),
  begun_on date not null,
  ended_on date,
  presided_by text not null,
  attended text not null,
  minutes_sealed bytea,
  recorded_by_ref text not null
);
comment on table petition_hearing is 'class: case; hearings of a petition; the time of one in a re-check does not count';
create unique index petition_hearing_one_open on petition_hearing (petition_id) where ended_on is null;
alter table petition_hearing enable row level security;
alter table petition_hearing force row level security;

-- Reviews (复查) and re-checks (复核).
create table petition_review (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  stage text not null check (stage in ('REVIEW', 'RECHECK')),
  reviewer_path ltree not null,
  grounds_sealed bytea not null,
  requested_on date not null,
  requested_at timestamptz not null,
  outcome text check (outcome in ('UPHELD', 'CHANGED')),
  decided_on date,
  decided_by_subject text,
  decided_by_ref text,
  unique (petition_id, stage)
);
comment on table petition_review is 'class: case; review and re-check of an opinion by the union above';
alter table petition_review enable row level security;
alter table petition_review force row level security;

-- Supervision (督办): what was found wrong, what is asked, what was answered.
create table petition_urging (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  trigger text not null check (trigger in (
    'OVERDUE', 'NOT_FED_BACK', 'PROCEDURE', 'SHIRKING', 'NOT_CARRIED_OUT', 'FALSE_REPORT', 'OTHER')),
  requirement text not null,
  answer_due_on date not null,
  urged_at timestamptz not null,
  urged_by_subject text not null,
  urged_by_name text not null,
  urged_by_ref text not null,
  answer text,
  answered_at timestamptz,
  answered_by_ref text
);
comment on table petition_urging is 'class: case; supervision of a petition: what is asked, and the answer';
create index petition_urging_order on petition_urging (petition_id, urged_at, id);
alter table petition_urging enable row level security;
alter table petition_urging force row level security;

do $$
declare child text;
begin
  foreach child in array array['petition_letter', 'petition_forward', 'petition_hand_over', 'petition_extension',
      'petition_hearing', 'petition_review', 'petition_urging'] loop
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) or has_case(petition_id)
          when 'system' then true
          else false end)$policy$, child || '_read', child);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and %L
          when 'system' then true
          else false end)$policy$, child || '_write', child, child = 'petition_review');
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, child || '_change', child);
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      child || '_stays', child);
  end loop;
end $$;
grant update (state, objection, objected_on, objected_by_ref, objection_answer, feedback, feedback_on, version) on petition_forward to ${app_role};
grant update (to_name, to_ref, state, answered_at, answer) on petition_hand_over to ${app_role};
grant update (used_at) on petition_extension to ${app_role};
grant update (ended_on, minutes_sealed) on petition_hearing to ${app_role};
grant update (outcome, decided_on, decided_by_subject, decided_by_ref) on petition_review to ${app_role};
grant update (answer, answered_at, answered_by_ref) on petition_urging to ${app_role};

insert into sealed_column values
  ('petition', 'petitioner_name_sealed', '{id}', 'petition.petitioner_name'),
  ('petition', 'id_suffix_sealed', '{id}', 'petition.id_suffix'),
  ('petition_letter', 'text_sealed', '{id}', 'petition_letter.text'),
  ('petition_hearing', 'minutes_sealed', '{id}', 'petition_hearing.minutes'),
  ('petition_review', 'grounds_sealed', '{id}', 'petition_review.grounds');
do $$
declare child text;
begin
  foreach child in array array['petition_letter', 'petition_hearing', 'petition_review'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      child || '_reseal', child);
  end loop;
end $$;

-- Timers: those of petitions are seen and moved by whom the petition is open to; those of other records by
-- kit's rule and the policies of their own rooms.
drop policy timer_petition_read on timer;
drop policy timer_petition_start on timer;
drop policy timer_petition_move on timer;
create policy timer_petition_read on timer as restrictive for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type <> 'petition'
      or ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
        and not is_kept_from_caller(record_id))
    else true end);
create policy timer_petition_start on timer as restrictive for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type <> 'petition'
      or ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
        and not is_kept_from_caller(record_id))
    else true end);
create policy timer_petition_move on timer as restrictive for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type <> 'petition'
      or ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
        and not is_kept_from_caller(record_id))
    else true end);
-- Beside kit's rule: whoever was let into a petition, and the petitioner in what he does himself.
create policy timer_of_case_read on timer for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type = 'petition' and has_case(record_id)
    when 'worker' then record_type = 'petition' and has_case(record_id)
    else false end);
create policy timer_of_case_start on timer for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type = 'petition' and has_case(record_id)
    when 'worker' then record_type = 'petition' and person_ref = (select nullif(current_setting('app.person', true), '')) and state = 'OPEN'
    else false end);
create policy timer_of_case_move on timer for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then record_type = 'petition' and has_case(record_id)
    when 'worker' then record_type = 'petition' and person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
do $$
declare child text;
begin
  foreach child in array array['timer_pause', 'timer_extension', 'timer_change', 'timer_escalation'] loop
    execute format('drop policy %I on %I', child || '_petition_read', child);
    execute format('drop policy %I on %I', child || '_petition_write', child);
    execute format('drop policy %I on %I', child || '_petition_change', child);
    execute format($policy$
      create policy %I on %I as restrictive using (
        case (select current_setting('app.kind', true))
          when 'staff' then exists (select from timer t where t.id = timer_id)
          else true end)$policy$, child || '_petition', child);
  end loop;
end $$;

-- Messages, service, files and the audit of a sealed petition stay with whom it is open to.
do $$
declare kept text;
begin
  foreach kept in array array['notify_message', 'served_document', 'attachment', 'audit_entry'] loop
    execute format($policy$
      create policy %I on %I as restrictive for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then not is_kept_from_caller(record_id)
          else true end)$policy$, kept || '_sealed', kept);
  end loop;
end $$;

-- What a query code opens: the state of one petition, without a name. The owner reads for somebody who has
-- no account and no scope; the sealed endings let the service compare what he knows.
create policy petition_by_code on petition for select to current_user using (
  (select nullif(current_setting('app.kind', true), '')) is not null);
create function petition_by_code(code bytea) returns table (
    id uuid, number text, state text, received_on date, notice_due_on date, ended_on date, phone bytea, id_suffix bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.number, p.state, p.received_on, p.notice_due_on, p.ended_on, p.contact_phone_sealed, p.id_suffix_sealed
  from petition p where p.query_code_hash = code
$$;
revoke all on function petition_by_code(bytea) from public;
grant execute on function petition_by_code(bytea) to ${app_role};
create index petition_query_code on petition (query_code_hash);

-- Tries of query codes by address, so that nobody can go on guessing. The address as a keyed hash.
create table query_try (
  address bytea not null,
  window_start timestamptz not null,
  failed integer not null check (failed > 0),
  primary key (address, window_start)
);
comment on table query_try is 'class: technical; failed queries by code, counted by hashed address and quarter of an hour';
grant select, insert, update, delete on query_try to ${app_role};
