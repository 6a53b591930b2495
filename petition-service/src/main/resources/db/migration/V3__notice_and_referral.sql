-- The written notice as it was given: the full text is kept, so that a later change of wording cannot
-- change what the petitioner was told.
create table petition_notice (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  routes text not null,
  explanation text not null,
  text_zh text not null,
  due_on date not null,
  given_on date not null,
  given_at timestamptz not null,
  given_by_subject text not null,
  given_by_name text not null
);
comment on table petition_notice is 'class: case; written notices given to petitioners, word for word';

create index petition_notice_order on petition_notice (petition_id, given_at, id);
create index petition_notice_day on petition_notice (given_on);

alter table petition_notice enable row level security;
alter table petition_notice force row level security;

create policy petition_notice_read on petition_notice for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy petition_notice_write on petition_notice for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on petition_notice to ${app_role};

-- A petition is referred to hardship aid at most once: the key is the petition.
create table hardship_referral (
  petition_id uuid primary key references petition,
  union_path ltree not null,
  person_ref text not null,
  reason text not null,
  household_size integer not null check (household_size between 1 and 30),
  consent boolean not null check (consent),
  referred_on date not null,
  referred_at timestamptz not null,
  referred_by_subject text not null,
  referred_by_name text not null
);
comment on table hardship_referral is 'class: case; the referral of a petitioner in hardship to the aid service';

create index hardship_referral_day on hardship_referral (referred_on);

alter table hardship_referral enable row level security;
alter table hardship_referral force row level security;

create policy hardship_referral_read on hardship_referral for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy hardship_referral_write on hardship_referral for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on hardship_referral to ${app_role};
