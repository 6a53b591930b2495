-- Filters of work lists that somebody will want again: his own, and those that he shares with his union.
create table saved_filter (
  id uuid primary key,
  person_ref text not null,
  name text not null,
  list text not null,
  within integer not null check (within between 1 and 60),
  -- As it was sent; what it names may be gone by the time it is used.
  filter text not null,
  saved_at timestamptz not null,
  unique (person_ref, name)
);
comment on table saved_filter is 'class: own; filters of work lists that a person has saved';
alter table saved_filter enable row level security;
alter table saved_filter force row level security;
create policy saved_filter_read on saved_filter for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy saved_filter_save on saved_filter for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
create policy saved_filter_forget on saved_filter for delete using (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
grant select, insert, delete on saved_filter to ${app_role};

create table shared_filter (
  id uuid primary key,
  union_path ltree not null,
  name text not null,
  list text not null,
  within integer not null check (within between 1 and 60),
  filter text not null,
  shared_at timestamptz not null,
  shared_by_name text not null,
  shared_by_ref text not null
);
comment on table shared_filter is 'class: offering; filters of work lists that a union offers to its staff and to those below';
create unique index shared_filter_name on shared_filter (ltree2text(union_path), name);
alter table shared_filter enable row level security;
alter table shared_filter force row level security;
create policy shared_filter_read on shared_filter for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy shared_filter_share on shared_filter for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and shared_by_ref = (select nullif(current_setting('app.person', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
    else false end);
create policy shared_filter_withdraw on shared_filter for delete using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and (shared_by_ref = (select nullif(current_setting('app.person', true), ''))
        or 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]))
    else false end);
create policy shared_filter_follow on shared_filter for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert, delete on shared_filter to ${app_role};
grant update (union_path) on shared_filter to ${app_role};
create trigger shared_filter_stays before update of union_path on shared_filter
  for each row execute function refuse_repath();
create trigger shared_filter_old_place before insert on shared_filter
  for each row execute function refuse_old_place();
