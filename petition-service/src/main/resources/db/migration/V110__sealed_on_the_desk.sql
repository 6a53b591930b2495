-- What was filed as something else is sealed where it stands. The desk kept it as it had come in: open to the
-- accused union, whose sponsors and officers still had it in their counts, and under its old category.
create or replace function petition_desk_put(of uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope constant text := coalesce(current_setting('app.kind', true), '');
  wanted record;
begin
  perform set_config('app.kind', 'system', true);
  perform from petition_desk d where d.petition_id = of for update;
  select * into wanted from petition_desk_wanted w where w.petition_id = of;
  if found then
    insert into petition_desk as d (petition_id, union_path, handling_path, ended, state, category, channel, sealed,
      urgent, repeated, of_group, owner_subject, owner_ref, offered_to, sponsor_ref, received_at, due_on, due_kind)
    values (wanted.petition_id, wanted.union_path, wanted.handling_path, wanted.ended, wanted.state, wanted.category,
      wanted.channel, wanted.sealed, wanted.urgent, wanted.repeated, wanted.of_group, wanted.owner_subject,
      wanted.owner_ref, wanted.offered_to, wanted.sponsor_ref, wanted.received_at, wanted.due_on, wanted.due_kind)
    on conflict (petition_id) do update set union_path = excluded.union_path, handling_path = excluded.handling_path,
      ended = excluded.ended, state = excluded.state, category = excluded.category, sealed = excluded.sealed,
      urgent = excluded.urgent, repeated = excluded.repeated, of_group = excluded.of_group,
      owner_subject = excluded.owner_subject, owner_ref = excluded.owner_ref, offered_to = excluded.offered_to,
      sponsor_ref = excluded.sponsor_ref, due_on = excluded.due_on, due_kind = excluded.due_kind
    where (d.union_path, d.handling_path, d.ended, d.state, d.category, d.sealed, d.urgent, d.repeated, d.of_group,
        d.owner_subject, d.owner_ref, d.offered_to, d.sponsor_ref, d.due_on, d.due_kind)
      is distinct from (excluded.union_path, excluded.handling_path, excluded.ended, excluded.state, excluded.category,
        excluded.sealed, excluded.urgent, excluded.repeated, excluded.of_group, excluded.owner_subject,
        excluded.owner_ref, excluded.offered_to, excluded.sponsor_ref, excluded.due_on, excluded.due_kind);
  else
    delete from petition_desk d where d.petition_id = of;
  end if;
  perform set_config('app.kind', scope, true);
end $$;

select set_config('app.kind', 'system', true);
update petition_desk d set category = p.category, sealed = p.sealed from petition p
  where p.id = d.petition_id and (d.category, d.sealed) is distinct from (p.category, p.sealed);
select set_config('app.kind', '', true);
