create table trial_file (
  id uuid primary key,
  union_path ltree not null,
  person_ref text not null,
  born_on date not null,
  phone_sealed bytea,
  closed_on date,
  retained_on date
);
comment on table trial_file is 'class: case; a file of the trial application that is shown, kept and erased';
alter table trial_file enable row level security;
alter table trial_file force row level security;
create policy trial_file_read on trial_file for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (retained_on is null
        or (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor'])
    when 'system' then true
    else false end);
create policy trial_file_change on trial_file for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy trial_file_erase on trial_file for delete using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create index trial_file_closed on trial_file (closed_on);
grant select, delete on trial_file to ${app_role};
grant update (phone_sealed, person_ref, retained_on) on trial_file to ${app_role};
insert into sealed_column values ('trial_file', 'phone_sealed', '{id}', 'trial_file.phone');
