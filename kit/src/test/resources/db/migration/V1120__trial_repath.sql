create trigger trial_note_stays before update of union_path on trial_note
  for each row execute function refuse_repath();
