-- Entries of files stand under their record since now, and the wall of sealed cases finds them. Those that were
-- written before stand under the file, and cannot be changed: they go with the file's record, too. The owner
-- looks, because an auditor does not see files.
drop policy attachment_sealed on attachment;
create policy attachment_sealed on attachment as restrictive for select to ${app_role} using (
  case (select current_setting('app.kind', true))
    when 'staff' then not is_kept_from_caller(record_id)
    else true end);
create policy attachment_of_sealed on attachment for select to current_user using (
  (select nullif(current_setting('app.kind', true), '')) is not null);
create function record_of_file(file text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.record_id from attachment a where a.id = case when file ~ '^[0-9a-f-]{36}$' then file::uuid end
$$;
revoke all on function record_of_file(text) from public;
grant execute on function record_of_file(text) to ${app_role};
create policy audit_entry_file_sealed on audit_entry as restrictive for select using (
  case when (select current_setting('app.kind', true)) = 'staff' and record_type = 'attachment'
    then not coalesce(is_kept_from_caller(record_of_file(record_id)), false)
    else true end);
