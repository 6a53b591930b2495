-- Rounds of a publicity are added and moved by whoever handles it, as the publicity itself: not by everybody
-- of its union.
drop policy publicity_snapshot_add on publicity_snapshot;
create policy publicity_snapshot_add on publicity_snapshot for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree) and state = 'PREPARED'
      and exists (select 1 from publicity p where p.id = publicity_id and p.union_path = publicity_snapshot.union_path
        and p.screening_union = publicity_snapshot.screening_union
        and (select string_to_array(current_setting('app.roles', true), ',')) && p.publisher_roles)
    else false end);
drop policy publicity_snapshot_change on publicity_snapshot;
create policy publicity_snapshot_change on publicity_snapshot for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity p where p.id = publicity_id and (
      (p.union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (p.publisher_roles || p.approver_roles))
      or (p.screening_union = (select nullif(current_setting('app.union', true), ''))
        and (select string_to_array(current_setting('app.roles', true), ',')) && p.screener_roles)))
    when 'system' then true
    else false end);
drop policy publicity_content_add on publicity_content;
create policy publicity_content_add on publicity_content for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity_snapshot s join publicity p on p.id = s.publicity_id
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round
        and s.state = 'PREPARED' and s.union_path = (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && p.publisher_roles)
    else false end);

-- Outside of the unit (本单位以外): the code refuses another, and so does the table when a list is made.
create function publicity_screened_outside() returns trigger language plpgsql as $$
begin
  if new.union_path @> new.screening_union::ltree then
    raise exception 'objections are screened outside of the unit' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger publicity_screened_outside before insert on publicity
  for each row execute function publicity_screened_outside();
create trigger publicity_snapshot_screened_outside before insert on publicity_snapshot
  for each row execute function publicity_screened_outside();
