-- What everybody reads of a nomination: a text of its own where the deed is long, and a name only for somebody
-- of whom a paper says that he is of age. Of nominations of before nobody has seen one: their number is shown.
alter table honour
  add column public_deed text check (char_length(public_deed) between 1 and 2000),
  add column of_age_by text
    check (of_age_by in ('ID_DOCUMENT', 'HOUSEHOLD_REGISTER', 'PERSONNEL_FILE', 'MEMBER_REGISTER'));
grant update (public_deed, of_age_by) on honour to ${app_role};

drop trigger honour_is_what_was_nominated on honour;
create trigger honour_is_what_was_nominated before update on honour for each row
  when ((old.award_type, old.level, old.person_ref, old.collective_name, old.display_name, old.unit, old.deed,
      old.public_deed, old.of_age_by)
    is distinct from
    (new.award_type, new.level, new.person_ref, new.collective_name, new.display_name, new.unit, new.deed,
      new.public_deed, new.of_age_by))
  execute function honour_is_what_was_nominated();
