-- Whoever handles a petition that came to him by transfer reads and adds its files, too: what the petitioner
-- signed belongs there. Kit's policies know the union of the file alone.
create policy attachment_of_case_read on attachment for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then case when record_type = 'petition' then (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
      and has_case(record_id::uuid) else false end
    else false end);
create policy attachment_of_case_add on attachment for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then case when record_type = 'petition' then (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
      and uploaded_by = (select nullif(current_setting('app.subject', true), '')) and state = 'RECEIVING'
      and has_case(record_id::uuid) else false end
    else false end);
create policy attachment_of_case_change on attachment for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then case when record_type = 'petition' then (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
      and uploaded_by = (select nullif(current_setting('app.subject', true), ''))
      and has_case(record_id::uuid) else false end
    else false end);

-- A sponsor who has left is followed by another; the audit keeps who it was.
grant update (sponsor_subject, sponsor_name, sponsor_ref) on petition_sponsorship to ${app_role};
