-- The quarter's picture of what workers think (职工思想动态季度研判). No column of these tables links what
-- somebody thinks to who he is: docs/decisions/0022.

-- How long a union has for its panel, and below how many answers a questionnaire shows nothing. A row
-- holds from its day on, for the union and those below it that have none of their own.
create table sentiment_term (
  union_path ltree not null,
  valid_from date not null,
  due_working_days integer not null check (due_working_days between 1 and 60),
  minimum_answers integer not null check (minimum_answers between 5 and 1000),
  set_by_subject text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (union_path, valid_from)
);
comment on table sentiment_term is 'class: offering; terms of the quarterly panels of a union and those below it, from a day on';

create table sentiment_panel (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  year integer not null check (year between 2020 and 2199),
  quarter integer not null check (quarter between 1 and 4),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED')),
  -- Why there is nothing to report (零报告); null where there is.
  zero_reason text,
  assessment text,
  risk_level text check (risk_level in ('LOW', 'MEDIUM', 'HIGH', 'SEVERE')),
  due_on date not null,
  submitted_on date,
  submitted_by_subject text,
  submitted_by_ref text,
  submitted_by_name text,
  approved_on date,
  approved_by_subject text,
  approved_by_ref text,
  approved_by_name text,
  -- The numbers as they were approved, with the panels below that they were summed from.
  frozen jsonb,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  unique (union_path, year, quarter),
  constraint approved_whole check (
    (state = 'APPROVED') = (approved_on is not null) and (approved_on is null) = (frozen is null)
    and (approved_on is null) = (approved_by_ref is null)),
  constraint submitted_whole check (
    (state = 'DRAFT') = (submitted_on is null) and (submitted_on is null) = (submitted_by_ref is null)),
  constraint approved_by_somebody_else check (approved_by_ref <> submitted_by_ref)
);
comment on table sentiment_panel is 'class: case; what the workers of one union thought in one quarter';
create index sentiment_panel_l1 on sentiment_panel (l1, created_at desc, id desc);
create index sentiment_panel_l2 on sentiment_panel (l2, created_at desc, id desc) where l2 is not null;
create index sentiment_panel_l3 on sentiment_panel (l3, created_at desc, id desc) where l3 is not null;
create index sentiment_panel_l4 on sentiment_panel (l4, created_at desc, id desc) where l4 is not null;
create index sentiment_panel_l5 on sentiment_panel (l5, created_at desc, id desc) where l5 is not null;
create index sentiment_panel_period on sentiment_panel (year, quarter, id);

-- Once approved it stays as it was approved; only a union that moves in the tree takes it along.
create function sentiment_panel_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'APPROVED' and
     (new.id, new.year, new.quarter, new.state, new.zero_reason, new.assessment, new.risk_level, new.due_on,
      new.submitted_on, new.submitted_by_ref, new.approved_on, new.approved_by_ref, new.frozen, new.version)
     is distinct from
     (old.id, old.year, old.quarter, old.state, old.zero_reason, old.assessment, old.risk_level, old.due_on,
      old.submitted_on, old.submitted_by_ref, old.approved_on, old.approved_by_ref, old.frozen, old.version) then
    raise exception 'an approved panel is frozen' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger sentiment_panel_frozen before update on sentiment_panel
  for each row execute function sentiment_panel_frozen();

create table sentiment_panel_move (
  id uuid primary key,
  panel_id uuid not null references sentiment_panel,
  union_path ltree not null,
  at timestamptz not null,
  move text not null check (move in ('OPENING', 'SUBMISSION', 'APPROVAL', 'RETURN')),
  by_subject text not null,
  by_name text not null,
  note text
);
comment on table sentiment_panel_move is 'class: case; who submitted, approved or sent back a panel; only added to';
create index sentiment_panel_move_of on sentiment_panel_move (panel_id, at, id);

-- Where it was listened: how many were heard, never who.
create table sentiment_source (
  id uuid primary key,
  panel_id uuid not null references sentiment_panel,
  union_path ltree not null,
  kind text not null check (kind in ('MEETING', 'VISIT', 'TALK', 'HOTLINE', 'QUESTIONNAIRE')),
  held_on date not null,
  place text not null,
  heard integer check (heard > 0),
  questionnaire_id uuid,
  created_at timestamptz not null,
  -- How many filled in a questionnaire is known only where its results are shown.
  constraint questionnaire_named check ((kind = 'QUESTIONNAIRE') = (questionnaire_id is not null)
    and (kind = 'QUESTIONNAIRE') = (heard is null))
);
comment on table sentiment_source is 'class: case; meetings, visits, talks, calls and questionnaires of a panel';
create index sentiment_source_of on sentiment_source (panel_id, created_at, id);

create table sentiment_opinion (
  id uuid primary key,
  panel_id uuid not null references sentiment_panel,
  source_id uuid not null references sentiment_source,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  field text not null check (field in ('WAGES', 'INSURANCE', 'SAFETY', 'HOURS', 'WELFARE', 'MANAGEMENT', 'TRAINING', 'UNION_WORK', 'OTHER')),
  place text not null,
  text_sealed bytea not null,
  recorded_on date not null,
  -- Sealed, so that no query can follow it: where the wish to be told waits. Gone with the answer.
  wish_sealed bytea,
  answer_sealed bytea,
  answered_on date,
  answered_by_subject text,
  answered_by_name text,
  told_on date,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint answered_whole check ((answered_on is null) = (answer_sealed is null)
    and (answered_on is null) = (answered_by_subject is null)),
  constraint told_after_answer check (told_on is null or (answered_on is not null and wish_sealed is null))
);
comment on table sentiment_opinion is 'class: case; constructive opinions, without whoever gave them';
create index sentiment_opinion_of on sentiment_opinion (panel_id, created_at desc, id desc);
create index sentiment_opinion_l1 on sentiment_opinion (l1, recorded_on);
create index sentiment_opinion_l2 on sentiment_opinion (l2, recorded_on) where l2 is not null;
create index sentiment_opinion_l3 on sentiment_opinion (l3, recorded_on) where l3 is not null;
create index sentiment_opinion_l4 on sentiment_opinion (l4, recorded_on) where l4 is not null;
create index sentiment_opinion_l5 on sentiment_opinion (l5, recorded_on) where l5 is not null;

-- Somebody wants to be told what becomes of what he said. Nothing here says what that was; the row is
-- taken away when he has been told.
create table sentiment_wish (
  id uuid primary key,
  union_path ltree not null,
  person_ref_sealed bytea not null,
  phone_sealed bytea,
  -- Waits here until a job hands it over, in a transaction that knows nothing of the opinion.
  answer_sealed bytea
);
comment on table sentiment_wish is 'class: case; that somebody wants to be told, and where he is reached; not of what';

-- The union's answer in the hands of the one who asked for it. Not even the opinion's id is here.
create table sentiment_reply (
  id uuid primary key,
  union_path ltree not null,
  person_ref text not null,
  answer_sealed bytea not null,
  phone_sealed bytea,
  told_on date not null
);
comment on table sentiment_reply is 'class: own; answers of the union to a person, for his eyes';
create index sentiment_reply_own on sentiment_reply (person_ref, told_on desc, id desc);

create table sentiment_hot_spot (
  id uuid primary key,
  panel_id uuid not null references sentiment_panel,
  union_path ltree not null,
  field text not null check (field in ('WAGES', 'INSURANCE', 'SAFETY', 'HOURS', 'WELFARE', 'MANAGEMENT', 'TRAINING', 'UNION_WORK', 'OTHER')),
  topic text not null,
  mentions integer not null check (mentions > 0),
  trend text not null check (trend in ('RISING', 'STEADY', 'FALLING')),
  risk_level text not null check (risk_level in ('LOW', 'MEDIUM', 'HIGH', 'SEVERE')),
  created_at timestamptz not null
);
comment on table sentiment_hot_spot is 'class: case; what many spoke of in a quarter';
create index sentiment_hot_spot_of on sentiment_hot_spot (panel_id, created_at, id);

create table sentiment_problem (
  id uuid primary key,
  panel_id uuid not null references sentiment_panel,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  field text not null check (field in ('WAGES', 'INSURANCE', 'SAFETY', 'HOURS', 'WELFARE', 'MANAGEMENT', 'TRAINING', 'UNION_WORK', 'OTHER')),
  text_sealed bytea not null,
  raised_on date not null,
  measure text,
  evidence text,
  solved_on date check (solved_on >= raised_on),
  solved_by_subject text,
  solved_by_name text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint solved_with_evidence check ((solved_on is null) = (evidence is null)
    and (solved_on is null) = (measure is null) and (solved_on is null) = (solved_by_subject is null))
);
comment on table sentiment_problem is 'class: case; problems raised in a quarter, and the evidence that they were solved';
create index sentiment_problem_of on sentiment_problem (panel_id, created_at desc, id desc);
create index sentiment_problem_l1 on sentiment_problem (l1, raised_on);
create index sentiment_problem_l2 on sentiment_problem (l2, raised_on) where l2 is not null;
create index sentiment_problem_l3 on sentiment_problem (l3, raised_on) where l3 is not null;
create index sentiment_problem_l4 on sentiment_problem (l4, raised_on) where l4 is not null;
create index sentiment_problem_l5 on sentiment_problem (l5, raised_on) where l5 is not null;

create table sentiment_questionnaire (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  place text generated always as (ltree2text(union_path)) stored,
  year integer not null,
  quarter integer not null check (quarter between 1 and 4),
  title text not null,
  opens_on date not null,
  closes_on date not null,
  -- There is no other kind, and no way from one to the other.
  anonymous boolean not null default true check (anonymous),
  minimum_answers integer not null check (minimum_answers >= 5),
  state text not null check (state in ('OPEN', 'CLOSED')),
  -- Key of the marks of who took part; taken away when it closes, and with it the last way back.
  secret_sealed bytea,
  closed_on date,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint in_order check (closes_on >= opens_on),
  constraint closed_for_good check ((state = 'CLOSED') = (closed_on is not null) and (state = 'OPEN') = (secret_sealed is not null))
);
comment on table sentiment_questionnaire is 'class: offering; questionnaires of a union, for the workers of it and below';
create index sentiment_questionnaire_l1 on sentiment_questionnaire (l1, created_at desc, id desc);
create index sentiment_questionnaire_l2 on sentiment_questionnaire (l2, created_at desc, id desc) where l2 is not null;
create index sentiment_questionnaire_l3 on sentiment_questionnaire (l3, created_at desc, id desc) where l3 is not null;
create index sentiment_questionnaire_l4 on sentiment_questionnaire (l4, created_at desc, id desc) where l4 is not null;
create index sentiment_questionnaire_l5 on sentiment_questionnaire (l5, created_at desc, id desc) where l5 is not null;
create index sentiment_questionnaire_place on sentiment_questionnaire (place, created_at desc, id desc);

-- Whoever may write the row: the owner and a superuser, too.
create function sentiment_questionnaire_stays() returns trigger language plpgsql as $$
begin
  if new.anonymous is distinct from old.anonymous then
    raise exception 'a questionnaire stays as anonymous as it was' using errcode = '23001';
  end if;
  if new.minimum_answers <> old.minimum_answers then
    raise exception 'the minimum stays as it was told to those who answered' using errcode = '23001';
  end if;
  if old.state = 'CLOSED' and (new.state <> 'CLOSED' or new.secret_sealed is not null) then
    raise exception 'a closed questionnaire stays closed' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger sentiment_questionnaire_stays before update on sentiment_questionnaire
  for each row execute function sentiment_questionnaire_stays();
-- Also with triggers switched off for a session, as a restore or a replica does.
alter table sentiment_questionnaire enable always trigger sentiment_questionnaire_stays;

create table sentiment_question (
  questionnaire_id uuid not null references sentiment_questionnaire,
  position integer not null check (position between 1 and 50),
  union_path ltree not null,
  text text not null,
  options text[] not null check (cardinality(options) between 2 and 12),
  primary key (questionnaire_id, position)
);
comment on table sentiment_question is 'class: offering; the questions of a questionnaire';

-- That a mark took part, so that nobody answers twice. Nothing of an answer, no time, no account.
create table sentiment_participation (
  questionnaire_id uuid not null references sentiment_questionnaire,
  mark bytea not null,
  primary key (questionnaire_id, mark)
);
comment on table sentiment_participation is 'class: case; marks under the questionnaire''s own key of those who took part';

-- An id that carries no time, a week instead of a moment, and nobody.
create table sentiment_answer (
  id uuid primary key default gen_random_uuid(),
  questionnaire_id uuid not null references sentiment_questionnaire,
  answered_week date not null check (extract(isodow from answered_week) = 1),
  choices integer[] not null
);
comment on table sentiment_answer is 'class: case; what was answered, by nobody in particular';
create index sentiment_answer_of on sentiment_answer (questionnaire_id);

-- Policies. Readers are those of petitions and the analysts; the officers write, the leaders decide.
do $$
declare
  t text;
  reads constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']$p$;
  writes constant text := $p$'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])$p$;
  decides constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']$p$;
  below constant text := $p$union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  above constant text := $p$union_path @> (select nullif(current_setting('app.union', true), '')::ltree)$p$;
  follow constant text := $p$case (select current_setting('app.kind', true))
      when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath' else false end$p$;
begin
  foreach t in array array['sentiment_panel', 'sentiment_panel_move', 'sentiment_source', 'sentiment_opinion',
      'sentiment_hot_spot', 'sentiment_problem', 'sentiment_questionnaire', 'sentiment_question', 'sentiment_wish',
      'sentiment_reply', 'sentiment_term', 'sentiment_participation', 'sentiment_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  foreach t in array array['sentiment_panel', 'sentiment_panel_move', 'sentiment_source', 'sentiment_opinion',
      'sentiment_hot_spot', 'sentiment_problem'] loop
    execute format('create policy %I on %I for select using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''system'' then true else false end)', t || '_read', t, below, reads);
    execute format('create policy %I on %I for insert with check (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s else false end)', t || '_write', t, below,
      case when t = 'sentiment_panel_move' then decides else writes end);
  end loop;
  foreach t in array array['sentiment_panel', 'sentiment_opinion', 'sentiment_problem', 'sentiment_questionnaire'] loop
    execute format('create policy %I on %I for update using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s else false end)', t || '_change', t, below,
      case when t = 'sentiment_panel' then decides else writes end);
  end loop;
  foreach t in array array['sentiment_questionnaire', 'sentiment_question'] loop
    execute format('create policy %I on %I for select using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''worker'' then %s when ''system'' then true else false end)',
      t || '_read', t, below, reads, above);
    execute format('create policy %I on %I for insert with check (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s else false end)', t || '_offer', t, below, writes);
  end loop;
  execute format('create policy sentiment_wish_read on sentiment_wish for select using (
    case (select current_setting(''app.kind'', true)) when ''staff'' then %s and %s else false end)', below, writes);
  execute format('create policy sentiment_wish_write on sentiment_wish for insert with check (
    case (select current_setting(''app.kind'', true)) when ''staff'' then %s and %s else false end)', below, writes);
  execute format('create policy sentiment_wish_answer on sentiment_wish for update using (
    case (select current_setting(''app.kind'', true)) when ''staff'' then %s and %s else false end)', below, writes);
  execute 'create policy sentiment_reply_read on sentiment_reply for select using (
    case (select current_setting(''app.kind'', true))
      when ''worker'' then person_ref = (select nullif(current_setting(''app.person'', true), ''''))
      when ''system'' then true else false end)';
  execute format('create policy sentiment_term_read on sentiment_term for select using (
    case (select current_setting(''app.kind'', true)) when ''staff'' then (%s or %s) and %s
      when ''system'' then true else false end)', above, below, reads);
  execute format('create policy sentiment_term_set on sentiment_term for insert with check (
    case (select current_setting(''app.kind'', true)) when ''staff'' then
      union_path = (select nullif(current_setting(''app.union'', true), '''')::ltree)
      and ''leader'' = any ((select string_to_array(current_setting(''app.roles'', true), '',''))::text[])
      else false end)');

  foreach t in array array['sentiment_panel', 'sentiment_panel_move', 'sentiment_source', 'sentiment_opinion',
      'sentiment_hot_spot', 'sentiment_problem', 'sentiment_questionnaire', 'sentiment_question', 'sentiment_wish',
      'sentiment_reply'] loop
    execute format('create policy %I on %I for update using (%s)', t || '_follow', t, follow);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_place_stays', t);
  end loop;
end $$;
-- The job that moves the records of a union has to find them.
create policy sentiment_wish_found on sentiment_wish for select using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);

-- One job hands answers over. No member of staff writes a reply or reads one: it is his who asked.
create policy sentiment_wish_hold on sentiment_wish for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:sentiment-tell-back'
    else false end);
create policy sentiment_wish_forget on sentiment_wish for delete using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:sentiment-tell-back'
    else false end);
create policy sentiment_reply_write on sentiment_reply for insert with check (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:sentiment-tell-back'
    else false end);

-- A worker answers a questionnaire that is open to him; nobody reads a mark, and nobody an answer before
-- the questionnaire is closed.
create policy sentiment_participation_take on sentiment_participation for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then exists (select from sentiment_questionnaire q where q.id = questionnaire_id and q.state = 'OPEN')
    else false end);
create policy sentiment_answer_give on sentiment_answer for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then exists (select from sentiment_questionnaire q where q.id = questionnaire_id and q.state = 'OPEN')
    else false end);
create policy sentiment_answer_read on sentiment_answer for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select from sentiment_questionnaire q where q.id = questionnaire_id and q.state = 'CLOSED')
    else false end);

grant select, insert on sentiment_term, sentiment_panel, sentiment_panel_move, sentiment_source, sentiment_opinion,
  sentiment_reply, sentiment_hot_spot, sentiment_problem, sentiment_questionnaire, sentiment_question,
  sentiment_answer to ${app_role};
grant select, insert, delete on sentiment_wish to ${app_role};
grant update (answer_sealed) on sentiment_wish to ${app_role};
grant insert on sentiment_participation to ${app_role};
grant update (union_path) on sentiment_panel, sentiment_panel_move, sentiment_source, sentiment_opinion, sentiment_wish,
  sentiment_reply, sentiment_hot_spot, sentiment_problem, sentiment_questionnaire, sentiment_question to ${app_role};
grant update (state, zero_reason, assessment, risk_level, submitted_on, submitted_by_subject, submitted_by_ref,
  submitted_by_name, approved_on, approved_by_subject, approved_by_ref, approved_by_name, frozen, version)
  on sentiment_panel to ${app_role};
grant update (answer_sealed, answered_on, answered_by_subject, answered_by_name, wish_sealed, told_on, version)
  on sentiment_opinion to ${app_role};
grant update (measure, evidence, solved_on, solved_by_subject, solved_by_name, version) on sentiment_problem to ${app_role};
grant update (state, secret_sealed, closed_on, version) on sentiment_questionnaire to ${app_role};

-- What a rotation of keys writes anew, as the owner.
insert into sealed_column values
  ('sentiment_opinion', 'text_sealed', '{id}', 'sentiment_opinion.text'),
  ('sentiment_opinion', 'answer_sealed', '{id}', 'sentiment_opinion.answer'),
  ('sentiment_opinion', 'wish_sealed', '{id}', 'sentiment_opinion.wish'),
  ('sentiment_problem', 'text_sealed', '{id}', 'sentiment_problem.text'),
  ('sentiment_wish', 'person_ref_sealed', '{id}', 'sentiment_wish.person_ref'),
  ('sentiment_wish', 'phone_sealed', '{id}', 'sentiment_wish.phone'),
  ('sentiment_wish', 'answer_sealed', '{id}', 'sentiment_wish.answer'),
  ('sentiment_reply', 'answer_sealed', '{id}', 'sentiment_reply.answer'),
  ('sentiment_reply', 'phone_sealed', '{id}', 'sentiment_reply.phone'),
  ('sentiment_questionnaire', 'secret_sealed', '{id}', 'sentiment_questionnaire.secret');
do $$
declare t text;
begin
  foreach t in array array['sentiment_opinion', 'sentiment_problem', 'sentiment_wish', 'sentiment_reply', 'sentiment_questionnaire'] loop
    execute format('create policy %I on %I for update to current_user using (
      case (select current_setting(''app.kind'', true)) when ''system'' then true else false end)', t || '_reseal', t);
  end loop;
end $$;

-- Timers of panels are moved by those who decide on panels. What another migration has said about other
-- records stays as it was: this only adds to it, whatever it is by now.
do $$
declare
  p record;
  mine constant text := $p$record_type = 'sentiment-panel'$p$;
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
create policy timer_sentiment_read on timer as restrictive for select using (
  record_type <> 'sentiment-panel' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']
    else true end);
create policy timer_sentiment_start on timer as restrictive for insert with check (
  record_type <> 'sentiment-panel' or case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else true end);
create policy timer_sentiment_move on timer as restrictive for update using (
  record_type <> 'sentiment-panel' or case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'leader']
    else true end);
