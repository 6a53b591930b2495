-- Who stands behind a group visit (集体访): the roster comes later, and one petition leads.
create table petition_member (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  name_sealed bytea not null,
  phone_sealed bytea,
  representative boolean not null default false,
  -- A part of the group whose matter goes its own way.
  sub_group text,
  outcome text check (outcome in ('SETTLED', 'PAID', 'EXPLAINED', 'LEGAL_AID', 'ARBITRATION', 'WITHDRAWN')),
  outcome_note text,
  outcome_on date,
  added_at timestamptz not null,
  added_by_ref text not null,
  version bigint not null check (version > 0)
);
comment on table petition_member is 'class: case; the people behind a group visit';
create unique index petition_member_once on petition_member (petition_id, person_ref) where person_ref not like 'none:%';
create index petition_member_order on petition_member (petition_id, added_at, id);

-- Who owes: the owner, the contractor, the subcontractors, in their order.
create table petition_respondent (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  place integer not null check (place between 1 and 20),
  role text not null check (role in ('OWNER', 'CONTRACTOR', 'SUBCONTRACTOR', 'LABOUR_AGENCY', 'EMPLOYER')),
  name text not null,
  credit_code text,
  added_at timestamptz not null,
  unique (petition_id, place)
);
comment on table petition_respondent is 'class: case; the chain of those who owe in a group visit';

-- What happens on the spot, written down as it happens; and what was reported up, and taken note of.
create table petition_site_entry (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  kind text not null check (kind in ('LOG', 'URGENT_REPORT')),
  text_sealed bytea not null,
  at timestamptz not null,
  by_name text not null,
  by_ref text not null,
  duty_officer text,
  acknowledged_at timestamptz,
  acknowledged_by_name text,
  acknowledged_by_ref text,
  constraint a_report_names_who_is_on_duty check (kind <> 'URGENT_REPORT' or duty_officer is not null)
);
comment on table petition_site_entry is 'class: case; the log on the spot of a group visit, and urgent reports with their acknowledgement';
create index petition_site_entry_order on petition_site_entry (petition_id, at, id);

-- How many may speak for the others, by headcount; local rules may be tighter than five.
create table representative_limit (
  union_path ltree not null,
  valid_from date not null,
  headcount_up_to integer not null check (headcount_up_to > 0),
  most integer not null check (most between 1 and 5),
  source text not null,
  primary key (union_path, valid_from, headcount_up_to)
);
comment on table representative_limit is 'class: offering; how many represent a group of a size, by local rule';
alter table representative_limit enable row level security;
alter table representative_limit force row level security;
create policy representative_limit_read on representative_limit for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy representative_limit_set on representative_limit for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
grant select, insert on representative_limit to ${app_role};

insert into sealed_column values
  ('petition_member', 'name_sealed', '{id}', 'petition_member.name'),
  ('petition_member', 'phone_sealed', '{id}', 'petition_member.phone'),
  ('petition_site_entry', 'text_sealed', '{id}', 'petition_site_entry.text');

do $$
declare child text;
begin
  foreach child in array array['petition_member', 'petition_respondent', 'petition_site_entry'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          -- Nobody of the group sees the others' names.
          when 'worker' then %L and person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'system' then true
          else false end)$policy$, child || '_read', child, child = 'petition_member');
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          else false end)$policy$, child || '_write', child);
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
  foreach child in array array['petition_member', 'petition_site_entry'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      child || '_reseal', child);
  end loop;
end $$;
grant update (representative, sub_group, outcome, outcome_note, outcome_on, version) on petition_member to ${app_role};
grant update (acknowledged_at, acknowledged_by_name, acknowledged_by_ref) on petition_site_entry to ${app_role};
