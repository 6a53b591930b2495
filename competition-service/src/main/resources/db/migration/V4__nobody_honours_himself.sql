-- As conferred_by_someone_else: the code refuses it, and so does the table.
alter table honour add constraint conferred_on_someone_else
  check (conferrer_person_ref is null or person_ref is null or conferrer_person_ref <> person_ref);
