create table trial_follower (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  union_name text not null
);
comment on table trial_follower is 'class: case; a record whose union may move';
create index trial_follower_l1 on trial_follower (l1);
alter table trial_follower enable row level security;
alter table trial_follower force row level security;
create policy trial_follower_read on trial_follower for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy trial_follower_change on trial_follower for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
grant select, update (union_path, union_name) on trial_follower to ${app_role};
create trigger trial_follower_stays before update of union_path on trial_follower
  for each row execute function refuse_repath();
