-- A handler may add to the roster of a group, and so lets its members see the lead case: them, and nobody else.
create policy case_access_roster on case_access for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then 'case-handler' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and granted_by_ref = (select nullif(current_setting('app.person', true), ''))
      and reason = 'GROUP_MEMBER' and exact and person_ref is not null
      and exists (select from petition p where p.id = petition_id and p.channel = 'GROUP_VISIT')
    else false end);
