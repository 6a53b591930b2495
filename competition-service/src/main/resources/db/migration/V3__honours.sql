-- Honours: nominated by one person, conferred by another, and from then on unchangeable.

create table honour (
  id                    uuid primary key,
  number                text not null unique,
  union_path            ltree not null check (nlevel(union_path) between 1 and 16),
  l1                    text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2                    text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3                    text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4                    text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5                    text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  l6                    text generated always as (case when nlevel(union_path) >= 6 then ltree2text(subpath(union_path, 0, 6)) end) stored,
  award_type            text not null,
  level                 text not null check (level in ('UNIT', 'DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
  person_ref            text,
  collective_name       text check (char_length(collective_name) between 1 and 200),
  display_name          text not null check (char_length(display_name) between 1 and 200),
  unit                  text not null check (char_length(unit) between 1 and 200),
  deed                  text not null check (char_length(deed) between 1 and 20000),
  state                 text not null check (state in ('NOMINATED', 'CONFERRED')),
  nominator_subject     text not null,
  nominator_person_ref  text not null,
  conferrer_subject     text,
  conferrer_person_ref  text,
  decision_number       text check (char_length(decision_number) between 1 and 100),
  conferred_on          date,
  conferred_at          timestamptz,
  created_at            timestamptz not null,
  version               bigint not null,
  constraint person_or_collective check ((person_ref is null) <> (collective_name is null)),
  check ((state = 'CONFERRED')
         = (conferrer_subject is not null and conferrer_person_ref is not null
            and decision_number is not null and conferred_on is not null and conferred_at is not null)),
  constraint conferred_by_someone_else
    check (conferrer_subject <> nominator_subject and conferrer_person_ref <> nominator_person_ref)
);
comment on table honour is
  'class: case; one nomination and, once conferred, the honour: staff of the union and above by role, and the honoured person';

-- One decision gives one person, or one collective, one award of one level once.
create unique index honour_once_for_a_person on honour (decision_number, award_type, level, person_ref)
  where state = 'CONFERRED' and person_ref is not null;
create unique index honour_once_for_a_collective on honour (decision_number, award_type, level, unit, collective_name)
  where state = 'CONFERRED' and collective_name is not null;
create index honour_l1 on honour (l1, created_at desc, id desc);
create index honour_l2 on honour (l2, created_at desc, id desc);
create index honour_l3 on honour (l3, created_at desc, id desc);
create index honour_l4 on honour (l4, created_at desc, id desc);
create index honour_l5 on honour (l5, created_at desc, id desc);
create index honour_l6 on honour (l6, created_at desc, id desc);
create index honour_person on honour (person_ref, created_at desc, id desc) where person_ref is not null;
create index honour_conferred_on on honour (conferred_on) where conferred_on is not null;

alter table honour enable row level security;
alter table honour force row level security;
create policy honour_read on honour for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ','))
                      && array['nominator', 'award-reviewer', 'commission-member', 'organiser', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy honour_nominate on honour for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and nominator_subject = (select nullif(current_setting('app.subject', true), ''))
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['nominator']
                  and state = 'NOMINATED'
    else false end);
create policy honour_confer on honour for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['commission-member']
    else false end);
grant select, insert on honour to ${app_role};
grant update (state, conferrer_subject, conferrer_person_ref, decision_number, conferred_on, conferred_at, version)
  on honour to ${app_role};

-- A conferred honour stands. A trigger holds this against every role, the owner included; taking an
-- honour back will be a row of its own beside it, not an edit.
create function honour_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a conferred honour is never changed or deleted' using errcode = 'integrity_constraint_violation';
end $$;
create trigger honour_is_final before update or delete on honour
  for each row when (old.state = 'CONFERRED') execute function honour_is_final();
