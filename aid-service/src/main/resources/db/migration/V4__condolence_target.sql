create table condolence_target (
  honour_id uuid primary key,
  care_group text not null check (care_group in ('MODEL_WORKER')),
  union_path ltree not null,
  person_ref text not null,
  award_type text not null,
  level text not null,
  decision_number text not null,
  conferred_on date not null,
  created_at timestamptz not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored
);
comment on table condolence_target is 'class: case; people whom a condolence campaign may visit, known by event';
alter table condolence_target enable row level security;
alter table condolence_target force row level security;
create policy condolence_target_read on condolence_target for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);

create policy condolence_target_write on condolence_target for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create index condolence_target_group on condolence_target (care_group, l1, created_at desc, honour_id desc);
grant select, insert on condolence_target to ${app_role};
