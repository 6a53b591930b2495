-- One petition per row. The columns that a person could be recognised by, or hurt with, are sealed by
-- the service (contact_phone_sealed, text_sealed): a dump of this table tells neither.
create table petition (
  id uuid primary key,
  number text not null,
  -- SHA-256 of the query code: the code itself is known to the petitioner alone.
  query_code_hash bytea not null,
  union_path ltree not null,
  -- The path down to each level, as text: ltree is not leak-proof, so under row-level security only
  -- these find an index. Generated, so that they cannot disagree with the path.
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  channel text not null check (channel in ('ONLINE')),
  category text not null check (category in ('CLAIM', 'SUGGESTION')),
  matter text not null check (matter in (
    'WAGE_ARREARS', 'LABOUR_RELATION', 'LABOUR_CONTRACT', 'DISMISSAL', 'HOURS_AND_REST',
    'INSURANCE_AND_WELFARE', 'TRAINING_AND_PROTECTION', 'WORK_INJURY', 'OTHER')),
  state text not null check (state in ('RECEIVED', 'REGISTERED', 'STATUTORY_ROUTE')),
  title text not null,
  text_sealed bytea not null,
  employer_name text not null,
  employer_credit_code text,
  amount_claimed numeric(18, 2) check (amount_claimed > 0),
  contact_phone_sealed bytea,
  created_at timestamptz not null,
  received_on date not null,
  notice_due_on date not null check (notice_due_on > received_on),
  registered_at timestamptz,
  first_handler_subject text,
  first_handler_name text,
  first_handler_ref text,
  hardship_referred_at timestamptz,
  version bigint not null check (version > 0),
  constraint registered_by_someone check (
    (state = 'RECEIVED') = (registered_at is null) and (registered_at is null) = (first_handler_subject is null)),
  constraint referred_after_registration check (hardship_referred_at is null or registered_at is not null)
);
comment on table petition is 'class: case; one petition, from receipt to its end';

create unique index petition_number on petition (number);
create index petition_l1 on petition (l1, created_at desc, id desc);
create index petition_l2 on petition (l2, created_at desc, id desc) where l2 is not null;
create index petition_l3 on petition (l3, created_at desc, id desc) where l3 is not null;
create index petition_l4 on petition (l4, created_at desc, id desc) where l4 is not null;
create index petition_l5 on petition (l5, created_at desc, id desc) where l5 is not null;
create index petition_person on petition (person_ref, created_at desc, id desc);

alter table petition enable row level security;
alter table petition force row level security;

create policy petition_read on petition for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

-- A petition is handed in by the person himself, into his own union, and begins at the beginning.
create policy petition_hand_in on petition for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
                   and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                   and state = 'RECEIVED'
    else false end);

create policy petition_handle on petition for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

-- What was handed in is never rewritten: only the columns that a move changes can be written at all.
grant select, insert on petition to ${app_role};
grant update (state, registered_at, first_handler_subject, first_handler_name, first_handler_ref, hardship_referred_at, version)
  on petition to ${app_role};
