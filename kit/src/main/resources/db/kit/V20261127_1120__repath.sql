-- When a union moves in the tree, kit's own rows follow, as those of the services do: the re-path job alone
-- moves them, and changes nothing else.

-- Whether this is that job, and it changes nothing but places: for triggers that hold an end to be an end.
create function repath_only(before jsonb, after jsonb) returns boolean language sql stable as $$
  select coalesce(current_setting('app.kind', true) = 'system'
      and current_setting('app.subject', true) = 'system:job-union-repath', false)
    and before - placed.columns = after - placed.columns
  from (select array['union_path', 'audience', 'audience_text', 'screening_union', 'escalated_union', 'at_union',
    'scope', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5'] as columns) placed
$$;

-- As refuse_repath(), for a place in another column.
-- create trigger … before update of <column> on … for each row execute function refuse_repath_of('<column>');
create function refuse_repath_of() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) -> tg_argv[0] is distinct from to_jsonb(old) -> tg_argv[0]
     and (current_setting('app.kind', true) is distinct from 'system'
          or current_setting('app.subject', true) is distinct from 'system:job-union-repath') then
    raise exception 'only the re-path job moves a row to another union' using errcode = '42501';
  end if;
  return new;
end $$;

-- For tables in which a union has a thing once: whoever still names the union by its old place is told so, for
-- what he entered there could not follow to where its like already is. Whoever records a move waits for the
-- entries under way, and those after it see the move.
-- create trigger … before insert on … for each row execute function refuse_old_place();
create function refuse_old_place() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('directory_move', 0));
  if exists (select 1 from directory_move m where m.old_path = new.union_path)
     and not exists (select 1 from directory_union u where u.path = new.union_path and not u.removed) then
    raise exception 'the union has moved in the tree' using errcode = 'WH001';
  end if;
  return new;
end $$;
create index directory_move_old on directory_move (old_path);

do $$
declare
  name text;
begin
  foreach name in array array['timer', 'timer_pause', 'timer_extension', 'timer_change', 'timer_escalation',
      'approval_policy', 'approval_request', 'approval_delegation', 'publicity', 'publicity_snapshot', 'attachment',
      'notify_message', 'notify_delivery', 'notify_task', 'served_document', 'consent', 'consent_withdrawal',
      'data_share', 'reveal_use', 'reveal_approval'] loop
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      name || '_stays', name);
    execute format('grant update (union_path) on %I to ${app_role}', name);
  end loop;
  -- The others let the system change them already.
  foreach name in array array['approval_delegation', 'notify_delivery', 'notify_task', 'served_document', 'consent',
      'consent_withdrawal', 'data_share', 'reveal_use'] loop
    execute format($policy$create policy %I on %I for update using (
      case (select current_setting('app.kind', true))
        when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
        else false end)$policy$, name || '_follow', name);
  end loop;
end $$;

-- Whom a list is shown to and who screens its objections are places, too.
grant update (audience, screening_union) on publicity, publicity_snapshot to ${app_role};
grant update (screening_union) on publicity_objector to ${app_role};
create trigger publicity_audience_stays before update of audience on publicity
  for each row execute function refuse_repath_of('audience');
create trigger publicity_screening_stays before update of screening_union on publicity
  for each row execute function refuse_repath_of('screening_union');
create trigger publicity_snapshot_audience_stays before update of audience on publicity_snapshot
  for each row execute function refuse_repath_of('audience');
create trigger publicity_snapshot_screening_stays before update of screening_union on publicity_snapshot
  for each row execute function refuse_repath_of('screening_union');
create trigger publicity_objector_screening_stays before update of screening_union on publicity_objector
  for each row execute function refuse_repath_of('screening_union');

-- An end is an end, but where it lies is where its union is.
create or replace function publicity_only_grows() returns trigger language plpgsql as $$
begin
  if repath_only(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.state in ('FINISHED', 'WITHDRAWN') then
    raise exception 'an ended publicity is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state = 'PUBLISHED' and new.state = 'PUBLISHED'
      and (new.ends_on < old.ends_on or new.starts_on <> old.starts_on or new.sha256 <> old.sha256) then
    raise exception 'a period is never shortened' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create or replace function attachment_is_fixed() returns trigger language plpgsql as $$
begin
  if repath_only(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.state <> 'RECEIVING' and (new.sha256 <> old.sha256 or new.size <> old.size or new.chunks <> old.chunks
      or new.record_type <> old.record_type or new.record_id <> old.record_id or new.state = 'RECEIVING'
      or (old.state = 'ERASED') or (old.state = 'REMOVED' and new.state = 'STORED')) then
    raise exception 'a stored file is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create or replace function approval_policy_guard() returns trigger language plpgsql as $$
declare
  roles text[] := string_to_array(nullif(current_setting('app.roles', true), ''), ',');
  system boolean := coalesce(current_setting('app.kind', true) = 'system', false);
begin
  if repath_only(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.state = 'RETIRED' or (old.state = 'ACTIVE' and new.state = 'DRAFT') then
    perform approval_refuse('approval_policy_moves', old.state || ' to ' || new.state);
  end if;
  if old.state = 'ACTIVE' and (new.title <> old.title or new.effective_from <> old.effective_from
      or new.activated_subject <> old.activated_subject or new.activated_ref is distinct from old.activated_ref
      or coalesce(new.effective_to, 'infinity') > coalesce(old.effective_to, 'infinity')) then
    perform approval_refuse('approval_policy_fixed', 'a version in force only ends');
  end if;
  if old.state = 'DRAFT' and new.state = 'ACTIVE'
      and not exists (select 1 from approval_policy_step where policy_id = old.id) then
    perform approval_refuse('approval_policy_no_step', 'a policy without steps');
  end if;
  -- Who drafts does not put in force: two administrators, of two kinds.
  if not system and new.state = 'DRAFT' and not coalesce('system-admin' = any (roles), false) then
    perform approval_refuse('approval_policy_drafter', 'drafts are the system administrator''s');
  end if;
  if not system and ((new.state <> old.state and not (old.state = 'DRAFT' and new.state = 'RETIRED'))
        or new.effective_to is distinct from old.effective_to)
      and not coalesce('security-admin' = any (roles), false) then
    perform approval_refuse('approval_policy_activator', 'policies are put in force by the security administrator');
  end if;
  return new;
end $$;
create trigger approval_policy_old_place before insert on approval_policy
  for each row execute function refuse_old_place();

-- A step is so many levels above the request's union: of a union that moved, above its new place. One that
-- came to stand higher than that is decided at the root.
create function approval_follow() returns trigger language plpgsql as $$
begin
  if new.union_path is distinct from old.union_path then
    new.at_union := subpath(new.union_path, 0,
      greatest(1, nlevel(new.union_path) - (nlevel(old.union_path) - nlevel(old.at_union))));
  end if;
  return new;
end $$;
create trigger approval_request_follows before update of union_path on approval_request
  for each row execute function approval_follow();

-- Moves of before had only a service's own rows follow: all of them are looked at once more. And a union that
-- was copied when it had moved already was never known by its places of before.
update directory_move set settled_at = null, swept_at = null;
select set_config('app.kind', 'system', true);
insert into directory_move (code, old_path, new_path, recorded_at)
  select distinct u.code, (p.value ->> 'path')::ltree, u.path, now()
  from directory_union u, jsonb_array_elements(u.periods::jsonb) p
  where not u.removed and (p.value ->> 'path')::ltree <> u.path
    and not exists (select 1 from directory_move m
      where m.code = u.code and m.old_path = (p.value ->> 'path')::ltree)
    and not exists (select 1 from directory_union other
      where other.path_text = p.value ->> 'path' and other.code <> u.code and not other.removed);
select set_config('app.kind', '', true);
