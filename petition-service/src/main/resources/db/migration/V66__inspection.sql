-- Inspection of how petitions are handled: a sample drawn by a seed, what was found, and what was done about it.
create table inspection (
  id uuid primary key,
  -- Who inspects.
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  -- Whose work is inspected, with all below.
  inspected_path ltree not null,
  title text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  stratum text not null check (stratum in ('NONE', 'MATTER', 'HANDLER')),
  -- The sample can be drawn again: by this seed, of what there was at that moment.
  seed bigint not null check (seed between 0 and 9007199254740991),
  drawn_at timestamptz not null,
  population integer not null check (population >= 0),
  asked integer not null check (asked between 1 and 500),
  state text not null check (state in ('DRAWN', 'CLOSED')),
  conclusion text,
  closed_on date,
  opened_by_subject text not null,
  opened_by_name text not null,
  opened_by_ref text not null,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint closed_whole check ((state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (conclusion is null))
);
comment on table inspection is 'class: case; inspections of how petitions are handled, each with its seed';
create index inspection_l1 on inspection (l1, created_at desc, id desc);
create index inspection_l2 on inspection (l2, created_at desc, id desc) where l2 is not null;
create index inspection_l3 on inspection (l3, created_at desc, id desc) where l3 is not null;
create index inspection_l4 on inspection (l4, created_at desc, id desc) where l4 is not null;
create index inspection_l5 on inspection (l5, created_at desc, id desc) where l5 is not null;
create index inspection_of on inspection (ltree2text(inspected_path), created_at desc, id desc);

create table inspection_case (
  inspection_id uuid not null references inspection,
  petition_id uuid not null references petition,
  union_path ltree not null,
  place integer not null check (place > 0),
  stratum text not null,
  primary key (inspection_id, petition_id)
);
comment on table inspection_case is 'class: case; the petitions of a sample';
create unique index inspection_case_place on inspection_case (inspection_id, place);

create table inspection_finding (
  id uuid primary key,
  inspection_id uuid not null references inspection,
  petition_id uuid not null references petition,
  -- Who has to mend it: the union that handles the petition.
  union_path ltree not null,
  inspector_path ltree not null,
  code text not null,
  words text not null,
  requirement text not null,
  found_on date not null,
  due_on date not null check (due_on > found_on),
  state text not null check (state in ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
  answer text,
  answered_on date,
  answered_by_name text,
  answered_by_ref text,
  decision text,
  decided_on date,
  decided_by_name text,
  returned integer not null default 0 check (returned >= 0),
  found_by_subject text not null,
  found_by_name text not null,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint answered_whole check ((state = 'OPEN') = (answer is null) and (answer is null) = (answered_on is null)
    and (answer is null) = (answered_by_ref is null)),
  constraint decided_whole check (state not in ('RETURNED', 'ACCEPTED') or (decision is not null and decided_on is not null))
);
comment on table inspection_finding is 'class: case; what an inspection found in a petition, and how it was mended';
create index inspection_finding_of on inspection_finding (inspection_id, created_at, id);
create index inspection_finding_in on inspection_finding (ltree2text(union_path), created_at desc, id desc);

-- What was done to a finding, step by step; the finding itself shows the last answer and decision.
create table inspection_move (
  id uuid primary key,
  inspection_id uuid not null references inspection,
  finding_id uuid references inspection_finding,
  union_path ltree not null,
  at timestamptz not null,
  move text not null,
  note text,
  by_subject text not null,
  by_name text not null
);
comment on table inspection_move is 'class: case; what was done in an inspection, by whom; only added to';
create index inspection_move_of on inspection_move (inspection_id, at, id);

do $$
declare
  t text;
  inspects constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector']$p$;
  reads constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']$p$;
  own constant text := $p$(select nullif(current_setting('app.union', true), '')::ltree)$p$;
  follow constant text := $p$case (select current_setting('app.kind', true))
      when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath' else false end$p$;
begin
  foreach t in array array['inspection', 'inspection_case', 'inspection_finding', 'inspection_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for update using (%s)', t || '_follow', t, follow);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
  end loop;
  -- Seen by whoever inspects and those above, and by those whose work it is about.
  execute format('create policy inspection_read on inspection for select using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and (union_path <@ %2$s or inspected_path <@ %2$s or inspected_path @> %2$s)
    when ''system'' then true else false end)', reads, own);
  execute format('create policy inspection_open on inspection for insert with check (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and union_path = %2$s and inspected_path <@ %2$s else false end)', inspects, own);
  execute format('create policy inspection_close on inspection for update using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and union_path <@ %2$s else false end)', inspects, own);
  -- The look at the petition is itself under that table's policies, so a sealed one stays sealed.
  execute format('create policy inspection_case_read on inspection_case for select using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and union_path <@ %2$s and exists (select from petition p where p.id = petition_id)
    when ''system'' then true else false end)', inspects, own);
  execute format('create policy inspection_case_draw on inspection_case for insert with check (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and union_path = %2$s and exists (select from petition p where p.id = petition_id)
    else false end)', inspects, own);
  execute format('create policy inspection_finding_read on inspection_finding for select using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and (union_path <@ %2$s or inspector_path <@ %2$s)
      and exists (select from petition p where p.id = petition_id)
    when ''system'' then true else false end)', reads, own);
  execute format('create policy inspection_finding_add on inspection_finding for insert with check (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and inspector_path <@ %2$s and exists (select from petition p where p.id = petition_id)
    else false end)', inspects, own);
  execute format('create policy inspection_finding_change on inspection_finding for update using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and (union_path <@ %2$s or inspector_path <@ %2$s)
      and exists (select from petition p where p.id = petition_id)
    else false end)', reads, own);
  execute format('create policy inspection_move_read on inspection_move for select using (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and exists (select from inspection i where i.id = inspection_id)
      and (finding_id is null or exists (select from inspection_finding f where f.id = finding_id))
    when ''system'' then true else false end)', reads);
  execute format('create policy inspection_move_add on inspection_move for insert with check (case (select current_setting(''app.kind'', true))
    when ''staff'' then %1$s and exists (select from inspection i where i.id = inspection_id) else false end)', reads);
end $$;
create trigger inspection_inspected_stays before update of inspected_path on inspection
  for each row execute function refuse_repath_of('inspected_path');
create trigger inspection_finding_inspector_stays before update of inspector_path on inspection_finding
  for each row execute function refuse_repath_of('inspector_path');

grant select, insert on inspection, inspection_case, inspection_finding, inspection_move to ${app_role};
grant update (union_path, inspected_path, state, conclusion, closed_on, version) on inspection to ${app_role};
grant update (union_path) on inspection_case, inspection_move to ${app_role};
grant update (union_path, inspector_path, state, due_on, answer, answered_on, answered_by_name, answered_by_ref, decision,
  decided_on, decided_by_name, returned, version) on inspection_finding to ${app_role};

-- Timers of findings are seen and moved by whoever sees the finding.
create policy timer_inspection_read on timer as restrictive for select using (
  record_type <> 'inspection-finding' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from inspection_finding f where f.id = record_id)
    else true end);
create policy timer_inspection_start on timer as restrictive for insert with check (
  record_type <> 'inspection-finding' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector']
    else true end);
create policy timer_inspection_move on timer as restrictive for update using (
  record_type <> 'inspection-finding' or case (select current_setting('app.kind', true))
    when 'staff' then exists (select from inspection_finding f where f.id = record_id)
    else true end);
