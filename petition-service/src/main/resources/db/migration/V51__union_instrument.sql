-- The union's own instruments against breaches of labour law (一函两书): 提示函, 意见书, 建议书.

-- How long an employer and the labour administration have to answer; local rules differ widely.
create table instrument_term (
  union_path ltree not null,
  valid_from date not null,
  opinion_days integer not null check (opinion_days between 1 and 90),
  opinion_unit text not null check (opinion_unit in ('WORKING_DAYS', 'NATURAL_DAYS')),
  advice_days integer not null check (advice_days between 1 and 90),
  advice_unit text not null check (advice_unit in ('WORKING_DAYS', 'NATURAL_DAYS')),
  source text not null,
  set_at timestamptz not null,
  set_by_ref text not null,
  primary key (union_path, valid_from)
);
comment on table instrument_term is 'class: offering; answer times of the instruments of a union and those below it, from a day on';
alter table instrument_term enable row level security;
alter table instrument_term force row level security;
create policy instrument_term_read on instrument_term for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy instrument_term_write on instrument_term for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
create policy instrument_term_follow on instrument_term for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on instrument_term to ${app_role};
grant update (union_path) on instrument_term to ${app_role};

create table instrument_number (
  union_path text not null,
  kind text not null,
  year integer not null,
  next integer not null check (next > 0),
  primary key (union_path, kind, year)
);
comment on table instrument_number is 'class: technical; last number of each kind of instrument in each union and year';
grant select, insert, update (next) on instrument_number to ${app_role};

create table union_instrument (
  id uuid primary key,
  -- Given when it is issued.
  number text unique,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  kind text not null check (kind in ('REMINDER', 'OPINION', 'ADVICE')),
  state text not null check (state in ('DRAFT', 'ISSUED', 'SERVED', 'RECEIPT_REFUSED', 'ANSWERED', 'CORRECTED', 'NOT_CORRECTED',
    'REVOKED')),
  petition_id uuid references petition,
  -- Of advice: the opinion that came to nothing, and in which way.
  opinion_id uuid references union_instrument,
  ground text check (ground in ('RECEIPT_REFUSED', 'NO_ANSWER', 'NOT_CORRECTED')),
  employer_name text not null,
  employer_credit_code text,
  addressee text not null,
  subject text not null,
  facts_sealed bytea not null,
  demands_sealed bytea not null,
  law text not null,
  drafted_by_name text not null,
  signer_name text,
  signer_ref text,
  signer_post text check (signer_post in ('CHAIR', 'VICE_CHAIR')),
  issued_on date,
  served_on date,
  service_method text check (service_method in ('BY_HAND', 'POST', 'LEFT_ON_PREMISES', 'ELECTRONIC')),
  service_proof text,
  answer_due_on date,
  answer text check (answer in ('CORRECTED', 'WILL_CORRECT', 'DISPUTED', 'CASE_FILED', 'NOT_FILED')),
  answer_sealed bytea,
  answered_on date,
  finding_sealed bytea,
  verified_on date,
  version bigint not null check (version > 0),
  created_at timestamptz not null,
  constraint issued_whole check ((state in ('DRAFT', 'REVOKED')) = (issued_on is null) and (issued_on is null) = (number is null)),
  constraint signed_by_the_chair check (issued_on is null or kind = 'REMINDER' or signer_post is not null),
  constraint advice_has_its_opinion check ((kind = 'ADVICE') = (opinion_id is not null) and (opinion_id is null) = (ground is null)),
  constraint answered_whole check ((answer is null) = (answered_on is null))
);
comment on table union_instrument is 'class: case; one reminder, opinion or advice of a union, and what was answered';
create index union_instrument_l1 on union_instrument (l1, created_at desc, id desc);
create index union_instrument_l2 on union_instrument (l2, created_at desc, id desc) where l2 is not null;
create index union_instrument_l3 on union_instrument (l3, created_at desc, id desc) where l3 is not null;
create index union_instrument_l4 on union_instrument (l4, created_at desc, id desc) where l4 is not null;
create index union_instrument_l5 on union_instrument (l5, created_at desc, id desc) where l5 is not null;
-- One opinion leads to one advice.
create unique index union_instrument_advice on union_instrument (opinion_id) where opinion_id is not null and state <> 'REVOKED';

create table instrument_step (
  id uuid primary key,
  instrument_id uuid not null references union_instrument,
  union_path ltree not null,
  at timestamptz not null,
  move text not null,
  by_name text not null
);
comment on table instrument_step is 'class: case; what happened to an instrument; only added to';
create index instrument_step_order on instrument_step (instrument_id, at, id);

alter table union_instrument enable row level security;
alter table union_instrument force row level security;
create policy union_instrument_read on union_instrument for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)
    when 'system' then true
    else false end);
create policy union_instrument_write on union_instrument for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
      and union_path = (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)
      and state = 'DRAFT'
    else false end);
create policy union_instrument_move on union_instrument for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on union_instrument to ${app_role};
-- What was written is not rewritten.
grant update (union_path, number, state, signer_name, signer_ref, signer_post, issued_on, served_on, service_method,
  service_proof, answer_due_on, answer, answer_sealed, answered_on, finding_sealed, verified_on, version)
  on union_instrument to ${app_role};

alter table instrument_step enable row level security;
alter table instrument_step force row level security;
create policy instrument_step_read on instrument_step for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from union_instrument i where i.id = instrument_id)
    when 'system' then true
    else false end);
create policy instrument_step_write on instrument_step for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
      and exists (select from union_instrument i where i.id = instrument_id)
    else false end);
create policy instrument_step_follow on instrument_step for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on instrument_step to ${app_role};
grant update (union_path) on instrument_step to ${app_role};

do $$
declare t text;
begin
  foreach t in array array['instrument_term', 'union_instrument', 'instrument_step'] loop
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
  end loop;
end $$;
create trigger instrument_term_old_place before insert on instrument_term
  for each row execute function refuse_old_place();

insert into sealed_column values
  ('union_instrument', 'facts_sealed', '{id}', 'union_instrument.facts'),
  ('union_instrument', 'demands_sealed', '{id}', 'union_instrument.demands'),
  ('union_instrument', 'answer_sealed', '{id}', 'union_instrument.answer'),
  ('union_instrument', 'finding_sealed', '{id}', 'union_instrument.finding');
create policy union_instrument_reseal on union_instrument for update to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);

-- Timers on instruments: seen and moved by whom the instrument is open to.
create policy timer_instrument_read on timer as restrictive for select using (
  record_type <> 'instrument' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from union_instrument i where i.id = record_id)
    else true end);
create policy timer_instrument_start on timer as restrictive for insert with check (
  record_type <> 'instrument' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from union_instrument i where i.id = record_id)
    else true end);
create policy timer_instrument_move on timer as restrictive for update using (
  record_type <> 'instrument' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from union_instrument i where i.id = record_id)
    else true end);
