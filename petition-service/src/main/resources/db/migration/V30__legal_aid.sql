-- Legal aid (法律援助): applications, who is helped by which lawyer, what came of it.

-- What the law leaves to the region or the union, by the day from which it holds.
create table legal_aid_setting (
  union_path ltree not null,
  valid_from date not null,
  supplement_days integer not null check (supplement_days between 1 and 60),
  -- Monthly income per head up to which somebody counts as in economic difficulty; null where none is set.
  income_ceiling numeric(18,2) check (income_ceiling > 0),
  source text not null,
  set_at timestamptz not null,
  set_by_ref text not null,
  primary key (union_path, valid_from)
);
comment on table legal_aid_setting is 'class: offering; terms and bounds of legal aid that a union has set for itself and those below it';
alter table legal_aid_setting enable row level security;
alter table legal_aid_setting force row level security;
create policy legal_aid_setting_read on legal_aid_setting for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy legal_aid_setting_write on legal_aid_setting for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
create policy legal_aid_setting_follow on legal_aid_setting for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on legal_aid_setting to ${app_role};
grant update (union_path) on legal_aid_setting to ${app_role};

-- The roster of lawyers. How many cases each has is counted here, so that the last place goes to one.
create table legal_aid_lawyer (
  id uuid primary key,
  union_path ltree not null,
  name text not null,
  licence text not null unique,
  firm text not null,
  fields text not null,
  capacity integer not null check (capacity between 1 and 200),
  open_cases integer not null default 0 check (open_cases >= 0),
  active boolean not null default true,
  -- The account with which he records his help, if he has one.
  person_ref text,
  version bigint not null check (version > 0),
  created_at timestamptz not null
);
comment on table legal_aid_lawyer is 'class: offering; lawyers who give legal aid for a union and those below it';
create index legal_aid_lawyer_order on legal_aid_lawyer (created_at desc, id desc);
-- Whom a lawyer acts for elsewhere: he takes no case against them.
create table legal_aid_lawyer_client (
  id uuid primary key,
  lawyer_id uuid not null references legal_aid_lawyer,
  union_path ltree not null,
  employer_name text not null,
  employer_key text not null,
  credit_code text,
  since date not null,
  until date check (until >= since)
);
comment on table legal_aid_lawyer_client is 'class: offering; employers for whom a lawyer of the roster acts';
create index legal_aid_lawyer_client_of on legal_aid_lawyer_client (lawyer_id);
do $$
declare t text;
begin
  foreach t in array array['legal_aid_lawyer', 'legal_aid_lawyer_client'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
            or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
          when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
            and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
          when 'system' then true
          else false end)$policy$, t || '_read', t);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
            and (select string_to_array(current_setting('app.roles', true), ',')) && array['case-handler', 'petition-officer', 'leader']
          else false end)$policy$, t || '_write', t);
  end loop;
end $$;
-- Those below count a case of theirs on a lawyer of the union above; what else a row says, the service lets
-- only the lawyer's own union change. The justice agency takes a case over, and so takes it off him.
create policy legal_aid_lawyer_change on legal_aid_lawyer for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['case-handler', 'petition-officer', 'leader']
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then true
    else false end);
create policy legal_aid_lawyer_client_change on legal_aid_lawyer_client for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['case-handler', 'petition-officer', 'leader']
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on legal_aid_lawyer, legal_aid_lawyer_client to ${app_role};
grant update (union_path, firm, fields, capacity, open_cases, active, person_ref, version) on legal_aid_lawyer to ${app_role};
grant update (union_path, until) on legal_aid_lawyer_client to ${app_role};

-- Households on file in aid-service, as its events tell.
create table household_on_file (
  person_ref text not null,
  household_id uuid not null,
  union_path ltree not null,
  filed_on date not null,
  primary key (person_ref, household_id)
);
comment on table household_on_file is 'class: case; persons whose household is on file for hardship aid';
alter table household_on_file enable row level security;
alter table household_on_file force row level security;
create policy household_on_file_read on household_on_file for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy household_on_file_write on household_on_file for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy household_on_file_change on household_on_file for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert on household_on_file to ${app_role};
grant update (union_path, filed_on) on household_on_file to ${app_role};

create table legal_aid_number (
  union_path text not null,
  year integer not null,
  next integer not null check (next > 0),
  primary key (union_path, year)
);
comment on table legal_aid_number is 'class: technical; last number of legal aid in each union and year';
grant select, insert, update (next) on legal_aid_number to ${app_role};

create table legal_aid (
  id uuid primary key,
  number text not null unique,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  petition_id uuid references petition,
  applicant_name_sealed bytea not null,
  phone_sealed bytea,
  facts_sealed bytea not null,
  matter text not null check (matter in ('STATE_COMPENSATION', 'SOCIAL_INSURANCE', 'PENSION', 'MAINTENANCE',
    'LABOUR_RELATION', 'WAGES', 'CAPACITY', 'WORK_INJURY', 'TRAFFIC_INJURY', 'FOOD_DRUG_INJURY', 'MEDICAL_INJURY',
    'ENVIRONMENT', 'LABOUR_DISPUTE', 'UNION_DUTY', 'UNION_RIGHTS', 'OTHER')),
  employer_name text not null,
  employer_key text not null,
  employer_credit_code text,
  amount_claimed numeric(18,2) check (amount_claimed > 0),
  -- The last day on which the claim can be brought.
  limitation_on date,
  urgent_measure boolean not null,
  migrant boolean not null,
  migrant_proof text,
  -- The one day of the green channel; null outside of it.
  green_on date,
  state text not null check (state in ('RECEIVED', 'INCOMPLETE', 'ACCEPTED', 'GRANTED', 'ASSIGNED', 'CONCLUDED',
    'REFUSED', 'TERMINATED', 'OBJECTED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'REFERRED')),
  received_on date not null,
  recorded_by_ref text,
  missing text,
  missing_due_on date,
  means_method text check (means_method in ('DATA', 'PLEDGE', 'WAIVED', 'NOT_NEEDED')),
  means_reason text,
  means_proof text,
  means_income numeric(18,2) check (means_income >= 0),
  means_checked_on date,
  accepted_at timestamptz,
  accepted_by_ref text,
  decided_at timestamptz,
  decided_by_ref text,
  decided_by_name text,
  decision_sealed bytea,
  -- Granted before the papers were complete, which are owed since.
  papers_owed boolean not null default false,
  lawyer_id uuid references legal_aid_lawyer,
  lawyer_ref text,
  assigned_at timestamptz,
  met_at timestamptz,
  stage text check (stage in ('CONSULTATION', 'NEGOTIATION', 'MEDIATION', 'ARBITRATION', 'LITIGATION')),
  outcome text check (outcome in ('WON', 'PARTLY_WON', 'SETTLED', 'ADVISED', 'LOST')),
  recovered numeric(18,2) check (recovered >= 0),
  termination_ground text check (termination_ground in ('FRAUD', 'CONCEALMENT', 'UNLAWFUL_USE',
    'NO_LONGER_ELIGIBLE', 'CASE_ENDED', 'OWN_LAWYER', 'REQUESTED', 'OTHER')),
  end_reason_sealed bytea,
  ended_at timestamptz,
  ended_on date,
  version bigint not null check (version > 0),
  created_at timestamptz not null,
  constraint approver_is_somebody_else check (decided_by_ref is null or accepted_by_ref is null or decided_by_ref <> accepted_by_ref),
  constraint assigned_to_somebody check (state <> 'ASSIGNED' or lawyer_id is not null),
  constraint concluded_with_outcome check ((state = 'CONCLUDED') = (outcome is not null)),
  constraint terminated_by_law check (state not in ('TERMINATED') or termination_ground is not null)
);
comment on table legal_aid is 'class: case; one application for legal aid and the help that came of it';
create index legal_aid_l1 on legal_aid (l1, created_at desc, id desc);
create index legal_aid_l2 on legal_aid (l2, created_at desc, id desc) where l2 is not null;
create index legal_aid_l3 on legal_aid (l3, created_at desc, id desc) where l3 is not null;
create index legal_aid_l4 on legal_aid (l4, created_at desc, id desc) where l4 is not null;
create index legal_aid_l5 on legal_aid (l5, created_at desc, id desc) where l5 is not null;
create index legal_aid_person on legal_aid (person_ref, created_at desc, id desc);
create index legal_aid_lawyer_cases on legal_aid (lawyer_ref, created_at desc, id desc) where lawyer_ref is not null;
create index legal_aid_of_petition on legal_aid (petition_id) where petition_id is not null;
create index legal_aid_received on legal_aid (received_on);
create index legal_aid_ended on legal_aid (ended_on) where ended_on is not null;
create index legal_aid_incomplete on legal_aid (missing_due_on) where state = 'INCOMPLETE';

-- What the justice agency was asked to take over, and its answer.
create table legal_aid_referral (
  id uuid primary key,
  legal_aid_id uuid not null unique references legal_aid,
  union_path ltree not null,
  person_ref text not null,
  reason text not null,
  consent boolean not null check (consent),
  referred_at timestamptz not null,
  referred_by_ref text not null,
  answer text check (answer in ('TAKEN_OVER', 'DECLINED')),
  agency_reference text,
  explanation text,
  answered_at timestamptz,
  answered_by_subject text,
  constraint answered_whole check ((answer is null) = (answered_at is null))
);
comment on table legal_aid_referral is 'class: case; referrals of legal aid to the justice agency, and its answers';
create index legal_aid_referral_open on legal_aid_referral (referred_at, id) where answer is null;
create index legal_aid_referral_order on legal_aid_referral (referred_at desc, id desc);

-- What happened to an application, for the applicant and the file; only added to.
create table legal_aid_step (
  id uuid primary key,
  legal_aid_id uuid not null references legal_aid,
  union_path ltree not null,
  person_ref text not null,
  at timestamptz not null,
  on_day date not null,
  move text not null,
  stage text,
  note_sealed bytea,
  by_name text not null
);
comment on table legal_aid_step is 'class: case; what happened to an application for legal aid; only added to';
create index legal_aid_step_order on legal_aid_step (legal_aid_id, at, id);

-- An objection to a refusal or a termination: one for each decision, decided by the union above.
create table legal_aid_objection (
  id uuid primary key,
  legal_aid_id uuid not null references legal_aid,
  union_path ltree not null,
  person_ref text not null,
  against text not null check (against in ('REFUSED', 'TERMINATED')),
  grounds_sealed bytea not null,
  raised_at timestamptz not null,
  outcome text check (outcome in ('UPHELD', 'CORRECTED')),
  reasons_sealed bytea,
  decided_at timestamptz,
  decided_by_ref text,
  unique (legal_aid_id, against)
);
comment on table legal_aid_objection is 'class: case; objections to a refusal or a termination of legal aid';

-- The key is the case: there is no second rating.
create table legal_aid_rating (
  legal_aid_id uuid primary key references legal_aid,
  union_path ltree not null,
  person_ref text not null,
  stars integer not null check (stars between 1 and 5),
  comment_sealed bytea,
  rated_at timestamptz not null
);
comment on table legal_aid_rating is 'class: case; how the recipient rates the legal aid that he was given';

alter table legal_aid enable row level security;
alter table legal_aid force row level security;
create policy legal_aid_read on legal_aid for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or ('lawyer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
        and lawyer_ref = (select nullif(current_setting('app.person', true), '')))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid_referral r where r.legal_aid_id = legal_aid.id)
    when 'system' then true
    else false end);
-- Handed in by the person himself into his own union, or entered for somebody at the counter, never for oneself.
create policy legal_aid_hand_in on legal_aid for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'RECEIVED' and recorded_by_ref is null
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'RECEIVED' and recorded_by_ref = (select nullif(current_setting('app.person', true), ''))
      and person_ref <> recorded_by_ref
    else false end);
create policy legal_aid_move on legal_aid for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or ('lawyer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
        and lawyer_ref = (select nullif(current_setting('app.person', true), '')))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid_referral r where r.legal_aid_id = legal_aid.id)
    when 'system' then true
    else false end);
grant select, insert on legal_aid to ${app_role};
-- Neither who asked, nor when, nor what for can be rewritten.
grant update (union_path, state, missing, missing_due_on, means_method, means_reason, means_proof, means_income,
  means_checked_on, accepted_at, accepted_by_ref, decided_at, decided_by_ref, decided_by_name, decision_sealed,
  papers_owed, lawyer_id, lawyer_ref, assigned_at, met_at, stage, outcome, recovered, termination_ground,
  end_reason_sealed, ended_at, ended_on, version) on legal_aid to ${app_role};

-- The rows of a case: seen and written by whom the case is open to.
do $$
declare child text;
begin
  foreach child in array array['legal_aid_step', 'legal_aid_objection', 'legal_aid_rating'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from legal_aid a where a.id = legal_aid_id)
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'agency' then %L and exists (select from legal_aid a where a.id = legal_aid_id)
          when 'system' then true
          else false end)$policy$, child || '_read', child, child = 'legal_aid_step');
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and exists (select from legal_aid a where a.id = legal_aid_id)
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'agency' then %L and exists (select from legal_aid a where a.id = legal_aid_id)
          when 'system' then %L
          else false end)$policy$, child || '_write', child,
      child = 'legal_aid_step', child = 'legal_aid_step', child = 'legal_aid_step');
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
            and exists (select from legal_aid a where a.id = legal_aid_id)
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, child || '_change', child, child = 'legal_aid_objection');
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
  end loop;
end $$;
grant update (outcome, reasons_sealed, decided_at, decided_by_ref) on legal_aid_objection to ${app_role};

-- Looks at no other table: the policy of the cases asks this one.
alter table legal_aid_referral enable row level security;
alter table legal_aid_referral force row level security;
create policy legal_aid_referral_read on legal_aid_referral for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then true
    else false end);
create policy legal_aid_referral_write on legal_aid_referral for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
    else false end);
create policy legal_aid_referral_answer on legal_aid_referral for update using (
  case (select current_setting('app.kind', true))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on legal_aid_referral to ${app_role};
grant update (union_path, answer, agency_reference, explanation, answered_at, answered_by_subject) on legal_aid_referral to ${app_role};

-- They follow a union that moves.
do $$
declare t text;
begin
  foreach t in array array['legal_aid_setting', 'legal_aid_lawyer', 'legal_aid_lawyer_client', 'household_on_file',
      'legal_aid', 'legal_aid_step', 'legal_aid_objection', 'legal_aid_rating', 'legal_aid_referral'] loop
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
  end loop;
end $$;

insert into sealed_column values
  ('legal_aid', 'applicant_name_sealed', '{id}', 'legal_aid.applicant_name'),
  ('legal_aid', 'phone_sealed', '{id}', 'legal_aid.phone'),
  ('legal_aid', 'facts_sealed', '{id}', 'legal_aid.facts'),
  ('legal_aid', 'decision_sealed', '{id}', 'legal_aid.decision'),
  ('legal_aid', 'end_reason_sealed', '{id}', 'legal_aid.end_reason'),
  ('legal_aid_step', 'note_sealed', '{id}', 'legal_aid_step.note'),
  ('legal_aid_objection', 'grounds_sealed', '{id}', 'legal_aid_objection.grounds'),
  ('legal_aid_objection', 'reasons_sealed', '{id}', 'legal_aid_objection.reasons'),
  ('legal_aid_rating', 'comment_sealed', '{legal_aid_id}', 'legal_aid_rating.comment');
do $$
declare t text;
begin
  foreach t in array array['legal_aid', 'legal_aid_step', 'legal_aid_objection', 'legal_aid_rating'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      t || '_reseal', t);
  end loop;
end $$;

-- Timers on legal aid: seen and moved by whom the case is open to; the applicant starts and ends those that
-- hang on what he does himself, and the agency ends them when it takes the case over.
create policy timer_legal_aid_read on timer as restrictive for select using (
  record_type <> 'legal-aid' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from legal_aid a where a.id = record_id)
    else true end);
create policy timer_legal_aid_start on timer as restrictive for insert with check (
  record_type <> 'legal-aid' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from legal_aid a where a.id = record_id)
    else true end);
create policy timer_legal_aid_move on timer as restrictive for update using (
  record_type <> 'legal-aid' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from legal_aid a where a.id = record_id)
    else true end);
create policy timer_legal_aid_see on timer for select using (
  record_type = 'legal-aid' and case (select current_setting('app.kind', true))
    when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from legal_aid a where a.id = record_id)
    when 'agency' then exists (select from legal_aid a where a.id = record_id)
    else false end);
create policy timer_legal_aid_begin on timer for insert with check (
  record_type = 'legal-aid' and case (select current_setting('app.kind', true))
    when 'staff' then exists (select from legal_aid a where a.id = record_id)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and state = 'OPEN'
    else false end);
create policy timer_legal_aid_end on timer for update using (
  record_type = 'legal-aid' and case (select current_setting('app.kind', true))
    when 'staff' then exists (select from legal_aid a where a.id = record_id)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then exists (select from legal_aid a where a.id = record_id)
    else false end);
-- The applicant's supplement ends the pause of the decision's term.
do $$
declare child text;
begin
  foreach child in array array['timer_pause', 'timer_change'] loop
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
            and exists (select from timer t where t.id = timer_id and t.record_type = 'legal-aid')
          else false end)$policy$, child || '_legal_aid_write', child);
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
            and exists (select from timer t where t.id = timer_id and t.record_type = 'legal-aid')
          else false end)$policy$, child || '_legal_aid_change', child);
  end loop;
end $$;

-- A petitioner who asks for legal aid, and takes it back, tells so on his petition's timeline.
create policy petition_timeline_linked on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and kind = 'LINKED'
    else false end);

-- The agency's answer is told to whom it is about.
create policy notify_message_legal_aid on notify_message for insert with check (
  record_type = 'legal-aid' and case (select current_setting('app.kind', true))
    when 'agency' then exists (select from legal_aid a where a.id = record_id)
    else false end);
