-- How firm it is that nobody's means stand against legal aid: what an applicant declared himself waits for
-- the officer who takes the application on, and what rested on a household's file lapses with the file.
alter table legal_aid
  add column means_standing text check (means_standing in ('DECLARED', 'CONFIRMED', 'REFUSED', 'LAPSED')),
  add column means_confirmed_by_ref text,
  add column means_confirmed_on date;
select set_config('app.kind', 'system', true);
-- Whatever an officer has taken on before, he took on as it was declared.
update legal_aid set means_standing = case
    when means_reason = 'MIGRANT_WORKER' and means_proof = migrant_proof and state in ('RECEIVED', 'INCOMPLETE')
      then 'DECLARED'
    else 'CONFIRMED' end
  where means_method is not null;
select set_config('app.kind', '', true);
alter table legal_aid
  add constraint means_have_a_standing check (means_method is null or means_standing is not null) not valid,
  add constraint confirmed_by_somebody_else check (means_confirmed_by_ref is distinct from person_ref) not valid;
create index legal_aid_on_file on legal_aid (person_ref) where means_reason = 'HOUSEHOLD_ON_FILE';
grant update (green_on, means_standing, means_confirmed_by_ref, means_confirmed_on) on legal_aid to ${app_role};

-- A file that has ended stays as a row that says so: an older event that comes late does not bring it back.
alter table household_on_file add column removed_on date;
grant update (removed_on) on household_on_file to ${app_role};
