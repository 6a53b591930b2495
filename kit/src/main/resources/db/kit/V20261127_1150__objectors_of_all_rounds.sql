-- Both at once: an objector is open to the screeners of the union above as well once his objection is overdue,
-- and never to whoever stands on the list in any round. A round is moved by those screeners, too.
alter policy publicity_objector_read on publicity_objector using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select nullif(current_setting('app.union', true), '')) in (screening_union, escalated_union)
      and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (candidate_refs), true)
      and not exists (select 1 from publicity_objection o join publicity p on p.id = o.publicity_id
        where o.id = publicity_objector.objection_id
          and (select nullif(current_setting('app.person', true), '')) = any (p.candidate_refs))
    when 'system' then true
    else false end);
alter policy publicity_snapshot_change on publicity_snapshot using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity p where p.id = publicity_id and (
      (p.union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (p.publisher_roles || p.approver_roles))
      or ((select nullif(current_setting('app.union', true), '')) in (p.screening_union, p.escalated_union)
        and (select string_to_array(current_setting('app.roles', true), ',')) && p.screener_roles)))
    when 'system' then true
    else false end);
