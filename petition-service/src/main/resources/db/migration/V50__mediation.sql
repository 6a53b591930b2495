-- Mediation of labour disputes (调解): bodies and their mediators, cases, agreements and how they are kept.

create table mediation_committee (
  id uuid primary key,
  union_path ltree not null,
  name text not null,
  kind text not null check (kind in ('ENTERPRISE', 'PEOPLES', 'TOWNSHIP')),
  -- Whose body it is, of an enterprise committee.
  employer_name text,
  employer_key text,
  credit_code text,
  chair_name text not null,
  chair_basis text not null check (chair_basis in ('UNION_MEMBER', 'CHOSEN_BY_BOTH')),
  active boolean not null default true,
  version bigint not null check (version > 0),
  created_at timestamptz not null,
  constraint enterprise_has_employer check ((kind = 'ENTERPRISE') = (employer_key is not null))
);
comment on table mediation_committee is 'class: offering; bodies that mediate for a union and those below it';
create index mediation_committee_order on mediation_committee (created_at desc, id desc);

create table mediation_mediator (
  id uuid primary key,
  committee_id uuid not null references mediation_committee,
  union_path ltree not null,
  name text not null,
  -- The account with which he records what he does, and whom he may not be a party as.
  person_ref text,
  -- Who employs him: he mediates nothing of that employer, but in its own committee.
  employer_name text,
  employer_key text,
  credit_code text,
  term_from date not null,
  term_until date not null check (term_until > term_from),
  active boolean not null default true,
  version bigint not null check (version > 0),
  created_at timestamptz not null
);
comment on table mediation_mediator is 'class: offering; mediators of a body, with their terms';
create index mediation_mediator_order on mediation_mediator (created_at desc, id desc);
create index mediation_mediator_of on mediation_mediator (committee_id);

do $$
declare t text;
begin
  foreach t in array array['mediation_committee', 'mediation_mediator'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
            or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
          when 'system' then true
          else false end)$policy$, t || '_read', t);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
            and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
          else false end)$policy$, t || '_write', t);
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
            and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, t || '_change', t);
  end loop;
end $$;
grant select, insert on mediation_committee, mediation_mediator to ${app_role};
grant update (union_path, chair_name, chair_basis, active, version) on mediation_committee to ${app_role};
grant update (union_path, person_ref, employer_name, employer_key, credit_code, term_until, active, version)
  on mediation_mediator to ${app_role};

create table mediation_number (
  union_path text not null,
  year integer not null,
  next integer not null check (next > 0),
  primary key (union_path, year)
);
comment on table mediation_number is 'class: technical; last number of a mediation in each union and year';
grant select, insert, update (next) on mediation_number to ${app_role};

create table mediation (
  id uuid primary key,
  number text not null unique,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  -- The worker: of a collective dispute, the one who came first.
  person_ref text not null,
  petition_id uuid references petition,
  committee_id uuid references mediation_committee,
  applicant text not null check (applicant in ('WORKER', 'EMPLOYER')),
  form text not null check (form in ('WRITTEN', 'ORAL')),
  worker_name_sealed bytea not null,
  phone_sealed bytea,
  facts_sealed bytea not null,
  matter text not null check (matter in ('WAGE_ARREARS', 'LABOUR_RELATION', 'LABOUR_CONTRACT', 'DISMISSAL',
    'HOURS_AND_REST', 'INSURANCE_AND_WELFARE', 'TRAINING_AND_PROTECTION', 'WORK_INJURY')),
  employer_name text not null,
  employer_key text not null,
  employer_credit_code text,
  amount_claimed numeric(18,2) check (amount_claimed > 0),
  headcount integer not null check (headcount between 1 and 100000),
  collective boolean not null,
  priority boolean not null,
  received_on date not null,
  recorded_by_ref text,
  recorded_by_name text,
  mediator_id uuid references mediation_mediator,
  mediator_ref text,
  -- He has withdrawn: nothing goes on before another takes his place.
  mediator_withdrew boolean not null default false,
  -- The last of the days after which arbitration is open; moved by consent of both.
  due_on date not null check (due_on > received_on),
  arbitration_told_at timestamptz,
  state text not null check (state in ('OPEN', 'AGREED', 'EFFECTIVE', 'FAILED', 'WITHDRAWN')),
  failure_reasons text[],
  ended_on date,
  end_note_sealed bytea,
  version bigint not null check (version > 0),
  created_at timestamptz not null,
  constraint oral_is_recorded check (form <> 'ORAL' or recorded_by_ref is not null),
  constraint failed_with_reasons check ((state = 'FAILED') = (failure_reasons is not null)),
  constraint not_nobodys_reasons check (cardinality(failure_reasons) > 0),
  constraint collective_is_many check (not collective or headcount >= 10)
);
comment on table mediation is 'class: case; one mediation of a labour dispute, from the application to its outcome';
create index mediation_l1 on mediation (l1, created_at desc, id desc);
create index mediation_l2 on mediation (l2, created_at desc, id desc) where l2 is not null;
create index mediation_l3 on mediation (l3, created_at desc, id desc) where l3 is not null;
create index mediation_l4 on mediation (l4, created_at desc, id desc) where l4 is not null;
create index mediation_l5 on mediation (l5, created_at desc, id desc) where l5 is not null;
create index mediation_person on mediation (person_ref, created_at desc, id desc);
create index mediation_of_mediator on mediation (mediator_ref, created_at desc, id desc) where mediator_ref is not null;
create index mediation_of_petition on mediation (petition_id) where petition_id is not null;
create index mediation_due on mediation (due_on) where state in ('OPEN', 'AGREED') and arbitration_told_at is null;

-- Who does not mediate this dispute: he said so himself, or a party asked for it.
create table mediation_recusal (
  mediation_id uuid not null references mediation,
  mediator_id uuid not null references mediation_mediator,
  union_path ltree not null,
  person_ref text not null,
  reason_sealed bytea not null,
  id uuid not null unique,
  declared_at timestamptz not null,
  declared_by_ref text not null,
  primary key (mediation_id, mediator_id)
);
comment on table mediation_recusal is 'class: case; mediators who have withdrawn from a mediation, and why';

create table mediation_session (
  id uuid primary key,
  mediation_id uuid not null references mediation,
  union_path ltree not null,
  person_ref text not null,
  held_on date not null,
  place text not null,
  mediator_id uuid not null references mediation_mediator,
  worker_present boolean not null,
  employer_present boolean not null,
  minutes_sealed bytea not null,
  recorded_by_name text not null,
  created_at timestamptz not null
);
comment on table mediation_session is 'class: case; sessions of a mediation with their minutes; only added to';
create index mediation_session_of on mediation_session (mediation_id, held_on, id);

-- Whom the representatives of a collective dispute stand for.
create table mediation_party (
  id uuid primary key,
  mediation_id uuid not null references mediation,
  union_path ltree not null,
  person_ref text not null,
  name_sealed bytea not null,
  representative boolean not null default false,
  consent text check (consent in ('GIVEN', 'REFUSED')),
  consent_to text check (consent_to in ('SETTLEMENT', 'GIVING_UP_CLAIM')),
  consent_proof_sealed bytea,
  consented_on date,
  created_at timestamptz not null,
  constraint consent_whole check ((consent is null) = (consented_on is null) and (consent is null) = (consent_to is null))
);
comment on table mediation_party is 'class: case; workers of a collective dispute, who represents them and what they consent to';
create index mediation_party_of on mediation_party (mediation_id, created_at, id);
-- Nobody stands on the roster of a case twice.
create unique index mediation_party_once on mediation_party (mediation_id, person_ref) where person_ref not like 'none:%';

create table mediation_agreement (
  mediation_id uuid primary key references mediation,
  union_path ltree not null,
  person_ref text not null,
  subjects text[] not null check (cardinality(subjects) > 0),
  terms_sealed bytea not null,
  amount numeric(18,2) check (amount > 0),
  drafted_on date not null,
  drafted_by_name text not null,
  worker_signed_on date,
  employer_signed_on date,
  mediator_signed_on date,
  body_sealed_on date,
  effective_on date,
  review_due_on date,
  review_applied_on date,
  review_outcome text check (review_outcome in ('CONFIRMED', 'REJECTED')),
  review_outcome_on date,
  review_document text,
  confirmation_due_on date,
  confirmation_applied_on date,
  confirmation_outcome text check (confirmation_outcome in ('CONFIRMED', 'REJECTED')),
  confirmation_outcome_on date,
  confirmation_document text,
  constraint effective_only_with_all_four check (effective_on is null or (worker_signed_on is not null
    and employer_signed_on is not null and mediator_signed_on is not null and body_sealed_on is not null)),
  constraint windows_begin_with_effect check ((effective_on is null) = (review_due_on is null)
    and (effective_on is null) = (confirmation_due_on is null)),
  constraint review_outcome_of_an_application check (review_outcome is null or review_applied_on is not null),
  constraint confirmation_outcome_of_an_application check (confirmation_outcome is null or confirmation_applied_on is not null)
);
comment on table mediation_agreement is 'class: case; what the parties agreed, who has signed it, and what became of it';

create table mediation_instalment (
  mediation_id uuid not null references mediation,
  seq integer not null check (seq between 1 and 120),
  union_path ltree not null,
  person_ref text not null,
  due_on date not null,
  amount numeric(18,2) not null check (amount > 0),
  performed numeric(18,2) not null default 0 check (performed between 0 and amount),
  performed_on date,
  near_told_at timestamptz,
  overdue_told_at timestamptz,
  primary key (mediation_id, seq),
  constraint performed_whole check ((performed = amount) = (performed_on is not null))
);
comment on table mediation_instalment is 'class: case; what is owed under an agreement by when, and what was performed';
create index mediation_instalment_open on mediation_instalment (due_on) where performed_on is null and overdue_told_at is null;

-- What happened, for the parties and the file; only added to. Told on the petition's timeline at once, or by
-- the system where whoever did it does not see the petition.
create table mediation_step (
  id uuid primary key,
  mediation_id uuid not null references mediation,
  union_path ltree not null,
  person_ref text not null,
  at timestamptz not null,
  move text not null,
  amount numeric(18,2),
  note_sealed bytea,
  by_name text not null,
  told boolean not null
);
comment on table mediation_step is 'class: case; what happened to a mediation; only added to';
create index mediation_step_order on mediation_step (mediation_id, at, id);
create index mediation_step_untold on mediation_step (at, id) where not told;

alter table mediation enable row level security;
alter table mediation force row level security;
create policy mediation_read on mediation for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or ('mediator' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
        and mediator_ref = (select nullif(current_setting('app.person', true), '')))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy mediation_hand_in on mediation for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'OPEN' and recorded_by_ref is null and applicant = 'WORKER'
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'OPEN' and recorded_by_ref = (select nullif(current_setting('app.person', true), ''))
      and person_ref <> recorded_by_ref and not is_kept_from_caller(petition_id)
    else false end);
create policy mediation_move on mediation for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or ('mediator' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
        and mediator_ref = (select nullif(current_setting('app.person', true), '')))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
grant select, insert on mediation to ${app_role};
-- Neither who asked, nor when, nor against whom can be rewritten.
grant update (union_path, committee_id, mediator_id, mediator_ref, mediator_withdrew, due_on, arbitration_told_at,
  state, failure_reasons, ended_on, end_note_sealed, version) on mediation to ${app_role};

-- The rows of a case: seen and written by whom the case is open to.
do $$
declare
  child text;
  moves constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'mediator']$p$;
  follow constant text := $p$(select current_setting('app.subject', true)) = 'system:job-union-repath'$p$;
begin
  foreach child in array array['mediation_recusal', 'mediation_session', 'mediation_party', 'mediation_agreement',
      'mediation_instalment', 'mediation_step'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from mediation m where m.id = mediation_id)
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'system' then true
          else false end)$policy$, child || '_read', child);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then %s and exists (select from mediation m where m.id = mediation_id)
          when 'worker' then %L and person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'system' then %L
          else false end)$policy$, child || '_write', child, moves, child in ('mediation_step', 'mediation_party'), child = 'mediation_step');
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and %s and exists (select from mediation m where m.id = mediation_id)
          when 'system' then %L or %s
          else false end)$policy$, child || '_change', child,
      child in ('mediation_party', 'mediation_agreement', 'mediation_instalment'), moves,
      child in ('mediation_instalment', 'mediation_step'), follow);
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
  end loop;
end $$;
grant update (representative, consent, consent_to, consent_proof_sealed, consented_on) on mediation_party to ${app_role};
grant update (worker_signed_on, employer_signed_on, mediator_signed_on, body_sealed_on, effective_on, review_due_on,
  review_applied_on, review_outcome, review_outcome_on, review_document, confirmation_due_on, confirmation_applied_on,
  confirmation_outcome, confirmation_outcome_on, confirmation_document) on mediation_agreement to ${app_role};
grant update (performed, performed_on, near_told_at, overdue_told_at) on mediation_instalment to ${app_role};
grant update (told) on mediation_step to ${app_role};

-- They follow a union that moves.
do $$
declare t text;
begin
  foreach t in array array['mediation_committee', 'mediation_mediator', 'mediation', 'mediation_recusal',
      'mediation_session', 'mediation_party', 'mediation_agreement', 'mediation_instalment', 'mediation_step'] loop
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
  end loop;
end $$;

insert into sealed_column values
  ('mediation', 'worker_name_sealed', '{id}', 'mediation.worker_name'),
  ('mediation', 'phone_sealed', '{id}', 'mediation.phone'),
  ('mediation', 'facts_sealed', '{id}', 'mediation.facts'),
  ('mediation', 'end_note_sealed', '{id}', 'mediation.end_note'),
  ('mediation_recusal', 'reason_sealed', '{id}', 'mediation_recusal.reason'),
  ('mediation_session', 'minutes_sealed', '{id}', 'mediation_session.minutes'),
  ('mediation_party', 'name_sealed', '{id}', 'mediation_party.name'),
  ('mediation_party', 'consent_proof_sealed', '{id}', 'mediation_party.consent_proof'),
  ('mediation_agreement', 'terms_sealed', '{mediation_id}', 'mediation_agreement.terms'),
  ('mediation_step', 'note_sealed', '{id}', 'mediation_step.note');
do $$
declare t text;
begin
  foreach t in array array['mediation', 'mediation_recusal', 'mediation_session', 'mediation_party', 'mediation_agreement',
      'mediation_step'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      t || '_reseal', t);
  end loop;
end $$;

-- Timers on mediations: seen and moved by whom the case is open to; the applicant starts the first, and ends
-- it when he takes his application back.
create policy timer_mediation_read on timer as restrictive for select using (
  record_type <> 'mediation' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    else true end);
create policy timer_mediation_start on timer as restrictive for insert with check (
  record_type <> 'mediation' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    else true end);
create policy timer_mediation_move on timer as restrictive for update using (
  record_type <> 'mediation' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    else true end);
create policy timer_mediation_see on timer for select using (
  record_type = 'mediation' and case (select current_setting('app.kind', true))
    when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from mediation m where m.id = record_id)
    else false end);
create policy timer_mediation_begin on timer for insert with check (
  record_type = 'mediation' and case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    else false end);
create policy timer_mediation_end on timer for update using (
  record_type = 'mediation' and case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);

-- A mediator of a body of the union above tells the parties, too.
create policy notify_message_mediation on notify_message for insert with check (
  record_type = 'mediation' and case (select current_setting('app.kind', true))
    when 'staff' then exists (select from mediation m where m.id = record_id)
    else false end);
