-- Who booked and came after his time is heard after those who were in time, and is known as having been late.
alter table reception_booking add column arrived_late_at timestamptz;
grant update (arrived_late_at) on reception_booking to ${app_role};

-- A rating on paper is an officer's word for a visitor's. It counts once somebody else has seen the sheet, and
-- never hinders the visitor from rating himself.
alter table reception_feedback
  add column given_by_ref text,
  add column paper_finding text check (paper_finding in ('CONFIRMED', 'REFUSED')),
  add column checked_at timestamptz,
  add column checked_by_ref text,
  add column check_reason text,
  add constraint only_paper_is_checked check (paper_finding is null or on_paper),
  add constraint checked_whole check ((paper_finding is null) = (checked_at is null)
    and (paper_finding is null) = (checked_by_ref is null)),
  add constraint checked_by_somebody_else check (checked_by_ref <> given_by_ref);
create policy reception_feedback_check on reception_feedback for update
  using (case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
      and on_paper and paper_finding is null
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and on_paper and paper_finding is distinct from 'CONFIRMED'
    else false end)
  with check (case (select current_setting('app.kind', true))
    when 'staff' then on_paper and paper_finding is not null
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and not on_paper
    else false end);
grant update (rating, words_sealed, on_paper, given_at, given_by_subject, given_by_ref, paper_finding, checked_at,
  checked_by_ref, check_reason) on reception_feedback to ${app_role};
