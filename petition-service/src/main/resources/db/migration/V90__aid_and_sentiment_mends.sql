-- A lawyer sees a case while it is his, and for a month after he has concluded it; as the roster knows his
-- account now, and only while he is on it.
create function is_lawyers_case(lawyer_id_ uuid, state_ text, ended_at_ timestamptz) returns boolean
language sql stable as $$
  select 'lawyer' = any (string_to_array(current_setting('app.roles', true), ','))
    and (state_ = 'ASSIGNED' or state_ = 'CONCLUDED' and ended_at_ > now() - interval '30 days')
    and exists (select from legal_aid_lawyer l where l.id = lawyer_id_ and l.active
      and l.person_ref = nullif(current_setting('app.person', true), ''))
$$;
alter policy legal_aid_read on legal_aid using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or (lawyer_ref = (select nullif(current_setting('app.person', true), '')) and is_lawyers_case(lawyer_id, state, ended_at))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid_referral r where r.legal_aid_id = legal_aid.id)
    when 'system' then true
    else false end);
alter policy legal_aid_move on legal_aid using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      ((select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
        and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id))
      or (lawyer_ref = (select nullif(current_setting('app.person', true), '')) and is_lawyers_case(lawyer_id, state, ended_at))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'agency' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from legal_aid_referral r where r.legal_aid_id = legal_aid.id)
    when 'system' then true
    else false end);

-- Whoever entered an application for somebody does not decide it: what the code asks stands here, too.
alter table legal_aid add constraint approver_is_not_the_clerk
  check (decided_by_ref is null or recorded_by_ref is null or decided_by_ref <> recorded_by_ref) not valid;

-- What was corrected is decided anew, and can be objected to anew; what was upheld cannot.
alter table legal_aid_objection drop constraint legal_aid_objection_legal_aid_id_against_key;
create unique index legal_aid_objection_once on legal_aid_objection (legal_aid_id, against)
  where outcome is distinct from 'CORRECTED';

-- The agency counts a case off a lawyer of the roster above its own place, too.
alter policy legal_aid_lawyer_read on legal_aid_lawyer using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
      or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'agency' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then true
    else false end);
alter policy legal_aid_lawyer_change on legal_aid_lawyer using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['case-handler', 'petition-officer', 'leader']
    when 'agency' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      and 'agency-justice' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then true
    else false end);

-- Questionnaires close by themselves at the end of their last day.
create index sentiment_questionnaire_open on sentiment_questionnaire (closes_on) where state = 'OPEN';
create policy sentiment_questionnaire_lapse on sentiment_questionnaire for update
  using (case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:questionnaires-close' and state = 'OPEN'
    else false end)
  with check (case (select current_setting('app.kind', true)) when 'system' then state = 'CLOSED' else false end);

-- A worker's own application that an accusation led to lies above his union, where the accusation lies.
alter policy legal_aid_hand_in on legal_aid with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and (union_path = (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
          and exists (select from petition p where p.id = petition_id and p.sealed
            and p.person_ref = (select nullif(current_setting('app.person', true), ''))))
      and state = 'RECEIVED' and recorded_by_ref is null
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and state = 'RECEIVED' and recorded_by_ref = (select nullif(current_setting('app.person', true), ''))
      and person_ref <> recorded_by_ref
    else false end);
