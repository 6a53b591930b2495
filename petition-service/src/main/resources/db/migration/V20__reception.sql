-- Reception days of union leaders (工会主席接待日): the rule by which they recur, the roster that is published, the
-- slots that people book, and what came of each visit.

-- The rule of a union, with the days from which it holds: another one takes its place, none is rewritten.
create table reception_rule (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  kind text not null check (kind in ('DAY_OF_MONTH', 'WEEKDAY_OF_MONTH')),
  -- -1 for the last.
  day_of_month integer check (day_of_month between 1 and 31 or day_of_month = -1),
  week_of_month integer check (week_of_month between 1 and 5 or week_of_month = -1),
  weekday integer check (weekday between 1 and 7),
  months integer[] not null,
  shift text not null check (shift in ('FORWARD', 'BACKWARD')),
  valid_from date not null,
  -- The last day; null while it goes on.
  valid_to date check (valid_to >= valid_from),
  opens_at time not null,
  closes_at time not null,
  slot_minutes integer not null check (slot_minutes between 5 and 480),
  slot_capacity integer not null check (slot_capacity between 1 and 100),
  place text not null,
  form text not null check (form in ('FIXED_PLACE', 'INVITED', 'GOING_DOWN')),
  notice_days integer not null check (notice_days between 0 and 60),
  adopted_at timestamptz not null,
  adopted_by_subject text not null,
  adopted_by_name text not null,
  version bigint not null check (version > 0),
  constraint recurs_one_way check (
    case kind when 'DAY_OF_MONTH' then day_of_month is not null and week_of_month is null and weekday is null
      else day_of_month is null and week_of_month is not null and weekday is not null end),
  constraint open_for_a_slot check (closes_at > opens_at)
);
comment on table reception_rule is 'class: offering; by which rule the reception days of a union recur, from when to when';
create unique index reception_rule_from on reception_rule (union_path, valid_from);
create unique index reception_rule_open on reception_rule (union_path) where valid_to is null;
alter table reception_rule enable row level security;
alter table reception_rule force row level security;

create policy reception_rule_read on reception_rule for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                   or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);

create policy reception_rule_adopt on reception_rule for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

create policy reception_rule_end on reception_rule for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on reception_rule to ${app_role};
grant update (valid_to, version) on reception_rule to ${app_role};

-- Who of a union's leaders receives. Not shown to workers: they read the roster of a day.
create table reception_leader (
  id uuid primary key,
  union_path ltree not null,
  person_ref text not null,
  name text not null,
  post text not null,
  portfolio text not null,
  contact_phone_sealed bytea,
  rank integer not null check (rank between 1 and 1000),
  added_at timestamptz not null,
  left_on date,
  version bigint not null check (version > 0)
);
comment on table reception_leader is 'class: offering; leaders of a union who receive people, in the order of their turns';
create unique index reception_leader_once on reception_leader (union_path, person_ref) where left_on is null;
alter table reception_leader enable row level security;
alter table reception_leader force row level security;

create policy reception_leader_read on reception_leader for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);

create policy reception_leader_add on reception_leader for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

create policy reception_leader_change on reception_leader for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on reception_leader to ${app_role};
grant update (left_on, version) on reception_leader to ${app_role};

-- One day. What was published of the leader is kept here as it was published.
create table reception_day (
  id uuid primary key,
  union_path ltree not null,
  -- Workers read the days of their union and of those above it: a few paths, found by this.
  path_text text generated always as (ltree2text(union_path)) stored,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  rule_id uuid not null references reception_rule,
  nominal_on date not null,
  held_on date not null,
  provisional boolean not null,
  -- The position of calendar_year that it was counted with.
  calendar_rev bigint not null,
  state text not null check (state in ('PLANNED', 'PUBLISHED', 'HELD', 'CANCELLED')),
  leader_id uuid references reception_leader,
  leader_ref text,
  leader_name text,
  leader_post text,
  leader_portfolio text,
  place text not null,
  form text not null check (form in ('FIXED_PLACE', 'INVITED', 'GOING_DOWN')),
  opens_at time not null,
  closes_at time not null,
  notice_days integer not null check (notice_days between 0 and 60),
  tell_on date generated always as (held_on - notice_days) stored,
  leader_told_at timestamptz,
  published_at timestamptz,
  ended_at timestamptz,
  cancel_reason text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint leader_whole check (
    (leader_id is null) = (leader_name is null) and (leader_id is null) = (leader_ref is null)
    and (leader_id is null) = (leader_post is null) and (leader_id is null) = (leader_portfolio is null)),
  constraint published_with_leader check (state not in ('PUBLISHED', 'HELD') or (leader_id is not null and published_at is not null)),
  constraint cancelled_with_reason check ((state = 'CANCELLED') = (cancel_reason is not null))
);
comment on table reception_day is 'class: offering; one reception day of a union, with who receives when, where and how';
create unique index reception_day_once on reception_day (rule_id, nominal_on);
create index reception_day_path on reception_day (path_text, held_on desc, id desc);
create index reception_day_l1 on reception_day (l1, held_on desc, id desc);
create index reception_day_l2 on reception_day (l2, held_on desc, id desc) where l2 is not null;
create index reception_day_l3 on reception_day (l3, held_on desc, id desc) where l3 is not null;
create index reception_day_l4 on reception_day (l4, held_on desc, id desc) where l4 is not null;
create index reception_day_l5 on reception_day (l5, held_on desc, id desc) where l5 is not null;
create index reception_day_to_tell on reception_day (tell_on) where state = 'PUBLISHED' and leader_told_at is null;
create index reception_day_ahead on reception_day (id) where state in ('PLANNED', 'PUBLISHED');
alter table reception_day enable row level security;
alter table reception_day force row level security;

create policy reception_day_read on reception_day for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                   or (union_path @> (select nullif(current_setting('app.union', true), '')::ltree) and published_at is not null)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree) and published_at is not null
    when 'system' then true
    else false end);

create policy reception_day_plan on reception_day for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

create policy reception_day_change on reception_day for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'system' then true
    else false end);

grant select, insert on reception_day to ${app_role};
grant update (held_on, provisional, calendar_rev, state, leader_id, leader_ref, leader_name, leader_post, leader_portfolio,
  place, form, leader_told_at, published_at, ended_at, cancel_reason, version) on reception_day to ${app_role};

-- Who stood in for whom, and why: the reason may be a private one, so this is no offering.
create table reception_swap (
  id uuid primary key,
  day_id uuid not null references reception_day,
  union_path ltree not null,
  from_leader_id uuid not null references reception_leader,
  from_name text not null,
  to_leader_id uuid not null references reception_leader,
  to_name text not null,
  -- The day that the first one took over in exchange.
  other_day_id uuid references reception_day,
  reason text not null,
  at timestamptz not null,
  by_subject text not null,
  by_name text not null,
  constraint somebody_else check (from_leader_id <> to_leader_id)
);
comment on table reception_swap is 'class: case; who received in whose place on a reception day, and why';
create index reception_swap_of on reception_swap (day_id, at, id);
alter table reception_swap enable row level security;
alter table reception_swap force row level security;

create policy reception_swap_read on reception_swap for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'system' then true
    else false end);

create policy reception_swap_write on reception_swap for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on reception_swap to ${app_role};

-- A time on a day. How many of its places are taken is counted here, so that the row's lock decides who gets the last.
create table reception_slot (
  id uuid primary key,
  day_id uuid not null references reception_day,
  union_path ltree not null,
  starts_at time not null,
  ends_at time not null,
  capacity integer not null,
  taken integer not null,
  open boolean not null,
  constraint places check (taken between 0 and capacity),
  constraint slot_has_length check (ends_at > starts_at)
);
comment on table reception_slot is 'class: offering; a time on a reception day and its places';
create unique index reception_slot_of on reception_slot (day_id, starts_at);
alter table reception_slot enable row level security;
alter table reception_slot force row level security;

create policy reception_slot_read on reception_slot for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                   or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);

create policy reception_slot_make on reception_slot for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

-- A worker takes and gives back places: of the columns that may be written he needs no other.
create policy reception_slot_take on reception_slot for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    else false end);

grant select, insert on reception_slot to ${app_role};
grant update (taken, open) on reception_slot to ${app_role};

-- Who comes, or came: booked by himself, at the counter on his behalf, or without a booking on the day.
create table reception_booking (
  id uuid primary key,
  day_id uuid not null references reception_day,
  slot_id uuid references reception_slot,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  visitor_name_sealed bytea,
  contact_phone_sealed bytea,
  matter_sealed bytea not null,
  made_by text not null check (made_by in ('WORKER', 'OFFICER')),
  made_by_subject text not null,
  walk_in boolean not null,
  rebooked_from uuid references reception_booking,
  state text not null check (state in ('BOOKED', 'ATTENDED', 'NO_SHOW', 'CANCELLED')),
  end_reason text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint in_a_slot_or_walked_in check (walk_in = (slot_id is null))
);
comment on table reception_booking is 'class: case; who comes to a reception day, when and with what';
-- The wall behind "not twice for the same day".
create unique index reception_booking_once on reception_booking (day_id, person_ref) where state <> 'CANCELLED';
create index reception_booking_day on reception_booking (day_id, created_at desc, id desc);
create index reception_booking_person on reception_booking (person_ref, created_at desc, id desc);
create index reception_booking_l1 on reception_booking (l1, created_at desc, id desc);
create index reception_booking_l2 on reception_booking (l2, created_at desc, id desc) where l2 is not null;
create index reception_booking_l3 on reception_booking (l3, created_at desc, id desc) where l3 is not null;
create index reception_booking_l4 on reception_booking (l4, created_at desc, id desc) where l4 is not null;
create index reception_booking_l5 on reception_booking (l5, created_at desc, id desc) where l5 is not null;
alter table reception_booking enable row level security;
alter table reception_booking force row level security;

create policy reception_booking_read on reception_booking for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy reception_booking_make on reception_booking for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
                   and union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                   and made_by = 'WORKER' and state = 'BOOKED' and not walk_in
    else false end);

-- Of his own booking a worker can only let go.
create policy reception_booking_change on reception_booking for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end)
  with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and state = 'CANCELLED'
    else false end);

grant select, insert on reception_booking to ${app_role};
grant update (state, end_reason, version) on reception_booking to ${app_role};

-- The record sheet (接待记录) of one visit.
create table reception_record (
  id uuid primary key,
  booking_id uuid not null unique references reception_booking,
  day_id uuid not null references reception_day,
  day_on date not null,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  headcount integer not null check (headcount between 1 and 10000),
  category text not null check (category in ('CLAIM', 'SUGGESTION')),
  matter text not null,
  content_sealed bytea not null,
  answer_sealed bytea not null,
  outcome text not null check (outcome in ('ANSWERED', 'REFERRED', 'TO_FOLLOW_UP', 'PETITION')),
  leader_ref text not null,
  leader_name text not null,
  recorded_by_subject text not null,
  recorded_by_name text not null,
  created_at timestamptz not null,
  petition_id uuid unique references petition,
  petition_number text,
  petition_opened_at timestamptz,
  version bigint not null check (version > 0),
  constraint petition_whole check (
    (petition_id is null) = (petition_number is null) and (petition_id is null) = (petition_opened_at is null)
    and (outcome = 'PETITION') = (petition_id is not null))
);
comment on table reception_record is 'class: case; the record sheet of one visit to a reception day, and the petition that it became';
create index reception_record_day on reception_record (day_id, created_at desc, id desc);
create index reception_record_person on reception_record (person_ref, created_at desc, id desc);
create index reception_record_l1 on reception_record (l1, created_at desc, id desc);
create index reception_record_l2 on reception_record (l2, created_at desc, id desc) where l2 is not null;
create index reception_record_l3 on reception_record (l3, created_at desc, id desc) where l3 is not null;
create index reception_record_l4 on reception_record (l4, created_at desc, id desc) where l4 is not null;
create index reception_record_l5 on reception_record (l5, created_at desc, id desc) where l5 is not null;
create index reception_record_on_l1 on reception_record (l1, day_on);
create index reception_record_on_l2 on reception_record (l2, day_on) where l2 is not null;
create index reception_record_on_l3 on reception_record (l3, day_on) where l3 is not null;
create index reception_record_on_l4 on reception_record (l4, day_on) where l4 is not null;
create index reception_record_on_l5 on reception_record (l5, day_on) where l5 is not null;
alter table reception_record enable row level security;
alter table reception_record force row level security;

create policy reception_record_read on reception_record for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy reception_record_write on reception_record for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

create policy reception_record_change on reception_record for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);

grant select, insert on reception_record to ${app_role};
grant update (outcome, petition_id, petition_number, petition_opened_at, version) on reception_record to ${app_role};

-- The feedback sheet. The key is the record: nobody rates twice.
create table reception_feedback (
  record_id uuid primary key references reception_record,
  day_on date not null,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  rating text not null check (rating in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  words_sealed bytea,
  -- Filled in by the visitor on paper and entered by an officer.
  on_paper boolean not null,
  given_at timestamptz not null,
  given_by_subject text not null
);
comment on table reception_feedback is 'class: case; how a visitor rated his reception';
create index reception_feedback_on_l1 on reception_feedback (l1, day_on);
create index reception_feedback_on_l2 on reception_feedback (l2, day_on) where l2 is not null;
create index reception_feedback_on_l3 on reception_feedback (l3, day_on) where l3 is not null;
create index reception_feedback_on_l4 on reception_feedback (l4, day_on) where l4 is not null;
create index reception_feedback_on_l5 on reception_feedback (l5, day_on) where l5 is not null;
alter table reception_feedback enable row level security;
alter table reception_feedback force row level security;

create policy reception_feedback_read on reception_feedback for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);

create policy reception_feedback_give on reception_feedback for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
                  and on_paper
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and not on_paper
    else false end);

grant select, insert on reception_feedback to ${app_role};

-- What a rotation of keys writes anew: the owner's function does, asked by a job.
insert into sealed_column values
  ('reception_leader', 'contact_phone_sealed', '{id}', 'reception_leader.contact_phone'),
  ('reception_booking', 'visitor_name_sealed', '{id}', 'reception_booking.visitor_name'),
  ('reception_booking', 'contact_phone_sealed', '{id}', 'reception_booking.contact_phone'),
  ('reception_booking', 'matter_sealed', '{id}', 'reception_booking.matter'),
  ('reception_record', 'content_sealed', '{id}', 'reception_record.content'),
  ('reception_record', 'answer_sealed', '{id}', 'reception_record.answer'),
  ('reception_feedback', 'words_sealed', '{record_id}', 'reception_feedback.words');
do $$
declare sealed text;
begin
  foreach sealed in array array['reception_leader', 'reception_booking', 'reception_record', 'reception_feedback'] loop
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$,
      sealed || '_reseal', sealed);
  end loop;
end $$;

-- A union that moves in the tree takes its days along: the re-path job alone may do that.
do $$
declare moved text;
begin
  foreach moved in array array['reception_rule', 'reception_leader', 'reception_day', 'reception_swap',
      'reception_slot', 'reception_booking', 'reception_record', 'reception_feedback'] loop
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, moved || '_follow', moved);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      moved || '_stays', moved);
  end loop;
end $$;
grant update (union_path) on reception_rule, reception_leader, reception_day, reception_swap, reception_slot,
  reception_booking, reception_record, reception_feedback to ${app_role};
