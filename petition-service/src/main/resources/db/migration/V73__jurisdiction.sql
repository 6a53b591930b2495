-- Who is competent when unions disagree, who withdrew from a case, and where open cases go when a union ends.

-- A dispute between a union and one beside it, decided by the union right above both.
create table petition_dispute (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  with_path ltree not null,
  decider_path ltree not null,
  decider_text text generated always as (ltree2text(decider_path)) stored,
  position_sealed bytea not null,
  raised_at timestamptz not null,
  raised_by_subject text not null,
  raised_by_ref text not null,
  counter_sealed bytea,
  countered_at timestamptz,
  countered_by_ref text,
  competent_path ltree,
  reason_sealed bytea,
  decided_at timestamptz,
  decided_by_subject text,
  decided_by_ref text,
  version bigint not null check (version > 0),
  constraint decided_whole check ((competent_path is null) = (decided_at is null) and (reason_sealed is null) = (decided_at is null)),
  constraint countered_whole check ((counter_sealed is null) = (countered_at is null))
);
comment on table petition_dispute is 'class: case; disputes between unions about who is competent, and how they were decided';
create unique index petition_dispute_one_open on petition_dispute (petition_id) where decided_at is null;
create index petition_dispute_order on petition_dispute (petition_id, raised_at, id);
create index petition_dispute_to_decide on petition_dispute (decider_text, raised_at, id) where decided_at is null;

-- Who declared an interest in the matter (回避): he does not act in it any more and is not given it again.
create table petition_recusal (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  handler_subject text not null,
  handler_name text not null,
  handler_ref text not null,
  reason_sealed bytea not null,
  declared_at timestamptz not null,
  constraint petition_recusal_once unique (petition_id, handler_ref)
);
comment on table petition_recusal is 'class: case; officers who withdrew from a petition for an interest of their own';

-- Open cases of a union that ended, and which of its successors got each.
create table petition_succession (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  from_path ltree not null,
  to_path ltree not null,
  reason text not null,
  moved_at timestamptz not null,
  moved_by_subject text not null,
  moved_by_ref text not null
);
comment on table petition_succession is 'class: case; open cases that went to the successor of the union that handled them';
create index petition_succession_of on petition_succession (petition_id, moved_at, id);

do $$
declare child text;
begin
  foreach child in array array['petition_dispute', 'petition_recusal', 'petition_succession'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'system' then true
          else false end)$policy$, child || '_read', child);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          else false end)$policy$, child || '_write', child);
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, child || '_change', child, child = 'petition_dispute');
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      child || '_stays', child);
  end loop;
  foreach child in array array['petition_dispute', 'petition_recusal'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$, child || '_reseal', child);
  end loop;
end $$;
grant update (counter_sealed, countered_at, countered_by_ref, competent_path, reason_sealed, decided_at, decided_by_subject,
  decided_by_ref, version) on petition_dispute to ${app_role};
grant update (with_path, decider_path) on petition_dispute to ${app_role};
grant update (from_path, to_path) on petition_succession to ${app_role};
create trigger petition_dispute_with_stays before update of with_path on petition_dispute
  for each row execute function refuse_repath_of('with_path');
create trigger petition_dispute_decider_stays before update of decider_path on petition_dispute
  for each row execute function refuse_repath_of('decider_path');
create trigger petition_succession_from_stays before update of from_path on petition_succession
  for each row execute function refuse_repath_of('from_path');
create trigger petition_succession_to_stays before update of to_path on petition_succession
  for each row execute function refuse_repath_of('to_path');

-- A leader, too, ends what let a union in: a dispute that is decided, a case that goes to a successor.
create policy case_access_end_by_leader on case_access for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and exists (select from petition p where p.id = petition_id)
    else false end);

insert into sealed_column values
  ('petition_dispute', 'position_sealed', '{id}', 'petition_dispute.position'),
  ('petition_dispute', 'counter_sealed', '{id}', 'petition_dispute.counter'),
  ('petition_dispute', 'reason_sealed', '{id}', 'petition_dispute.reason'),
  ('petition_recusal', 'reason_sealed', '{id}', 'petition_recusal.reason');

-- Who handles a petition changes with a move of the procedure, with a move of the union, and when it goes to the
-- successor of the union that handled it.
create or replace function refuse_other_handling() returns trigger language plpgsql as $$
begin
  if new.handling_path is distinct from old.handling_path and new.state = old.state
     and (current_setting('app.kind', true) is distinct from 'system'
          or current_setting('app.subject', true) is distinct from 'system:job-union-repath')
     and not exists (select from petition_succession s where s.petition_id = new.id and s.to_path = new.handling_path
                     and s.from_path @> coalesce(old.handling_path, old.union_path)) then
    raise exception 'only a move of the procedure changes who handles a petition' using errcode = '42501';
  end if;
  return new;
end $$;
