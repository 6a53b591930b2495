-- Suggestions (合理化建议): what a worker proposed, what was decided, what it brought.
--
-- Row-level security is written out at each table on purpose: a policy is read where it acts. Every
-- policy is a `case` that ends in `else false`, and an empty scope becomes NULL before it is compared:
-- in ltree every path lies under '', so comparing with '' itself would show every row.

create table number_counter (
  series     text   not null,
  union_path ltree  not null,
  year       int    not null,
  last       bigint not null check (last > 0),
  primary key (series, union_path, year)
);
comment on table number_counter is
  'class: technical; the last number given per series, union and year. Taken inside the work''s own transaction, so that no number is lost';
grant select, insert, update on number_counter to ${app_role};

create table suggestion (
  id                      uuid primary key,
  number                  text not null unique,
  union_path              ltree not null check (nlevel(union_path) between 1 and 16),
  -- Lists filter on text levels: texteq is leak-proof, so the b-trees below work under row-level
  -- security where an index on the path itself would not.
  l1                      text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2                      text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3                      text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4                      text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5                      text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  l6                      text generated always as (case when nlevel(union_path) >= 6 then ltree2text(subpath(union_path, 0, 6)) end) stored,
  person_ref              text not null,
  proposer_subject        text not null,
  title                   text not null check (char_length(title) between 1 and 200),
  body                    text not null check (char_length(body) between 1 and 20000),
  category                text not null,
  expected_yearly_benefit numeric(18, 2) check (expected_yearly_benefit >= 0),
  state                   text not null check (state in
    ('SUBMITTED', 'RESERVED', 'ADOPTED', 'NOT_ADOPTED', 'BENEFIT_STATED', 'VERIFIED')),
  adopted_on              date,
  adopter_subject         text,
  adopter_person_ref      text,
  copied_result           boolean not null default false,
  statement_id            uuid,
  verified_benefit        numeric(18, 2) check (verified_benefit > 0),
  grade                   int check (grade > 0),
  verified_at             timestamptz,
  verified_on             date,
  created_at              timestamptz not null,
  version                 bigint not null,
  -- The references of the decisions below: a decision carries copies of the people it must differ
  -- from, and a foreign key on these makes a false copy impossible.
  unique (id, person_ref, proposer_subject),
  unique (id, person_ref, proposer_subject, adopter_person_ref, adopter_subject),
  unique (id, adopted_on),
  check ((state in ('ADOPTED', 'BENEFIT_STATED', 'VERIFIED'))
         = (adopted_on is not null and adopter_subject is not null and adopter_person_ref is not null)),
  check ((state in ('BENEFIT_STATED', 'VERIFIED')) = (statement_id is not null)),
  check ((state = 'VERIFIED')
         = (verified_benefit is not null and grade is not null and verified_at is not null and verified_on is not null)),
  check (adopter_subject <> proposer_subject and adopter_person_ref <> person_ref)
);
comment on table suggestion is
  'class: case; one suggestion: staff of the union and above by role, and the proposer himself';

create index suggestion_l1 on suggestion (l1, created_at desc, id desc);
create index suggestion_l2 on suggestion (l2, created_at desc, id desc);
create index suggestion_l3 on suggestion (l3, created_at desc, id desc);
create index suggestion_l4 on suggestion (l4, created_at desc, id desc);
create index suggestion_l5 on suggestion (l5, created_at desc, id desc);
create index suggestion_l6 on suggestion (l6, created_at desc, id desc);
create index suggestion_person on suggestion (person_ref, created_at desc, id desc);
create index suggestion_adopted_on on suggestion (adopted_on) where adopted_on is not null;
create index suggestion_verified_on on suggestion (verified_on) where verified_on is not null;

alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy suggestion_read on suggestion for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ','))
                      && array['suggestion-reviewer', 'finance-verifier', 'organiser', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy suggestion_submit on suggestion for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
                   and proposer_subject = (select nullif(current_setting('app.subject', true), ''))
                   and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                   and state = 'SUBMITTED'
    else false end);
create policy suggestion_decide on suggestion for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ','))
                      && array['suggestion-reviewer', 'finance-verifier']
    else false end);
-- What was proposed, by whom and where is never rewritten: no right to those columns exists.
grant select, insert on suggestion to ${app_role};
grant update (state, adopted_on, adopter_subject, adopter_person_ref, copied_result, statement_id,
              verified_benefit, grade, verified_at, verified_on, version) on suggestion to ${app_role};

create table suggestion_review (
  id                  uuid primary key,
  suggestion_id       uuid not null,
  person_ref          text not null,
  proposer_subject    text not null,
  outcome             text not null check (outcome in ('ADOPT', 'NOT_ADOPT', 'RESERVE')),
  reason              text not null check (char_length(reason) <= 2000),
  copied_result       boolean not null,
  reviewer_subject    text not null,
  reviewer_person_ref text not null,
  decided_at          timestamptz not null,
  foreign key (suggestion_id, person_ref, proposer_subject)
    references suggestion (id, person_ref, proposer_subject),
  constraint review_by_someone_else
    check (reviewer_subject <> proposer_subject and reviewer_person_ref <> person_ref),
  constraint reason_told check (outcome = 'ADOPT' or char_length(btrim(reason)) > 0)
);
comment on table suggestion_review is
  'class: case; one written conclusion on a suggestion, never changed; seen by whoever sees the suggestion';
create index suggestion_review_of on suggestion_review (suggestion_id, decided_at);

alter table suggestion_review enable row level security;
alter table suggestion_review force row level security;
-- The inner select runs under the suggestion's own policies: nothing is visible that its suggestion is not.
create policy review_read on suggestion_review for select using (
  exists (select 1 from suggestion s where s.id = suggestion_id));
create policy review_decide on suggestion_review for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then reviewer_subject = (select nullif(current_setting('app.subject', true), ''))
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['suggestion-reviewer']
                  and exists (select 1 from suggestion s where s.id = suggestion_id)
    else false end);
grant select, insert on suggestion_review to ${app_role};

create table benefit_statement (
  id                uuid primary key,
  suggestion_id     uuid not null,
  period_from       date not null,
  period_to         date not null,
  basis             text not null check (basis in ('OBSERVED', 'PROJECTED')),
  formula           text not null check (char_length(formula) between 1 and 2000),
  inputs            jsonb not null check (jsonb_typeof(inputs) = 'array'),
  yearly_benefit    numeric(18, 2) not null check (yearly_benefit >= 0),
  stater_subject    text not null,
  stater_person_ref text not null,
  stated_at         timestamptz not null,
  unique (id, suggestion_id, stater_person_ref, stater_subject),
  -- Art 9: exactly twelve months, and they begin with the day of adoption.
  foreign key (suggestion_id, period_from) references suggestion (id, adopted_on),
  constraint twelve_months check (period_to = (period_from + interval '12 months')::date - 1)
);
comment on table benefit_statement is
  'class: case; one statement of what a suggestion brought in twelve months, never changed; seen by whoever sees the suggestion';
create index benefit_statement_of on benefit_statement (suggestion_id, stated_at);
alter table suggestion add foreign key (statement_id) references benefit_statement (id);

alter table benefit_statement enable row level security;
alter table benefit_statement force row level security;
create policy statement_read on benefit_statement for select using (
  exists (select 1 from suggestion s where s.id = suggestion_id));
create policy statement_make on benefit_statement for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then stater_subject = (select nullif(current_setting('app.subject', true), ''))
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['suggestion-reviewer']
                  and exists (select 1 from suggestion s where s.id = suggestion_id)
    else false end);
grant select, insert on benefit_statement to ${app_role};
