create table trial_list_line (
  position bigint generated always as identity primary key,
  list_id text not null,
  kind text not null,
  name text not null,
  birth_date date not null,
  guardian text not null,
  unit text not null,
  deed text not null,
  union_path text not null,
  owner text not null,
  person_ref text
);
comment on table trial_list_line is 'class: technical; candidates of the trial application';
grant select on trial_list_line to ${app_role};
