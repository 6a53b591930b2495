-- What a changed standard or rule set would do to the files, before it is adopted: counted for each union, and the
-- files that would change, for those who may see them.
create table simulation (
  id uuid primary key,
  union_path ltree not null,
  rule_set_id uuid references rule_set,
  standard_ids uuid[] not null,
  day date not null,
  job_id uuid not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'DONE')),
  files bigint,
  maker_subject text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  constraint simulation_of_something check (rule_set_id is not null or cardinality(standard_ids) > 0),
  constraint simulation_done check ((state = 'DONE') = (files is not null and done_at is not null))
);
comment on table simulation is 'class: case; what a changed rule or standard would do to the files of a union';
alter table simulation enable row level security;
alter table simulation force row level security;
create policy simulation_read on simulation for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy simulation_write on simulation for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver']
    else false end);
create policy simulation_follow on simulation for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger simulation_stays before update of union_path on simulation
  for each row execute function refuse_repath();
create policy simulation_end on simulation for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver']
    else false end);
create index simulation_list on simulation (created_at desc, id desc);
grant select, insert on simulation to ${app_role};
grant update (state, files, done_at, union_path) on simulation to ${app_role};

create table simulation_count (
  simulation_id uuid not null references simulation,
  union_path ltree not null,
  was text not null,
  becomes text not null,
  files bigint not null check (files > 0),
  primary key (simulation_id, union_path, was, becomes)
);
comment on table simulation_count is 'class: case; how many files of a union go from one category to another';
alter table simulation_count enable row level security;
alter table simulation_count force row level security;
create policy simulation_count_read on simulation_count for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy simulation_count_write on simulation_count for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver']
    else false end);
create policy simulation_count_follow on simulation_count for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger simulation_count_stays before update of union_path on simulation_count
  for each row execute function refuse_repath();
grant select, insert on simulation_count to ${app_role};
grant update (union_path) on simulation_count to ${app_role};

create table simulation_case (
  simulation_id uuid not null references simulation,
  household_id uuid not null references household,
  union_path ltree not null,
  was text not null,
  becomes text not null,
  primary key (simulation_id, household_id)
);
comment on table simulation_case is 'class: case; files whose category would change';
alter table simulation_case enable row level security;
alter table simulation_case force row level security;
create policy simulation_case_read on simulation_case for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy simulation_case_write on simulation_case for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-reviewer', 'aid-approver']
    else false end);
create policy simulation_case_follow on simulation_case for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger simulation_case_stays before update of union_path on simulation_case
  for each row execute function refuse_repath();
grant select, insert on simulation_case to ${app_role};
grant update (union_path) on simulation_case to ${app_role};
