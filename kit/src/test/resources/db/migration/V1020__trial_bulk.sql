create table trial_part (
  id uuid primary key,
  union_path ltree not null,
  code text not null unique,
  name text not null,
  amount numeric(18, 2),
  made_on date not null,
  content_hash text not null,
  -- What no check before the table knows of.
  constraint no_thirteen check (amount is distinct from 13)
);
comment on table trial_part is 'class: case; a record of the trial application that comes in by files';
alter table trial_part enable row level security;
alter table trial_part force row level security;
create policy trial_part_of on trial_part using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
grant select, insert on trial_part to ${app_role};

-- The same without anything around it: how fast COPY alone would be.
create table trial_part_plain (like trial_part including indexes);
comment on table trial_part_plain is 'class: technical; what COPY alone is measured with';
grant select, insert, delete on trial_part_plain to ${app_role};
