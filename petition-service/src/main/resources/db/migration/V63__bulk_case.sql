-- What became of each case of a bulk action, by the run that did it. Written in the transaction of the case's
-- own change, so that a run that is repeated does nothing twice, and one that broke off can be finished.
create table petition_bulk_case (
  run uuid not null,
  petition_id uuid not null,
  person_ref text not null,
  action text not null,
  -- Null: it was done.
  problem text,
  article text,
  at timestamptz not null,
  primary key (run, petition_id)
);
comment on table petition_bulk_case is 'class: own; what became of the cases of somebody''s bulk actions';
alter table petition_bulk_case enable row level security;
alter table petition_bulk_case force row level security;
create policy petition_bulk_case_read on petition_bulk_case for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy petition_bulk_case_write on petition_bulk_case for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
grant select, insert on petition_bulk_case to ${app_role};
