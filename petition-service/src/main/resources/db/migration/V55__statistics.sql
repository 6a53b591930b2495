-- Statistics: below how many a number is not told to outsiders, and indexes for counting in sets.
create table figure_term (
  union_path ltree not null,
  valid_from date not null,
  smallest_cell integer not null check (smallest_cell between 3 and 100),
  set_by_subject text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (union_path, valid_from)
);
comment on table figure_term is 'class: offering; below how many a number of the statistics is not told to outsiders, by union and day';
alter table figure_term enable row level security;
alter table figure_term force row level security;
create policy figure_term_read on figure_term for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                   or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy figure_term_set on figure_term for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
create policy figure_term_follow on figure_term for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on figure_term to ${app_role};
grant update (union_path) on figure_term to ${app_role};
create trigger figure_term_stays before update of union_path on figure_term
  for each row execute function refuse_repath();
create trigger figure_term_old_place before insert on figure_term
  for each row execute function refuse_old_place();

-- A whole federation is counted from the indexes alone; a union, through the rows that they find. What a move of
-- the procedure changes is in none of the first, so that a move leaves them alone.
create index petition_counted_l1 on petition (l1, received_on)
  include (l2, union_path, id, sealed, person_ref, channel, category, matter, headcount, repeats);
create index petition_counted_l2 on petition (l2, received_on)
  include (l3, union_path, id, sealed, person_ref, channel, category, matter, headcount, repeats) where l2 is not null;
create index petition_counted_l3 on petition (l3, received_on) where l3 is not null;
create index petition_counted_l4 on petition (l4, received_on) where l4 is not null;
create index petition_counted_l5 on petition (l5, received_on) where l5 is not null;

create index petition_registered_l1 on petition (l1, registered_at)
  include (l2, union_path, id, sealed) where registered_at is not null;
create index petition_accepted_l1 on petition (l1, accepted_on)
  include (l2, union_path, id, sealed) where accepted_on is not null;
create index petition_ended_l1 on petition (l1, ended_on)
  include (l2, union_path, id, sealed, category, outcome) where ended_on is not null;

create index timer_counted_l1 on timer (l1, due_on)
  include (l2, union_path, record_type, record_id, person_ref, kind, state);
create index timer_counted_l2 on timer (l2, due_on) where l2 is not null;
create index timer_counted_l3 on timer (l3, due_on) where l3 is not null;
create index timer_counted_l4 on timer (l4, due_on) where l4 is not null;
create index timer_counted_l5 on timer (l5, due_on) where l5 is not null;

create index petition_timeline_settled on petition_timeline (petition_id) where kind = 'SETTLED';
create index petition_letter_opinion on petition_letter (issued_on, petition_id) where kind = 'OPINION' and version = 1;
create index petition_group_visit on petition (received_on) where channel = 'GROUP_VISIT';
