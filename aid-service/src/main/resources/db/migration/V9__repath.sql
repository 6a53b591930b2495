-- A union that moves in the tree takes its records along: the re-path job alone may do that, and changes
-- nothing else. Numbers, and the series that they come of, stay as they were given.
create policy household_follow on household for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy household_petition_follow on household_petition for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy person_on_file_follow on person_on_file for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy fund_follow on fund for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy ledger_account_follow on ledger_account for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy ledger_journal_follow on ledger_journal for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy ledger_entry_follow on ledger_entry for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy appropriation_follow on appropriation for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy subsistence_standard_follow on subsistence_standard for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy aid_grant_follow on aid_grant for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy payment_batch_follow on payment_batch for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy payment_line_follow on payment_line for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy condolence_target_follow on condolence_target for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);

grant update (union_path) on household, household_petition, person_on_file, fund, ledger_account, ledger_journal,
  ledger_entry, appropriation, subsistence_standard, aid_grant, payment_batch, payment_line, condolence_target to
  ${app_role};

create trigger household_stays before update of union_path on household
  for each row execute function refuse_repath();
create trigger household_petition_stays before update of union_path on household_petition
  for each row execute function refuse_repath();
create trigger person_on_file_stays before update of union_path on person_on_file
  for each row execute function refuse_repath();
create trigger fund_stays before update of union_path on fund
  for each row execute function refuse_repath();
create trigger ledger_account_stays before update of union_path on ledger_account
  for each row execute function refuse_repath();
create trigger ledger_journal_stays before update of union_path on ledger_journal
  for each row execute function refuse_repath();
create trigger ledger_entry_stays before update of union_path on ledger_entry
  for each row execute function refuse_repath();
create trigger appropriation_stays before update of union_path on appropriation
  for each row execute function refuse_repath();
create trigger subsistence_standard_stays before update of union_path on subsistence_standard
  for each row execute function refuse_repath();
create trigger aid_grant_stays before update of union_path on aid_grant
  for each row execute function refuse_repath();
create trigger payment_batch_stays before update of union_path on payment_batch
  for each row execute function refuse_repath();
create trigger payment_line_stays before update of union_path on payment_line
  for each row execute function refuse_repath();
create trigger condolence_target_stays before update of union_path on condolence_target
  for each row execute function refuse_repath();

-- A union has a fund of a name and a year once.
create trigger fund_old_place before insert on fund for each row execute function refuse_old_place();
