-- The grade table of Art 6 as data: a union may put its own table in force from a date; the nearest
-- one upwards applies, and the national one lies under the empty path, which every union lies below.

create table grade_table (
  id          uuid primary key,
  union_path  ltree not null,
  code        text not null,
  legal_basis text not null,
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  unique (union_path, code),
  exclude using gist (union_path with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table grade_table is
  'class: offering; a table of grades with the days it is in force: the union that set it and everyone below';

create table grade_row (
  table_id      uuid not null references grade_table (id),
  grade         int not null check (grade > 0),
  benefit_from  numeric(18, 2) not null check (benefit_from >= 0),
  benefit_below numeric(18, 2) check (benefit_below > benefit_from),
  bonus_from    numeric(18, 2) not null check (bonus_from >= 0),
  bonus_to      numeric(18, 2) not null check (bonus_to >= bonus_from),
  honour        text not null check (honour in ('CERTIFICATE', 'COMMENDATION')),
  primary key (table_id, grade)
);
comment on table grade_row is
  'class: offering; one grade: yearly benefit from (included) and below (excluded), and what it earns';

alter table grade_table enable row level security;
alter table grade_table force row level security;
create policy grade_table_read on grade_table for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select nullif(current_setting('app.union', true), '')::ltree) <@ union_path
    when 'worker' then (select nullif(current_setting('app.union', true), '')::ltree) <@ union_path
    when 'system' then true
    else false end);
create policy grade_table_load on grade_table for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select on grade_table to ${app_role};

alter table grade_row enable row level security;
alter table grade_row force row level security;
create policy grade_row_read on grade_row for select using (
  exists (select 1 from grade_table t where t.id = table_id));
create policy grade_row_load on grade_row for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select on grade_row to ${app_role};

select set_config('app.kind', 'system', true);
insert into grade_table (id, union_path, code, legal_basis, valid_from) values
  ('01890a5d-ac96-774b-bcce-000000000006', '', 'CN-1986-59',
   '合理化建议和技术改进奖励条例(1986年修订)第六条', date '1986-06-04');
insert into grade_row (table_id, grade, benefit_from, benefit_below, bonus_from, bonus_to, honour) values
  ('01890a5d-ac96-774b-bcce-000000000006', 1, 1000000.00, null, 2500.00, 4000.00, 'CERTIFICATE'),
  ('01890a5d-ac96-774b-bcce-000000000006', 2, 500000.00, 1000000.00, 1500.00, 2500.00, 'CERTIFICATE'),
  ('01890a5d-ac96-774b-bcce-000000000006', 3, 100000.00, 500000.00, 500.00, 1500.00, 'CERTIFICATE'),
  ('01890a5d-ac96-774b-bcce-000000000006', 4, 10000.00, 100000.00, 300.00, 500.00, 'COMMENDATION'),
  ('01890a5d-ac96-774b-bcce-000000000006', 5, 0.00, 10000.00, 0.00, 300.00, 'COMMENDATION');
select set_config('app.kind', '', true);

create table benefit_verification (
  id                  uuid primary key,
  suggestion_id       uuid not null,
  person_ref          text not null,
  proposer_subject    text not null,
  adopter_person_ref  text not null,
  adopter_subject     text not null,
  statement_id        uuid not null unique,
  stater_person_ref   text not null,
  stater_subject      text not null,
  outcome             text not null check (outcome in ('CONFIRM', 'REJECT')),
  verified_benefit    numeric(18, 2) check (verified_benefit > 0),
  opinion             text not null check (char_length(opinion) between 1 and 2000),
  table_id            uuid,
  grade               int,
  verifier_subject    text not null,
  verifier_person_ref text not null,
  verified_at         timestamptz not null,
  verified_on         date not null,
  foreign key (suggestion_id, person_ref, proposer_subject, adopter_person_ref, adopter_subject)
    references suggestion (id, person_ref, proposer_subject, adopter_person_ref, adopter_subject),
  foreign key (statement_id, suggestion_id, stater_person_ref, stater_subject)
    references benefit_statement (id, suggestion_id, stater_person_ref, stater_subject),
  foreign key (table_id, grade) references grade_row (table_id, grade),
  -- Art 9: the finance department checks what others proposed, adopted and reckoned.
  constraint verifier_is_independent check (
    verifier_subject not in (proposer_subject, adopter_subject, stater_subject)
    and verifier_person_ref not in (person_ref, adopter_person_ref, stater_person_ref)),
  check ((outcome = 'CONFIRM')
         = (verified_benefit is not null and table_id is not null and grade is not null))
);
comment on table benefit_verification is
  'class: case; one finance verdict on a statement, never changed; seen by whoever sees the suggestion';
create index benefit_verification_of on benefit_verification (suggestion_id, verified_at);

alter table benefit_verification enable row level security;
alter table benefit_verification force row level security;
create policy verification_read on benefit_verification for select using (
  exists (select 1 from suggestion s where s.id = suggestion_id));
create policy verification_make on benefit_verification for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then verifier_subject = (select nullif(current_setting('app.subject', true), ''))
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['finance-verifier']
                  and exists (select 1 from suggestion s where s.id = suggestion_id)
    else false end);
grant select, insert on benefit_verification to ${app_role};
