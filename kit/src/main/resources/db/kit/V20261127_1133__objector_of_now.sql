-- Whoever comes onto a list in a later round must not learn who objected to an earlier one: the row of an
-- objector has the candidates of its day, the publicity those of all rounds.
drop policy publicity_objector_read on publicity_objector;
create policy publicity_objector_read on publicity_objector for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then screening_union = (select nullif(current_setting('app.union', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (candidate_refs), true)
      and exists (select 1 from publicity_objection o join publicity p on p.id = o.publicity_id
        where o.id = publicity_objector.objection_id
          and not coalesce((select nullif(current_setting('app.person', true), '')) = any (p.candidate_refs), true))
    when 'system' then true
    else false end);
