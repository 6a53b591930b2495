-- Working days that were published or revised after the release that is running. A revision is a new
-- row; which rows a due date was counted with stays known, so that its explanation can be given again.
create table calendar_year (
  -- Rows are written one after the other (under a lock), so a higher position commits later.
  position bigint generated always as identity primary key,
  year integer not null check (year between 2008 and 2199),
  version bigint not null check (version > 0),
  -- Lines date,kind,holiday with kind OFF or WORK, as the notice names them.
  days text not null,
  source text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  unique (year, version)
);
comment on table calendar_year is 'class: technical; the working days of a year as they were published, and each revision';
grant select, insert on calendar_year to ${app_role};

-- One statutory term that runs on a record. A record has several at once, at most one of a kind.
create table timer (
  id uuid primary key,
  record_type text not null,
  record_id uuid not null,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text,
  kind text not null,
  -- The term as the rule gave it when it began: a later change of the rule changes no running timer.
  legal_basis text not null,
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('NATURAL_DAYS', 'WORKING_DAYS', 'MONTHS')),
  roll_forward boolean not null,
  warn_before integer not null check (warn_before >= 0),
  start_event text not null,
  started_on date not null,
  extension_amount integer check (extension_amount > 0),
  extension_unit text check (extension_unit in ('NATURAL_DAYS', 'WORKING_DAYS', 'MONTHS')),
  -- Null while it stands still.
  due_on date,
  warn_on date,
  provisional boolean not null,
  -- The position of calendar_year that it was counted with; 0 for what the release brought along.
  calendar_rev bigint not null,
  state text not null check (state in ('OPEN', 'MET', 'BREACHED', 'CANCELLED')),
  responsible_subject text,
  responsible_ref text,
  warned_at timestamptz,
  breached_at timestamptz,
  completed_on date,
  ended_at timestamptz,
  end_reason text,
  version bigint not null check (version > 0),
  created_at timestamptz not null,
  constraint due_and_warning_together check ((due_on is null) = (warn_on is null)),
  constraint extension_whole check ((extension_amount is null) = (extension_unit is null)),
  constraint ended_when_over check (
    case state when 'OPEN' then ended_at is null when 'BREACHED' then breached_at is not null else ended_at is not null end),
  constraint cancelled_with_reason check (state <> 'CANCELLED' or end_reason is not null)
);
comment on table timer is 'class: case; one statutory term that runs on a record, until it is met, breached or cancelled';

-- Finds a record's timers, and lets at most one of a kind run.
create unique index timer_of_record on timer (record_id, kind, ended_at) nulls not distinct;
-- A sweep reads these from the left, up to today, and finds nothing but what is due.
create index timer_to_warn on timer (warn_on) where state = 'OPEN' and warned_at is null;
create index timer_to_breach on timer (due_on) where state = 'OPEN';
-- Usually empty: only what reaches into a year that is not published.
create index timer_provisional on timer (id) where state = 'OPEN' and provisional;

alter table timer enable row level security;
alter table timer force row level security;

-- Who of the staff may see which kind of record, a service says with policies of its own (as restrictive).
create policy timer_read on timer for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

-- What a person hands in starts a timer on what is his own.
create policy timer_start on timer for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
                   and union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                   and state = 'OPEN'
    when 'system' then true
    else false end);

create policy timer_move on timer for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);

-- Neither the record, nor the person, nor the day of the event can be rewritten.
grant select, insert on timer to ${app_role};
grant update (union_path, kind, legal_basis, amount, unit, roll_forward, warn_before, extension_amount,
  extension_unit, due_on, warn_on, provisional, calendar_rev, state, responsible_subject, responsible_ref,
  warned_at, breached_at, completed_on, ended_at, end_reason, version) on timer to ${app_role};

-- Days that do not count. They belong to the timer whatever its term is: a change of the term keeps them.
create table timer_pause (
  id uuid primary key,
  timer_id uuid not null references timer,
  union_path ltree not null,
  person_ref text,
  from_on date not null,
  -- The first day that counts again; null while nobody knows.
  until_on date check (until_on >= from_on),
  reason text not null,
  paused_by text not null,
  resumed_by text
);
comment on table timer_pause is 'class: case; days that do not count for a timer, and why';
create index timer_pause_of on timer_pause (timer_id, from_on);
create unique index timer_pause_open on timer_pause (timer_id) where until_on is null;

-- The key is the timer: there is no second extension.
create table timer_extension (
  timer_id uuid primary key references timer,
  union_path ltree not null,
  person_ref text,
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('NATURAL_DAYS', 'WORKING_DAYS', 'MONTHS')),
  legal_basis text not null,
  notice_reference text not null,
  requested_by text not null,
  requested_ref text not null,
  approved_by text not null,
  approved_ref text not null,
  at timestamptz not null,
  constraint approved_by_somebody_else check (requested_ref <> approved_ref)
);
comment on table timer_extension is 'class: case; the one extension of a timer, who approved it and how it was told';

create table timer_change (
  id uuid primary key,
  timer_id uuid not null references timer,
  union_path ltree not null,
  person_ref text,
  at timestamptz not null,
  kind text not null check (kind in ('PAUSED', 'RESUMED', 'EXTENDED', 'RECLASSIFIED', 'RECALCULATED')),
  due_before date,
  due_after date,
  provisional_before boolean not null,
  provisional_after boolean not null,
  reason text not null,
  by_subject text not null
);
comment on table timer_change is 'class: case; each time a due date moved: from when to when, and why';
create index timer_change_of on timer_change (timer_id, at, id);

create table timer_escalation (
  id uuid primary key,
  timer_id uuid not null references timer,
  union_path ltree not null,
  person_ref text,
  at timestamptz not null,
  cause text not null check (cause in ('AT_RISK', 'BREACHED')),
  due_on date not null,
  -- 1 for the first above who is responsible; null with nobody left to tell.
  level integer check (level > 0),
  to_subject text,
  to_ref text,
  constraint told_whole check ((level is null) = (to_ref is null) and (level is null) = (to_subject is null))
);
comment on table timer_escalation is 'class: case; who was told that a timer is at risk or breached';
-- The wall behind the sweep: once for each cause and due date, and nobody twice for one timer.
create unique index timer_escalation_once on timer_escalation (timer_id, cause, due_on);
create unique index timer_escalation_never_the_same on timer_escalation (timer_id, to_ref) where to_ref is not null;

do $$
declare child text;
begin
  foreach child in array array['timer_pause', 'timer_extension', 'timer_change', 'timer_escalation'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'system' then true
          else false end)$policy$, child || '_read', child);
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          when 'system' then true
          else false end)$policy$, child || '_write', child);
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          when 'system' then true
          else false end)$policy$, child || '_change', child);
  end loop;
end $$;

grant select, insert on timer_pause, timer_extension, timer_change, timer_escalation to ${app_role};
grant update (union_path, until_on, resumed_by) on timer_pause to ${app_role};
grant update (union_path) on timer_extension, timer_change, timer_escalation to ${app_role};
