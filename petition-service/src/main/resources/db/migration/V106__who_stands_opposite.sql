-- Who stands opposite besides the employer: further respondents, and the law firms of the other side. A
-- lawyer who turns out to act for one of them gives the case back.
create table legal_aid_party (
  id uuid primary key,
  legal_aid_id uuid not null references legal_aid,
  union_path ltree not null,
  person_ref text not null,
  kind text not null check (kind in ('RESPONDENT', 'REPRESENTATIVE')),
  -- An employer, or the firm of who represents one; never a person.
  name text not null,
  name_key text not null,
  credit_code text,
  licence text,
  joined_at timestamptz not null,
  constraint licence_of_a_representative check (licence is null or kind = 'REPRESENTATIVE'),
  constraint code_of_a_respondent check (credit_code is null or kind = 'RESPONDENT'),
  unique (legal_aid_id, kind, name_key)
);
comment on table legal_aid_party is 'class: case; respondents and representatives who joined a case of legal aid later';
alter table legal_aid_party enable row level security;
alter table legal_aid_party force row level security;
create policy legal_aid_party_read on legal_aid_party for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then nullif(current_setting('app.union', true), '') is not null and exists (select from legal_aid a where a.id = legal_aid_id)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy legal_aid_party_write on legal_aid_party for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
      and exists (select from legal_aid a where a.id = legal_aid_id)
    else false end);
create policy legal_aid_party_follow on legal_aid_party for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on legal_aid_party to ${app_role};
grant update (union_path) on legal_aid_party to ${app_role};
create trigger legal_aid_party_stays before update of union_path on legal_aid_party
  for each row execute function refuse_repath();
create index legal_aid_lawyer_has on legal_aid (lawyer_id) where state = 'ASSIGNED';
