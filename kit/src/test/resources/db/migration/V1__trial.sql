create table trial_case (
  id uuid primary key,
  union_path ltree not null,
  person_ref text not null,
  title text not null
);
comment on table trial_case is 'class: case; one record of the trial application';
alter table trial_case enable row level security;
alter table trial_case force row level security;
create policy trial_case_read on trial_case for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'auditor']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy trial_case_write on trial_case for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
grant select, insert on trial_case to ${app_role};
