-- The local standard was one amount of a union. It is a region's, differs between city and countryside, and nobody
-- had to agree to it. From here on it is proposed by one and approved by another, and the same holds for the rules
-- by which a household is found in hardship: data with a date, not code.
alter table subsistence_standard drop constraint subsistence_standard_pkey;
alter table subsistence_standard
  add column id uuid not null default uuidv7() primary key,
  -- Code of GB/T 2260; 000000 is wherever nothing nearer is known.
  add column region text not null default '000000' check (region ~ '^\d{6}$'),
  add column residence text not null default 'CITY' check (residence in ('CITY', 'RURAL')),
  add column state text not null default 'PROPOSED' check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
  add column source text not null default '',
  add column content_hash text,
  add column maker_subject text,
  add column maker_ref text,
  add column approver_subject text,
  add column approver_ref text,
  add column created_at timestamptz not null default now(),
  add column version bigint not null default 1 check (version > 0);
comment on table subsistence_standard is
  'class: offering; local subsistence allowance by region, city or countryside and date, yuan for each person and month';
select set_config('app.kind', 'system', true);
create unique index subsistence_standard_once on subsistence_standard
  ((coalesce(ltree2text(union_path), '')), region, residence, effective_from) where state <> 'REFUSED';
create index subsistence_standard_list on subsistence_standard (created_at desc, id desc);
alter table subsistence_standard add constraint subsistence_standard_by_two check (
  approver_ref is null or (approver_ref is distinct from maker_ref and approver_subject is distinct from maker_subject));
-- Whoever stands above decides on what a union below has proposed.
alter policy subsistence_standard_read on subsistence_standard using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy subsistence_standard_propose on subsistence_standard for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'PROPOSED' and maker_subject = (select nullif(current_setting('app.subject', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer']
    else false end);
-- Which role takes the last step is the policy's; that it was taken is what the trigger below looks at.
create policy subsistence_standard_decide on subsistence_standard for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
update subsistence_standard set state = 'IN_FORCE', source = '随系统提供的示例';
grant insert (id, union_path, region, residence, monthly_amount, effective_from, source, content_hash, maker_subject,
  maker_ref, created_at) on subsistence_standard to ${app_role};
grant update (state, approver_subject, approver_ref, version) on subsistence_standard to ${app_role};

create table rule_set (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,40}$'),
  -- For this union and those below; null: shipped, for every union that has none of its own.
  union_path ltree,
  title text not null,
  formula text not null check (formula in ('REMAINDER', 'TIERED')),
  -- All in percent of the standard.
  deep_percent int not null check (deep_percent between 1 and 1000),
  relative_percent int not null,
  -- REMAINDER: which part of the year's income the loss exceeds. TIERED: up to which income its remainder alone counts.
  accidental_percent int not null check (accidental_percent between 1 and 1000),
  -- After so many months in a row below the standard, whatever the year says.
  deep_months int check (deep_months between 1 and 12),
  counted_incomes text[] not null,
  counted_expenditures text[] not null,
  exclusions text[] not null,
  most_homes int not null check (most_homes between 0 and 20),
  migrant_months int not null check (migrant_months between 0 and 600),
  imputed_wage numeric(18, 2) not null check (imputed_wage >= 0),
  working_age_from int not null check (working_age_from between 14 and 30),
  working_age_to int not null check (working_age_to between 40 and 80),
  effective_from date not null,
  source text not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
  content_hash text,
  maker_subject text,
  maker_ref text,
  approver_subject text,
  approver_ref text,
  created_at timestamptz not null,
  version bigint not null default 1 check (version > 0),
  constraint rule_set_deep_below_relative check (relative_percent between deep_percent and 1000),
  constraint rule_set_by_two check (
    approver_ref is null or (approver_ref is distinct from maker_ref and approver_subject is distinct from maker_subject))
);
comment on table rule_set is 'class: offering; by which rules a household is found in hardship, one row a version';
create unique index rule_set_once on rule_set ((coalesce(ltree2text(union_path), '')), code, effective_from)
  where state <> 'REFUSED';
create index rule_set_list on rule_set (created_at desc, id desc);
alter table rule_set enable row level security;
alter table rule_set force row level security;
create policy rule_set_read on rule_set for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path is null and (select nullif(current_setting('app.union', true), '')) is not null)
      or union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then (union_path is null and (select nullif(current_setting('app.union', true), '')) is not null)
      or union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy rule_set_propose on rule_set for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'PROPOSED' and maker_subject = (select nullif(current_setting('app.subject', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer']
    when 'system' then true
    else false end);
create policy rule_set_decide on rule_set for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy rule_set_follow on rule_set for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select on rule_set to ${app_role};
grant insert (id, code, union_path, title, formula, deep_percent, relative_percent, accidental_percent, deep_months,
  counted_incomes, counted_expenditures, exclusions, most_homes, migrant_months, imputed_wage, working_age_from,
  working_age_to, effective_from, source, content_hash, maker_subject, maker_ref, created_at) on rule_set to ${app_role};
grant update (state, approver_subject, approver_ref, version, union_path) on rule_set to ${app_role};
create trigger rule_set_stays before update of union_path on rule_set
  for each row execute function refuse_repath();

-- A union has a standard or a rule set of a date once.
create trigger rule_set_old_place before insert on rule_set for each row execute function refuse_old_place();
create trigger subsistence_standard_old_place before insert on subsistence_standard
  for each row execute function refuse_old_place();

-- What is in force was approved as it stands: its content is never written again, and its hash is the request's.
create function rules_by_their_approval() returns trigger language plpgsql as $$
begin
  if old.state <> 'PROPOSED' or not exists (select 1 from approval_request r
      where r.subject_type = tg_argv[0] and r.subject_id = old.id::text and r.content_hash = old.content_hash
        and r.state = any (case new.state when 'IN_FORCE' then array['CONSUMED']
          when 'REFUSED' then array['REJECTED', 'WITHDRAWN', 'EXPIRED'] else '{}' end)) then
    raise exception 'the request about % does not allow this', old.id
      using errcode = 'check_violation', constraint = 'rules_by_their_approval';
  end if;
  return new;
end $$;
create trigger subsistence_standard_decided before update of state on subsistence_standard
  for each row execute function rules_by_their_approval('subsistence-standard');
create trigger rule_set_decided before update of state on rule_set
  for each row execute function rules_by_their_approval('rule-set');

-- Two rule sets ship: that of 2016, by which old files are explained, and the one that unions use since about 2020.
-- Neither imputes a wage: the minimum wage is local, and a union's own rule set names it.
insert into rule_set (id, code, title, formula, deep_percent, relative_percent, accidental_percent, deep_months,
    counted_incomes, counted_expenditures, exclusions, most_homes, migrant_months, imputed_wage, working_age_from,
    working_age_to, effective_from, source, state, created_at)
  values
  ('019ad000-0000-7000-8000-000000000001', 'CN-2016-36', '困难职工档案管理办法（2016）', 'TIERED', 100, 150, 300, 6,
    array['WAGE', 'BUSINESS', 'SUPPORT', 'PENSION', 'UNEMPLOYMENT', 'PROPERTY', 'COMPENSATION', 'GIFT', 'ALLOWANCE'],
    array['ILLNESS', 'DISABILITY', 'SCHOOL'], '{}', 20, 12, 0, 16, 59, '2016-01-01', '总工办〔2016〕36号', 'IN_FORCE',
    '2026-01-01T00:00:00Z'),
  ('019ad000-0000-7000-8000-000000000002', 'CN-2020', '困难职工认定（收入减刚性支出）', 'REMAINDER', 100, 200, 80, null,
    array['WAGE', 'BUSINESS', 'SUPPORT', 'PENSION', 'UNEMPLOYMENT', 'PROPERTY', 'COMPENSATION', 'GIFT', 'ALLOWANCE',
      'UNION_AID'],
    array['ILLNESS', 'DISABILITY', 'SCHOOL', 'EMPLOYMENT'],
    array['SEVERAL_HOMES', 'SHOP_OR_EMPLOYER', 'HIGH_FEE_SCHOOL', 'STUDY_ABROAD', 'PRIVATE_VEHICLE'],
    1, 12, 0, 16, 59, '2020-01-01', '各地工会公布的认定办法', 'IN_FORCE', '2026-01-01T00:00:00Z');

-- Whoever proposed does not approve; a union that wants more signatures puts a policy of its own in force.
select set_config('app.kind', 'system', true), set_config('app.subject', 'system:shipped', true);
insert into approval_policy (id, code, union_path, version, title, state, drafted_subject, created_at, revision)
  values ('019acf00-0000-7000-8000-000000000050', 'aid-rules', null, 1, '救助标准与认定规则审批', 'DRAFT',
    'system:shipped', '2026-01-01T00:00:00Z', 1);
insert into approval_policy_step (policy_id, position, title, form, roles, needed, level, or_above, holders,
    quorum, majority)
  values ('019acf00-0000-7000-8000-000000000050', 1, '审批', 'INDIVIDUAL', array['aid-approver'], 1, 0, true, '{}',
    'TWO_THIRDS', 'MORE_THAN_HALF');
update approval_policy set state = 'ACTIVE', effective_from = '2000-01-01', activated_subject = 'system:release',
  revision = 2 where id = '019acf00-0000-7000-8000-000000000050';
