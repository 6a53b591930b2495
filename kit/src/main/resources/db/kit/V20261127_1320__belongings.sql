-- What was told and served about a record goes with the record that a retention run erases. Nobody else deletes.
do $$
declare
  kept text;
begin
  foreach kept in array array['notify_task', 'notify_delivery', 'notify_message', 'served_document'] loop
    execute format($policy$
      create policy %I on %I for delete using (
        case (select current_setting('app.kind', true))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-retention-run'
          else false end)$policy$, kept || '_forget', kept);
    execute format('grant delete on %I to ${app_role}', kept);
  end loop;
end $$;

-- A record that is deleted is not found any more.
create or replace function search_mark() returns trigger language plpgsql as $$
begin
  insert into search_pending (record_type, record_id)
  values (tg_argv[0], case tg_op when 'DELETE' then old.id else new.id end);
  return null;
end $$;
