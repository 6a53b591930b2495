-- A record with sealed columns, one of which is never rewritten by the application, found by a keyed hash.
create table trial_secret (
  id uuid primary key,
  union_path ltree not null,
  name_sealed bytea not null,
  citizen_id_sealed bytea not null
);
comment on table trial_secret is 'class: case; one person of the trial application';
alter table trial_secret enable row level security;
alter table trial_secret force row level security;
create policy trial_secret_read on trial_secret for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer']
    when 'system' then true
    else false end);
create policy trial_secret_write on trial_secret for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer']
    when 'system' then true
    else false end);
create policy trial_secret_change on trial_secret for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer']
    when 'system' then true
    else false end);
grant select, insert, update (name_sealed) on trial_secret to ${app_role};

insert into sealed_column values
  ('trial_secret', 'name_sealed', '{id}', 'trial_secret.name'),
  ('trial_secret', 'citizen_id_sealed', '{id}', 'trial_secret.citizen_id');

create table trial_secret_person (
  entry bytea primary key,
  secret_id uuid not null references trial_secret,
  union_path ltree not null
);
comment on table trial_secret_person is 'class: case; keyed hashes of the people of the trial application';
create index trial_secret_person_of on trial_secret_person (secret_id);
alter table trial_secret_person enable row level security;
alter table trial_secret_person force row level security;
create policy trial_secret_person_read on trial_secret_person for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy trial_secret_person_write on trial_secret_person for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy trial_secret_person_leave on trial_secret_person for delete using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert, delete on trial_secret_person to ${app_role};
