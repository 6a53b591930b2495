-- Messages, their tasks and served documents tell of suggestions and honours: kit's policies show them to all staff of a
-- union, and here only those see them who may see what they are about. Bringing a message is of fewer.
do $$
declare
  of_table text;
begin
  foreach of_table in array array['notify_message', 'notify_delivery', 'notify_task', 'served_document'] loop
    execute format($policy$
      create policy %I on %I as restrictive for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['nominator', 'suggestion-reviewer', 'award-reviewer', 'commission-member', 'leader', 'auditor', 'inspector']
          else true end)$policy$, of_table || '_competition_read', of_table);
  end loop;
end $$;
create policy notify_task_competition_do on notify_task as restrictive for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['nominator', 'suggestion-reviewer']
    else true end);
