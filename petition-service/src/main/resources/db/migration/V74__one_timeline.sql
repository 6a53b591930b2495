-- What a lawyer and the justice agency do in a legal aid case stands on the timeline of the petition that it came
-- from. They see the case and not the petition: the owner tells where the line belongs, to those who see the case.
create function petition_of_aid(of uuid) returns table (union_path text, person_ref text, sealed boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select ltree2text(p.union_path), p.person_ref, p.sealed from petition p
  where p.id = of and exists (select from legal_aid a where a.petition_id = p.id)
$$;
revoke all on function petition_of_aid(uuid) from public;
grant execute on function petition_of_aid(uuid) to ${app_role};

create policy petition_timeline_aid on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then kind = 'LINKED'
      and 'lawyer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid a where a.petition_id = petition_timeline.petition_id)
    when 'agency' then kind = 'LINKED'
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid a where a.petition_id = petition_timeline.petition_id)
    else false end);

-- What was asked beside request, facts and reasons, as the category and the matter decide, and what was answered:
-- sealed as a whole.
create table petition_answers (
  petition_id uuid primary key references petition,
  union_path ltree not null,
  person_ref text not null,
  answers_sealed bytea not null
);
comment on table petition_answers is 'class: case; what a petitioner answered to the questions of his category';
alter table petition_answers enable row level security;
alter table petition_answers force row level security;
create policy petition_answers_read on petition_answers for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
-- With the petition: by the petitioner himself, also past his unit, and at the counter.
create policy petition_answers_add on petition_answers for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    else false end);
create policy petition_answers_follow on petition_answers for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy petition_answers_reseal on petition_answers for update to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert on petition_answers to ${app_role};
grant update (union_path) on petition_answers to ${app_role};
create trigger petition_answers_stays before update of union_path on petition_answers
  for each row execute function refuse_repath();
insert into sealed_column values ('petition_answers', 'answers_sealed', '{petition_id}', 'petition_answers.answers');
