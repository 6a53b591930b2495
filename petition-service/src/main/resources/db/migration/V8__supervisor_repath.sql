-- Who supervises in a union does so where it stands; numbers and their blocks stay as they were given.
create policy petition_supervisor_follow on petition_supervisor for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);

grant update (union_path) on petition_supervisor to ${app_role};

create trigger petition_supervisor_stays before update of union_path on petition_supervisor
  for each row execute function refuse_repath();

-- A union has one supervisor.
create trigger petition_supervisor_old_place before insert on petition_supervisor
  for each row execute function refuse_old_place();
