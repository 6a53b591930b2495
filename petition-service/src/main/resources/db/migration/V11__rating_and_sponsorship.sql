-- The petitioner's rating (满意度评价) of the office and of the handler: once, and never changed.
create table petition_rating (
  petition_id uuid primary key references petition,
  union_path ltree not null,
  person_ref text not null,
  office text not null check (office in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  handler text not null check (handler in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  comment_sealed bytea,
  rated_on date not null,
  rated_at timestamptz not null,
  -- Of an unsatisfied one: the petitioner is called back (回访), by a day.
  call_back_due_on date,
  called_back_at timestamptz,
  called_back_by_name text,
  called_back_by_ref text,
  call_back_result text
);
comment on table petition_rating is 'class: case; a petitioner''s rating of the office and of the handler, and the call back';
create index petition_rating_day on petition_rating (rated_on);

-- A leader takes charge of a hard case (领导包案): the four guarantees with their evidence.
create table petition_sponsorship (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  sponsor_subject text not null,
  sponsor_name text not null,
  sponsor_ref text not null,
  reason text not null,
  visit_every_days integer not null check (visit_every_days between 1 and 90),
  taken_on date not null,
  taken_at timestamptz not null,
  signed_off_on date,
  sign_off_note text,
  version bigint not null check (version > 0)
);
comment on table petition_sponsorship is 'class: case; leaders who take charge of hard cases';
create unique index petition_sponsorship_one_open on petition_sponsorship (petition_id) where signed_off_on is null;
create index petition_sponsorship_sponsor on petition_sponsorship (sponsor_ref, taken_at desc, id desc);

create table petition_sponsor_step (
  id uuid primary key,
  sponsorship_id uuid not null references petition_sponsorship,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  -- One of the four guarantees met with its evidence, or a visit or call.
  kind text not null check (kind in (
    'KNOWS_THE_CASE', 'TALKS_TO_PEOPLE', 'RESOLVES_IT', 'ENDS_THE_DISPUTE', 'VISIT', 'CALL')),
  note_sealed bytea not null,
  done_on date not null,
  done_at timestamptz not null,
  done_by_ref text not null
);
comment on table petition_sponsor_step is 'class: case; what a sponsor did, with its evidence';
create index petition_sponsor_step_order on petition_sponsor_step (sponsorship_id, done_at, id);
create unique index petition_sponsor_step_once on petition_sponsor_step (sponsorship_id, kind)
  where kind not in ('VISIT', 'CALL');

insert into sealed_column values
  ('petition_rating', 'comment_sealed', '{petition_id}', 'petition_rating.comment'),
  ('petition_sponsor_step', 'note_sealed', '{id}', 'petition_sponsor_step.note');

do $$
declare child text;
begin
  foreach child in array array['petition_rating', 'petition_sponsorship', 'petition_sponsor_step'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and %L
          when 'system' then true
          else false end)$policy$, child || '_read', child, child = 'petition_rating');
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and %L
          else false end)$policy$, child || '_write', child, child <> 'petition_rating', child = 'petition_rating');
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, child || '_change', child);
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      child || '_stays', child);
  end loop;
  foreach child in array array['petition_rating', 'petition_sponsor_step'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      child || '_reseal', child);
  end loop;
end $$;
grant update (called_back_at, called_back_by_name, called_back_by_ref, call_back_result) on petition_rating to ${app_role};
grant update (signed_off_on, sign_off_note, version) on petition_sponsorship to ${app_role};
