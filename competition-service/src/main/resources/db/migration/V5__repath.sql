-- A union that moves in the tree takes its records along: the re-path job alone may do that, and changes
-- nothing else. Numbers, and the series that they come of, stay as they were given.
create policy suggestion_follow on suggestion for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy honour_follow on honour for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy grade_table_follow on grade_table for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);

grant update (union_path) on suggestion, honour, grade_table to ${app_role};

create trigger suggestion_stays before update of union_path on suggestion
  for each row execute function refuse_repath();
create trigger honour_stays before update of union_path on honour
  for each row execute function refuse_repath();
create trigger grade_table_stays before update of union_path on grade_table
  for each row execute function refuse_repath();

-- A conferred honour stands; where it is kept is where its union stands.
create or replace function honour_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and repath_only(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'a conferred honour is never changed or deleted' using errcode = 'integrity_constraint_violation';
end $$;
