-- Research into workers' rights (维权调研): a project, its reports, what it recommends and what came of it.

-- Below how many a count of petitions is not shown to who may not see the petitions.
create table research_term (
  union_path ltree not null,
  valid_from date not null,
  smallest_count integer not null check (smallest_count between 3 and 100),
  set_by_subject text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (union_path, valid_from)
);
comment on table research_term is 'class: offering; terms of research of a union and those below it, from a day on';

create table research_project (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  topic text not null,
  plan text not null,
  team text[] not null check (cardinality(team) between 1 and 30),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  state text not null check (state in ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'ABANDONED')),
  end_reason text,
  opened_on date not null,
  ended_on date,
  opened_by_subject text not null,
  opened_by_name text not null,
  -- How many petitions gave rise to it, and how many backlog cases it resolved, for those who may see neither.
  petitions integer not null default 0 check (petitions >= 0),
  backlog_cases integer not null default 0 check (backlog_cases >= 0),
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint ended_whole check ((state in ('COMPLETED', 'ABANDONED')) = (ended_on is not null)),
  constraint abandoned_with_reason check (state <> 'ABANDONED' or end_reason is not null)
);
comment on table research_project is 'class: case; research of a union into the rights of its workers';
create index research_project_l1 on research_project (l1, created_at desc, id desc);
create index research_project_l2 on research_project (l2, created_at desc, id desc) where l2 is not null;
create index research_project_l3 on research_project (l3, created_at desc, id desc) where l3 is not null;
create index research_project_l4 on research_project (l4, created_at desc, id desc) where l4 is not null;
create index research_project_l5 on research_project (l5, created_at desc, id desc) where l5 is not null;

create table research_report (
  id uuid primary key,
  project_id uuid not null references research_project,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  edition integer not null check (edition > 0),
  title text not null,
  text text not null,
  state text not null check (state in ('DRAFT', 'ISSUED')),
  content_hash text,
  issued_on date,
  issued_by_subject text,
  issued_by_name text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  unique (project_id, edition),
  constraint issued_whole check ((state = 'ISSUED') = (issued_on is not null) and (issued_on is null) = (content_hash is null))
);
comment on table research_report is 'class: case; the reports of a project, edition by edition';
-- One edition is worked on at a time.
create unique index research_report_draft on research_report (project_id) where state = 'DRAFT';
create index research_report_l1 on research_report (l1, issued_on);
create index research_report_l2 on research_report (l2, issued_on) where l2 is not null;
create index research_report_l3 on research_report (l3, issued_on) where l3 is not null;
create index research_report_l4 on research_report (l4, issued_on) where l4 is not null;
create index research_report_l5 on research_report (l5, issued_on) where l5 is not null;

create function research_report_issued() returns trigger language plpgsql as $$
begin
  if old.state = 'ISSUED' and
     (new.id, new.project_id, new.edition, new.title, new.text, new.state, new.content_hash, new.issued_on,
      new.issued_by_subject, new.issued_by_name, new.version)
     is distinct from
     (old.id, old.project_id, old.edition, old.title, old.text, old.state, old.content_hash, old.issued_on,
      old.issued_by_subject, old.issued_by_name, old.version) then
    raise exception 'an issued report stays as it was issued' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger research_report_issued before update on research_report
  for each row execute function research_report_issued();

create table research_recommendation (
  id uuid primary key,
  project_id uuid not null references research_project,
  report_id uuid not null references research_report,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  addressee text not null check (addressee in ('PARTY_COMMITTEE', 'MANAGEMENT', 'DEPARTMENT')),
  addressee_name text not null,
  text text not null,
  made_on date not null,
  due_on date not null check (due_on > made_on),
  state text not null check (state in ('MADE', 'ANSWERED', 'ACTED', 'VERIFIED')),
  adoption text check (adoption in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
  answer text,
  reason text,
  answered_on date,
  action text,
  action_evidence text,
  acted_on date,
  acted_by_subject text,
  acted_by_ref text,
  acted_by_name text,
  verification text,
  verified_on date,
  verified_by_subject text,
  verified_by_ref text,
  verified_by_name text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint answered_whole check ((state = 'MADE') = (adoption is null) and (adoption is null) = (answered_on is null)
    and (adoption is null) = (answer is null)),
  constraint reason_where_not_whole check (adoption is null or adoption = 'ADOPTED' or reason is not null),
  constraint acted_whole check ((state in ('ACTED', 'VERIFIED')) = (acted_on is not null)
    and (acted_on is null) = (acted_by_ref is null) and (acted_on is null) = (action_evidence is null)),
  constraint what_is_not_adopted_is_not_done check (acted_on is null or adoption in ('ADOPTED', 'PARTLY')),
  constraint verified_whole check ((state = 'VERIFIED') = (verified_on is not null)
    and (verified_on is null) = (verified_by_ref is null)),
  constraint verified_by_somebody_else check (verified_by_ref <> acted_by_ref)
);
comment on table research_recommendation is 'class: case; what a report recommends to whom, the answer, the action and its proof';
create index research_recommendation_of on research_recommendation (project_id, created_at desc, id desc);
create index research_recommendation_l1 on research_recommendation (l1, created_at desc, id desc);
create index research_recommendation_l2 on research_recommendation (l2, created_at desc, id desc) where l2 is not null;
create index research_recommendation_l3 on research_recommendation (l3, created_at desc, id desc) where l3 is not null;
create index research_recommendation_l4 on research_recommendation (l4, created_at desc, id desc) where l4 is not null;
create index research_recommendation_l5 on research_recommendation (l5, created_at desc, id desc) where l5 is not null;

create table research_move (
  id uuid primary key,
  project_id uuid not null references research_project,
  recommendation_id uuid references research_recommendation,
  union_path ltree not null,
  at timestamptz not null,
  move text not null,
  by_subject text not null,
  by_name text not null,
  note text
);
comment on table research_move is 'class: case; what was done to a project or a recommendation, by whom; only added to';
create index research_move_of on research_move (project_id, at, id);

-- Which petitions gave rise to a project, which backlog cases it resolved. Seen by those who may see
-- the case itself, and by nobody else: whoever may not is given a count.
create table research_petition (
  project_id uuid not null references research_project,
  petition_id uuid not null references petition,
  union_path ltree not null,
  linked_on date not null,
  primary key (project_id, petition_id)
);
comment on table research_petition is 'class: case; petitions that gave rise to a project';
create table research_backlog (
  project_id uuid not null references research_project,
  case_id uuid not null,
  union_path ltree not null,
  evidence text not null,
  linked_on date not null,
  primary key (project_id, case_id)
);
comment on table research_backlog is 'class: case; backlog cases that a project resolved';

do $$
declare
  t text;
  reads constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']$p$;
  cases constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']$p$;
  writes constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'analyst', 'leader']$p$;
  below constant text := $p$union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  above constant text := $p$union_path @> (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  follow constant text := $p$case (select current_setting('app.kind', true))
      when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath' else false end$p$;
begin
  foreach t in array array['research_project', 'research_report', 'research_recommendation', 'research_move',
      'research_petition', 'research_backlog', 'research_term'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    if t not in ('research_petition', 'research_backlog', 'research_term') then
      execute format('create policy %I on %I for select using (case (select current_setting(''app.kind'', true))
        when ''staff'' then %s and %s when ''system'' then true else false end)', t || '_read', t, below, reads);
    end if;
    if t <> 'research_term' then
      execute format('create policy %I on %I for insert with check (case (select current_setting(''app.kind'', true))
        when ''staff'' then %s and %s else false end)', t || '_write', t, below,
        case when t in ('research_petition', 'research_backlog') then cases else writes end);
      execute format('create policy %I on %I for update using (%s)', t || '_follow', t, follow);
      execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
        t || '_stays', t);
    end if;
  end loop;
  foreach t in array array['research_project', 'research_report', 'research_recommendation'] loop
    execute format('create policy %I on %I for update using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s else false end)', t || '_change', t, below, writes);
  end loop;
  -- The look at the petition is itself under that table's policies, so a sealed one stays sealed.
  execute format('create policy research_petition_read on research_petition for select using (
    case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s and exists (select from petition p where p.id = petition_id)
      when ''system'' then true else false end)', below, cases);
  execute format('create policy research_backlog_read on research_backlog for select using (
    case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''system'' then true else false end)', below, cases);
  execute format('create policy research_term_read on research_term for select using (
    case (select current_setting(''app.kind'', true)) when ''staff'' then (%s or %s) and %s
      when ''system'' then true else false end)', above, below, reads);
end $$;
create policy research_term_set on research_term for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on research_term, research_project, research_report, research_recommendation, research_move,
  research_petition, research_backlog to ${app_role};
grant update (union_path) on research_project, research_report, research_recommendation, research_move,
  research_petition, research_backlog to ${app_role};
grant update (plan, team, to_on, state, end_reason, ended_on, petitions, backlog_cases, version) on research_project to ${app_role};
grant update (title, text, state, content_hash, issued_on, issued_by_subject, issued_by_name, version)
  on research_report to ${app_role};
grant update (state, adoption, answer, reason, answered_on, action, action_evidence, acted_on, acted_by_subject,
  acted_by_ref, acted_by_name, verification, verified_on, verified_by_subject, verified_by_ref, verified_by_name, version)
  on research_recommendation to ${app_role};

-- Timers of recommendations, as those of panels.
do $$
declare
  p record;
  mine constant text := $p$record_type = 'research-recommendation'$p$;
begin
  for p in select polname, pg_get_expr(polqual, polrelid) as seen, pg_get_expr(polwithcheck, polrelid) as written
      from pg_policy where polrelid = 'timer'::regclass
      and polname in ('timer_petition_read', 'timer_petition_start', 'timer_petition_move') loop
    if p.seen is not null then
      execute format('alter policy %I on timer using ((%s) or (%s))', p.polname, mine, p.seen);
    end if;
    if p.written is not null then
      execute format('alter policy %I on timer with check ((%s) or (%s))', p.polname, mine, p.written);
    end if;
  end loop;
end $$;
create policy timer_research_read on timer as restrictive for select using (
  record_type <> 'research-recommendation' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']
    else true end);
create policy timer_research_start on timer as restrictive for insert with check (
  record_type <> 'research-recommendation' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'analyst', 'leader']
    else true end);
create policy timer_research_move on timer as restrictive for update using (
  record_type <> 'research-recommendation' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'analyst', 'leader']
    else true end);
