-- What is to be done (工作台): one narrow row for each petition that has not ended, with what the lists are
-- sorted and filtered by. Written by triggers alone, at the end of the transaction that changed the petition,
-- its timers, offers or sponsors; so a list of what is due is one scan of one index.

-- Terms within which the petitioner may do something: no work of the union's hangs on their end.
create table petition_window (
  kind text primary key,
  why text not null
);
comment on table petition_window is 'class: technical; kinds of timers in which a petitioner may act, which are nobody''s work';
insert into petition_window values
  ('review-window', '信访工作条例 第三十五条: the petitioner may ask for review'),
  ('recheck-window', '信访工作条例 第三十六条: the petitioner may ask for re-check');
grant select on petition_window to ${app_role};

create table petition_desk (
  -- Written by triggers of petition alone: a reference would look it up and lock it once more.
  petition_id uuid primary key,
  union_path ltree not null,
  -- The union that has it in hand: the one that received it, or the one that it was sent to.
  handling_path ltree not null,
  -- Ended, and still here for its sponsor, who has not signed it off.
  ended boolean not null,
  h1 text generated always as (case when not ended then ltree2text(subpath(handling_path, 0, 1)) end) stored,
  h2 text generated always as (case when not ended and nlevel(handling_path) >= 2 then ltree2text(subpath(handling_path, 0, 2)) end) stored,
  h3 text generated always as (case when not ended and nlevel(handling_path) >= 3 then ltree2text(subpath(handling_path, 0, 3)) end) stored,
  h4 text generated always as (case when not ended and nlevel(handling_path) >= 4 then ltree2text(subpath(handling_path, 0, 4)) end) stored,
  h5 text generated always as (case when not ended and nlevel(handling_path) >= 5 then ltree2text(subpath(handling_path, 0, 5)) end) stored,
  state text not null,
  category text not null,
  channel text not null,
  sealed boolean not null,
  urgent boolean not null,
  repeated boolean not null,
  of_group boolean not null,
  -- Nobody of the union that has it in hand answers for it yet.
  unassigned boolean generated always as (not ended and state in ('RECEIVED', 'TRANSFERRED', 'ASSIGNED')) stored,
  owner_subject text,
  owner_ref text,
  offered_to text,
  sponsor_ref text,
  received_at timestamptz not null,
  -- The nearest day on which something is due; the end of days where nothing is.
  due_on date not null,
  due_kind text,
  constraint due_with_its_kind check ((due_kind is null) = (due_on = date '9999-12-31'))
);
comment on table petition_desk is 'class: case; what is to be done: open petitions with what work lists sort and filter by';

-- What the row of a petition has to be.
create view petition_desk_wanted with (security_invoker = true) as
select p.id as petition_id, p.union_path, coalesce(p.handling_path, p.union_path) as handling_path,
  over.ended, p.state, p.category, p.channel, p.sealed, p.urgent, p.repeats is not null as repeated,
  p.headcount > 1 or p.channel = 'GROUP_VISIT' as of_group,
  case when not over.ended then p.owner_subject end as owner_subject,
  case when not over.ended then p.owner_ref end as owner_ref,
  case when not over.ended then offer.to_subject end as offered_to,
  sponsor.sponsor_ref, p.created_at as received_at,
  coalesce(next.due_on, date '9999-12-31') as due_on, next.kind as due_kind
from petition p
  cross join lateral (select p.state in ('CLOSED', 'TERMINATED', 'NOT_ACCEPTED') as ended) over
  left join lateral (select t.due_on, t.kind from timer t
    where t.record_id = p.id and t.record_type = 'petition' and t.ended_at is null and t.due_on is not null
      and not exists (select from petition_window w where w.kind = t.kind)
    order by t.due_on, t.kind limit 1) next on true
  left join petition_hand_over offer on offer.petition_id = p.id and offer.state = 'OFFERED'
  left join petition_sponsorship sponsor on sponsor.petition_id = p.id and sponsor.signed_off_on is null
where not over.ended or sponsor.sponsor_ref is not null;

-- In the service's own scope, whoever it is for: what is due does not depend on who made it so. Whoever
-- changes two things of one petition at once waits here for the other, and sees what he did.
create function petition_desk_put(of uuid) returns void
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
      ended = excluded.ended, state = excluded.state, urgent = excluded.urgent, repeated = excluded.repeated,
      of_group = excluded.of_group, owner_subject = excluded.owner_subject, owner_ref = excluded.owner_ref,
      offered_to = excluded.offered_to, sponsor_ref = excluded.sponsor_ref, due_on = excluded.due_on,
      due_kind = excluded.due_kind
    where (d.union_path, d.handling_path, d.ended, d.state, d.urgent, d.repeated, d.of_group, d.owner_subject,
        d.owner_ref, d.offered_to, d.sponsor_ref, d.due_on, d.due_kind)
      is distinct from (excluded.union_path, excluded.handling_path, excluded.ended, excluded.state, excluded.urgent,
        excluded.repeated, excluded.of_group, excluded.owner_subject, excluded.owner_ref, excluded.offered_to,
        excluded.sponsor_ref, excluded.due_on, excluded.due_kind);
  else
    delete from petition_desk d where d.petition_id = of;
  end if;
  perform set_config('app.kind', scope, true);
end $$;

-- A new petition has neither offers nor a sponsor, and a receipt is to be quick.
create function petition_desk_new() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope constant text := coalesce(current_setting('app.kind', true), '');
  next_on date := date '9999-12-31';
  next_kind text;
begin
  perform set_config('app.kind', 'system', true);
  select t.due_on, t.kind into next_on, next_kind from timer t
    where t.record_id = new.id and t.record_type = 'petition' and t.ended_at is null and t.due_on is not null
      and not exists (select from petition_window w where w.kind = t.kind)
    order by t.due_on, t.kind limit 1;
  insert into petition_desk (petition_id, union_path, handling_path, ended, state, category, channel, sealed, urgent,
    repeated, of_group, owner_subject, owner_ref, received_at, due_on, due_kind)
  values (new.id, new.union_path, coalesce(new.handling_path, new.union_path), false, new.state, new.category,
    new.channel, new.sealed, new.urgent, new.repeats is not null, new.headcount > 1 or new.channel = 'GROUP_VISIT',
    new.owner_subject, new.owner_ref, new.created_at, coalesce(next_on, date '9999-12-31'), next_kind)
  on conflict do nothing;
  perform set_config('app.kind', scope, true);
  return null;
end $$;

-- A new timer can only bring the nearest day nearer. Where it was counted already there is nothing to do.
create function petition_desk_timed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope constant text := coalesce(current_setting('app.kind', true), '');
begin
  perform set_config('app.kind', 'system', true);
  update petition_desk d set due_on = new.due_on, due_kind = new.kind
    where d.petition_id = new.record_id and (new.due_on, new.kind) < (d.due_on, coalesce(d.due_kind, ''))
      and not exists (select from petition_window w where w.kind = new.kind);
  perform set_config('app.kind', scope, true);
  return null;
end $$;

create function petition_desk_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform petition_desk_put(new.id);
  return null;
end $$;
create function petition_desk_timer_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform petition_desk_put(coalesce(new.record_id, old.record_id));
  return null;
end $$;
create function petition_desk_beside() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform petition_desk_put(new.petition_id);
  return null;
end $$;
revoke all on function petition_desk_put(uuid), petition_desk_new(), petition_desk_timed(), petition_desk_changed(),
  petition_desk_timer_changed(), petition_desk_beside() from public;

alter table petition_desk enable row level security;
alter table petition_desk force row level security;
create policy petition_desk_read on petition_desk for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      and ((not sealed and (handling_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)))
        or has_case(petition_id))
    when 'system' then true
    else false end);
-- The triggers, which run as the owner.
create policy petition_desk_keep on petition_desk to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select on petition_desk to ${app_role};

select set_config('app.kind', 'system', true);
insert into petition_desk (petition_id, union_path, handling_path, ended, state, category, channel, sealed, urgent,
  repeated, of_group, owner_subject, owner_ref, offered_to, sponsor_ref, received_at, due_on, due_kind)
select * from petition_desk_wanted;
select set_config('app.kind', '', true);

do $$
declare level int;
begin
  for level in 1..5 loop
    execute format('create index petition_desk_h%1$s on petition_desk (h%1$s, due_on, petition_id) where h%1$s is not null', level);
    execute format('create index petition_desk_state_h%1$s on petition_desk (h%1$s, state, due_on, petition_id) where h%1$s is not null', level);
    execute format('create index petition_desk_unassigned_h%1$s on petition_desk (h%1$s, due_on, petition_id) where unassigned and h%1$s is not null', level);
    execute format('create index petition_desk_urgent_h%1$s on petition_desk (h%1$s, due_on, petition_id) where urgent and h%1$s is not null', level);
    execute format('create index petition_desk_marked_h%1$s on petition_desk (h%1$s, due_on, petition_id) where (repeated or of_group) and h%1$s is not null', level);
    execute format('create index petition_desk_received_h%1$s on petition_desk (h%1$s, received_at) where h%1$s is not null', level);
  end loop;
end $$;
create index petition_desk_owner on petition_desk (owner_ref, due_on, petition_id) where owner_ref is not null;
create index petition_desk_handler on petition_desk (owner_subject, due_on, petition_id) where owner_subject is not null;
create index petition_desk_offered on petition_desk (offered_to, due_on, petition_id) where offered_to is not null;
create index petition_desk_sponsor on petition_desk (sponsor_ref, due_on, petition_id) where sponsor_ref is not null;

-- At the end of the transaction: by then it holds all its other locks, so that nobody waits crosswise.
create constraint trigger petition_desk_received after insert
  on petition deferrable initially deferred for each row
  when (new.state not in ('CLOSED', 'TERMINATED', 'NOT_ACCEPTED'))
  execute function petition_desk_new();
create constraint trigger petition_desk_petition
  after update of union_path, handling_path, state, urgent, repeats, headcount, owner_subject, owner_ref
  on petition deferrable initially deferred for each row execute function petition_desk_changed();
create constraint trigger petition_desk_timer after insert
  on timer deferrable initially deferred for each row
  when (new.record_type = 'petition' and new.ended_at is null and new.due_on is not null)
  execute function petition_desk_timed();
create constraint trigger petition_desk_timer_moved after update of due_on, ended_at, kind
  on timer deferrable initially deferred for each row when (new.record_type = 'petition'
    and (old.due_on, old.ended_at, old.kind) is distinct from (new.due_on, new.ended_at, new.kind))
  execute function petition_desk_timer_changed();
create constraint trigger petition_desk_timer_gone after delete
  on timer deferrable initially deferred for each row when (old.record_type = 'petition')
  execute function petition_desk_timer_changed();
create constraint trigger petition_desk_hand_over after insert or update of state
  on petition_hand_over deferrable initially deferred for each row execute function petition_desk_beside();
create constraint trigger petition_desk_sponsorship after insert or update of signed_off_on
  on petition_sponsorship deferrable initially deferred for each row execute function petition_desk_beside();

-- Whoever has a petition in hand sees it without being looked up among those who were let in: he was, when it
-- was sent to him, and each row of his lists would pay for the question.
do $$
begin
  execute format($policy$alter policy petition_read on petition using (
    case (select current_setting('app.kind', true))
      when 'staff' then not sealed and handling_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
      else false end
    or (%s))$policy$,
    (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = 'petition'::regclass and polname = 'petition_read'));
end $$;
