-- Backlog (维权积案): what counts as one, campaigns against it, and how each case was cleared.

-- When an open petition is a backlog case; each version holds from a day on, and a campaign keeps the one of its start.
create table backlog_rule (
  id uuid primary key,
  union_path ltree not null,
  valid_from date not null,
  -- Any one that is set makes a case; null where it plays no part.
  overdue_days integer check (overdue_days between 0 and 3650),
  open_days integer check (open_days between 1 and 3650),
  petitions_in_chain integer check (petitions_in_chain between 2 and 100),
  extended boolean not null,
  -- Whether a leader has to have had the case in charge, and signed it off, before it is cleared.
  sponsor_required boolean not null,
  source text not null,
  set_by_subject text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  unique (union_path, valid_from),
  constraint something_makes_a_case check (extended or num_nonnulls(overdue_days, open_days, petitions_in_chain) > 0)
);
comment on table backlog_rule is 'class: offering; what makes an open petition a backlog case, by union and day';

create table backlog_campaign (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  name text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  state text not null check (state in ('PLANNED', 'UNDER_WAY', 'CLOSED')),
  rule_id uuid references backlog_rule,
  started_on date,
  closed_on date,
  closing_note text,
  opened_by_subject text not null,
  opened_by_name text not null,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint started_by_a_rule check ((state = 'PLANNED') = (rule_id is null) and (rule_id is null) = (started_on is null)),
  constraint closed_whole check ((state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (closing_note is null))
);
comment on table backlog_campaign is 'class: case; a campaign of a union against its backlog';

create table backlog_case (
  id uuid primary key,
  campaign_id uuid not null references backlog_campaign,
  petition_id uuid not null references petition,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  reasons text[] not null check (cardinality(reasons) > 0
    and reasons <@ array['OVERDUE', 'OPEN_LONG', 'REPEATED', 'EXTENDED']),
  state text not null check (state in ('OPEN', 'REPORTED', 'CLEARED')),
  listed_on date not null,
  way text check (way in ('SETTLED', 'OPINION_CARRIED_OUT', 'HARDSHIP_AID', 'LEGAL_ROUTE', 'EXPLAINED', 'TERMINATED')),
  evidence_sealed bytea,
  reported_on date,
  reported_by_subject text,
  reported_by_name text,
  reported_by_ref text,
  return_reason text,
  cleared_on date,
  approved_by_subject text,
  approved_by_name text,
  approved_by_ref text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  unique (campaign_id, petition_id),
  constraint reported_whole check ((state = 'OPEN') = (way is null) and (way is null) = (evidence_sealed is null)
    and (way is null) = (reported_on is null) and (way is null) = (reported_by_ref is null)),
  constraint cleared_whole check ((state = 'CLEARED') = (cleared_on is not null)
    and (cleared_on is null) = (approved_by_ref is null)),
  constraint approved_by_somebody_else check (approved_by_ref <> reported_by_ref)
);
comment on table backlog_case is 'class: case; a petition on the list of a campaign, and how it was cleared';

do $$
declare
  t text;
  level integer;
  reads constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']$p$;
  writes constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']$p$;
  below constant text := $p$union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  above constant text := $p$union_path @> (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  open_to constant text := $p$((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))$p$;
begin
  for level in 1..5 loop
    execute format('create index backlog_campaign_l%1$s on backlog_campaign (l%1$s, created_at desc, id desc) where l%1$s is not null', level);
    execute format('create index backlog_case_l%1$s on backlog_case (l%1$s, listed_on) where l%1$s is not null', level);
  end loop;
  foreach t in array array['backlog_rule', 'backlog_campaign', 'backlog_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''system'' then true else false end)', t || '_read', t, reads,
      case t when 'backlog_rule' then '(' || above || ' or ' || below || ')'
        when 'backlog_campaign' then '(' || above || ' or ' || below || ')' else open_to end);
    execute format('create policy %I on %I for insert with check (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s else false end)', t || '_write', t,
      case t when 'backlog_rule' then $p$'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])$p$ else writes end,
      case t when 'backlog_rule' then $p$union_path = (select nullif(current_setting('app.union', true), '')::ltree)$p$
        when 'backlog_campaign' then below else open_to end);
    execute format('create policy %I on %I for update using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s when ''system'' then (select current_setting(''app.subject'', true)) = ''system:job-union-repath''
      else false end)', t || '_change', t,
      case t when 'backlog_rule' then 'false' when 'backlog_campaign' then writes || ' and ' || below
        else writes || ' and ' || open_to end);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
    execute format('grant select, insert on %I to ${app_role}', t);
    execute format('grant update (union_path) on %I to ${app_role}', t);
  end loop;
end $$;
create trigger backlog_rule_old_place before insert on backlog_rule
  for each row execute function refuse_old_place();
grant update (state, rule_id, started_on, closed_on, closing_note, version) on backlog_campaign to ${app_role};
grant update (state, way, evidence_sealed, reported_on, reported_by_subject, reported_by_name, reported_by_ref,
  return_reason, cleared_on, approved_by_subject, approved_by_name, approved_by_ref, version) on backlog_case to ${app_role};
create index backlog_case_of on backlog_case (campaign_id, created_at desc, id desc);
create index backlog_case_petition on backlog_case (petition_id);

insert into sealed_column values ('backlog_case', 'evidence_sealed', '{id}', 'backlog_case.evidence');
create policy backlog_case_reseal on backlog_case for update to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);

-- The list is made once, when the campaign starts, and stays what it was; what was cleared stays cleared.
create function backlog_list_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (select c.state from backlog_campaign c where c.id = new.campaign_id) is distinct from 'PLANNED' then
    raise exception 'the list of a campaign is frozen when it starts' using errcode = '23001';
  end if;
  if tg_op = 'UPDATE' and old.state = 'CLEARED' and (new.state, new.way, new.cleared_on, new.approved_by_ref, new.version)
      is distinct from (old.state, old.way, old.cleared_on, old.approved_by_ref, old.version) then
    raise exception 'what was cleared stays cleared' using errcode = '23001';
  end if;
  return new;
end $$;
-- After the insert, so that whoever may not write at all is told that first.
create trigger backlog_list_is_frozen after insert on backlog_case
  for each row execute function backlog_list_is_frozen();
create trigger backlog_cleared_stays before update on backlog_case
  for each row execute function backlog_list_is_frozen();

-- A link of research to a backlog case is seen by whom that case is open to.
create policy research_backlog_open on research_backlog as restrictive for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select from backlog_case b where b.id = case_id)
    else true end);
