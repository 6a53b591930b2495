-- What the rules ask about a household, beside its file: figures without names, so that all files can be judged at
-- once by a changed rule, and what is personal in them (health, schools, employers) sealed.
create table household_facts (
  household_id uuid primary key references household,
  union_path ltree not null,
  person_ref text not null,
  region text not null check (region ~ '^\d{6}$'),
  residence text not null check (residence in ('CITY', 'RURAL')),
  member_count int not null check (member_count > 0),
  -- As HouseholdFacts says it.
  facts jsonb not null,
  secondary_causes text[] not null check (cardinality(secondary_causes) <= 3),
  housing text not null,
  floor_area text not null,
  detail_sealed bytea not null,
  -- The twelve months before this day; ages are of this day.
  as_of date not null,
  recorded_subject text not null,
  recorded_ref text not null
);
comment on table household_facts is 'class: case; figures of households by which rules judge them';
alter table household_facts enable row level security;
alter table household_facts force row level security;
create policy household_facts_read on household_facts for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy household_facts_write on household_facts for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    else false end);
create policy household_facts_change on household_facts for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    else false end);
create policy household_facts_follow on household_facts for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger household_facts_stays before update of union_path on household_facts
  for each row execute function refuse_repath();
-- At the end of a file's time.
create policy household_facts_erase on household_facts for delete using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert, delete on household_facts to ${app_role};
grant update (region, residence, member_count, facts, secondary_causes, housing, floor_area, detail_sealed, as_of,
  recorded_subject, recorded_ref, union_path) on household_facts to ${app_role};

-- What the rules of a day said about a file, and what the person said who reviewed it. Never changed: a file is
-- explained by the rule set and the standard of its date, whatever came later.
create table household_assessment (
  id uuid primary key,
  household_id uuid not null references household,
  union_path ltree not null,
  person_ref text not null,
  advised text not null check (advised in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
  decided text not null check (decided in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
  rule_set_id uuid not null references rule_set,
  standard_id uuid not null references subsistence_standard,
  assessed_on date not null,
  explanation_sealed bytea,
  reviewer_subject text not null,
  reviewer_ref text not null,
  created_at timestamptz not null
);
comment on table household_assessment is 'class: case; what the rules advised about a file, and what was decided';
alter table household_assessment enable row level security;
alter table household_assessment force row level security;
create policy household_assessment_read on household_assessment for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy household_assessment_write on household_assessment for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer']
    else false end);
create policy household_assessment_follow on household_assessment for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger household_assessment_stays before update of union_path on household_assessment
  for each row execute function refuse_repath();
create policy household_assessment_erase on household_assessment for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create index household_assessment_list on household_assessment (household_id, created_at desc, id desc);
grant select, insert on household_assessment to ${app_role};
grant update (explanation_sealed, person_ref, union_path) on household_assessment to ${app_role};

alter table household add column category text check (category in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE'));
grant update (category) on household to ${app_role};

insert into sealed_column values
  ('household_facts', 'detail_sealed', '{household_id}', 'household_facts.detail'),
  ('household_assessment', 'explanation_sealed', '{id}', 'household_assessment.explanation');
