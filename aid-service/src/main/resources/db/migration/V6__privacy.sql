-- When a file was closed: from that day its time of keeping runs. A refused file is closed at once.
alter table household add column closed_on date;
-- Since when it is stored only: ordinary roles do not read it any more.
alter table household add column retained_on date;
-- Nothing in it tells of a person any more.
alter table household add column erased_on date;
alter table household drop constraint complete_before_submission;
alter table household add constraint complete_before_submission check (
  state = 'DRAFT' or erased_on is not null or (
    head_name_sealed is not null and head_citizen_id_sealed is not null and bank_card_sealed is not null
    and monthly_income is not null and main_cause is not null and maker_subject is not null));
alter table household add constraint erased_whole check (erased_on is null or (
  head_name_sealed is null and head_citizen_id_sealed is null and phone_sealed is null
  and members_sealed is null and bank_card_sealed is null));
drop policy household_read on household;
create policy household_read on household for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-reviewer', 'aid-approver', 'cashier', 'leader', 'auditor', 'inspector']
                  and (retained_on is null
                    or (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector'])
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create index household_closed on household (closed_on, id) where closed_on is not null and erased_on is null;
select set_config('app.kind', 'system', true);
-- Until now nobody wrote down when a file was refused: its opening is the earliest day that it can have been.
update household set closed_on = created_on where state = 'REFUSED';
grant update (closed_on, retained_on, erased_on, person_ref) on household to ${app_role};
-- An erased file is nobody's answer to a petition any more.
create policy household_petition_erase on household_petition for delete using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant delete on household_petition to ${app_role};

-- 困难职工档案: ten years after its end; for the first year people may still ask about it.
insert into retention_policy (id, record_type, effective_from, active_months, retain_months, action, basis, made_by)
values ('01900000-0000-7000-8000-000000000001', 'household', '2000-01-01', 12, 120, 'ANONYMISE',
  '档案注销后保存十年', 'system:migration');
