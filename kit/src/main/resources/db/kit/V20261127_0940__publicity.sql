-- Lists that are shown before something is decided (公示). The roles stand in the rows, because each kind of
-- list names its own: reader_roles see it, publisher_roles handle it, approver_roles agree to a withdrawal,
-- screener_roles of screening_union look into objections.
create table publicity (
  id uuid primary key,
  kind text not null,
  subject_id text not null,
  place text not null check (place in ('PUBLIC', 'UNIT')),
  title text not null check (char_length(title) between 1 and 200),
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  audience ltree not null,
  screening_union text not null,
  reader_roles text[] not null,
  publisher_roles text[] not null,
  approver_roles text[] not null,
  screener_roles text[] not null,
  -- Who is on the list, in all its rounds; none of them ever learns who objected.
  candidate_refs text[] not null,
  state text not null check (state in ('FROZEN', 'PUBLISHED', 'UPHELD', 'FINISHED', 'WITHDRAWN')),
  round int not null check (round > 0),
  sha256 text not null,
  working_days int check (working_days > 0),
  starts_on date,
  ends_on date check (ends_on > starts_on),
  -- It ends in a year whose days are not published yet.
  ends_provisional boolean not null default false,
  -- Extended by a person: not computed again.
  extended boolean not null default false,
  frozen_by text not null,
  frozen_by_ref text not null,
  withdrawal_reason text check (char_length(withdrawal_reason) between 1 and 1000),
  withdrawal_by text,
  withdrawal_by_ref text,
  withdrawal_approved_by text,
  withdrawal_approved_by_ref text,
  anchors int not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null check (version > 0),
  constraint shown_with_dates check (state <> 'PUBLISHED' or (starts_on is not null and ends_on is not null)),
  constraint withdrawn_by_two check (
    (state = 'WITHDRAWN') = (withdrawal_approved_by is not null)
    and withdrawal_approved_by <> withdrawal_by and withdrawal_approved_by_ref <> withdrawal_by_ref)
);
comment on table publicity is
  'class: case; one publicity: staff of the union and above by role, and the union that screens its objections';
create unique index publicity_once on publicity (kind, subject_id) where state <> 'WITHDRAWN';
create index publicity_l1 on publicity (l1, created_at desc, id desc);
create index publicity_l2 on publicity (l2, created_at desc, id desc) where l2 is not null;
create index publicity_l3 on publicity (l3, created_at desc, id desc) where l3 is not null;
create index publicity_l4 on publicity (l4, created_at desc, id desc) where l4 is not null;
create index publicity_l5 on publicity (l5, created_at desc, id desc) where l5 is not null;
create index publicity_screening on publicity (screening_union, created_at desc, id desc);
create index publicity_provisional on publicity (id) where ends_provisional and state = 'PUBLISHED';
alter table publicity enable row level security;
alter table publicity force row level security;
create policy publicity_read on publicity for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (reader_roles || publisher_roles || approver_roles))
      or (screening_union = (select nullif(current_setting('app.union', true), ''))
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
create policy publicity_freeze on publicity for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && publisher_roles
      and frozen_by = (select nullif(current_setting('app.subject', true), ''))
      and state = 'FROZEN'
    else false end);
create policy publicity_handle on publicity for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && (publisher_roles || approver_roles))
      or (screening_union = (select nullif(current_setting('app.union', true), ''))
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
grant select, insert on publicity to ${app_role};
grant update (state, round, sha256, title, candidate_refs, working_days, starts_on, ends_on, ends_provisional, extended,
    frozen_by, frozen_by_ref, withdrawal_reason, withdrawal_by, withdrawal_by_ref, withdrawal_approved_by,
    withdrawal_approved_by_ref, anchors, ended_at, version)
  on publicity to ${app_role};

-- What code promises, the table holds against everybody: a running period only grows, and an end is an end.
create function publicity_only_grows() returns trigger language plpgsql as $$
begin
  if old.state in ('FINISHED', 'WITHDRAWN') then
    raise exception 'an ended publicity is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state = 'PUBLISHED' and new.state = 'PUBLISHED'
      and (new.ends_on < old.ends_on or new.starts_on <> old.starts_on or new.sha256 <> old.sha256) then
    raise exception 'a period is never shortened' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger publicity_only_grows before update on publicity for each row execute function publicity_only_grows();

-- One round of a publicity: which list, by its hash, for how long, and how it ended. Readers need this
-- table and the next one alone.
create table publicity_snapshot (
  publicity_id uuid not null references publicity (id),
  round int not null,
  kind text not null,
  place text not null,
  title text not null,
  union_path ltree not null,
  audience ltree not null,
  audience_text text generated always as (ltree2text(audience)) stored,
  screening_union text not null,
  reader_roles text[] not null,
  screener_roles text[] not null,
  sha256 text not null,
  frozen_at timestamptz not null,
  -- PREPARED: its makers; SHOWN: its audience, too; ENDED: its lines only to whoever screens objections;
  -- CLOSED: its lines to nobody.
  state text not null check (state in ('PREPARED', 'SHOWN', 'ENDED', 'CLOSED')),
  starts_on date,
  ends_on date,
  published_at timestamptz,
  outcome text check (outcome in ('FINISHED', 'UPHELD', 'WITHDRAWN', 'REPLACED')),
  primary key (publicity_id, round)
);
comment on table publicity_snapshot is
  'class: published; a frozen list: shown for its period to everybody or to the members of a unit, afterwards known to staff';
create index publicity_snapshot_shown on publicity_snapshot (place, audience_text, published_at desc, publicity_id desc)
  where state = 'SHOWN';
create index publicity_snapshot_due on publicity_snapshot (ends_on) where state = 'SHOWN';
alter table publicity_snapshot enable row level security;
alter table publicity_snapshot force row level security;
create policy publicity_snapshot_read on publicity_snapshot for select using (
  case (select current_setting('app.kind', true))
    when 'public' then place = 'PUBLIC' and state = 'SHOWN'
    when 'agency' then place = 'PUBLIC' and state = 'SHOWN'
    when 'worker' then state = 'SHOWN'
      and (place = 'PUBLIC' or (select nullif(current_setting('app.union', true), '')::ltree) <@ audience)
    when 'staff' then
      (state = 'SHOWN' and (place = 'PUBLIC' or (select nullif(current_setting('app.union', true), '')::ltree) <@ audience))
      or (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles)
      or (screening_union = (select nullif(current_setting('app.union', true), ''))
        and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles)
    when 'system' then true
    else false end);
create policy publicity_snapshot_add on publicity_snapshot for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree) and state = 'PREPARED'
    else false end);
create policy publicity_snapshot_change on publicity_snapshot for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      or screening_union = (select nullif(current_setting('app.union', true), ''))
    when 'system' then true
    else false end);
grant select, insert on publicity_snapshot to ${app_role};
grant update (state, starts_on, ends_on, published_at, outcome) on publicity_snapshot to ${app_role};

-- What is shown, to the letter. It leaves sight with its period, also that of staff; the hash stays.
create table publicity_content (
  publicity_id uuid not null,
  round int not null,
  content text not null,
  primary key (publicity_id, round),
  foreign key (publicity_id, round) references publicity_snapshot (publicity_id, round)
);
comment on table publicity_content is 'class: published; the lines of a frozen list in canonical form';
alter table publicity_content enable row level security;
alter table publicity_content force row level security;
create policy publicity_content_read on publicity_content for select using (
  case (select current_setting('app.kind', true))
    when 'system' then true
    when 'staff' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round
        and (s.state in ('PREPARED', 'SHOWN')
          or (s.state = 'ENDED' and s.screening_union = (select nullif(current_setting('app.union', true), ''))
            and (select string_to_array(current_setting('app.roles', true), ',')) && s.screener_roles)))
    when 'worker' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    when 'public' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    when 'agency' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round)
    else false end);
create policy publicity_content_add on publicity_content for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity_snapshot s
      where s.publicity_id = publicity_content.publicity_id and s.round = publicity_content.round
        and s.state = 'PREPARED' and s.union_path = (select nullif(current_setting('app.union', true), '')::ltree))
    else false end);
grant select, insert on publicity_content to ${app_role};

create table publicity_evidence (
  id uuid primary key,
  publicity_id uuid not null references publicity (id),
  round int not null,
  posted_on date not null,
  posted_where text not null check (char_length(posted_where) between 1 and 200),
  attachment_id text not null check (char_length(attachment_id) between 1 and 100),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_by text not null,
  recorded_at timestamptz not null
);
comment on table publicity_evidence is 'class: case; that a list hung where it should: a photograph, by reference and hash';
create index publicity_evidence_of on publicity_evidence (publicity_id, round);
alter table publicity_evidence enable row level security;
alter table publicity_evidence force row level security;
create policy publicity_evidence_read on publicity_evidence for select using (
  (select nullif(current_setting('app.kind', true), '')) in ('staff', 'system')
  and exists (select 1 from publicity p where p.id = publicity_id));
create policy publicity_evidence_add on publicity_evidence for insert with check (
  (select nullif(current_setting('app.kind', true), '')) = 'staff'
  and exists (select 1 from publicity p where p.id = publicity_id));
grant select, insert on publicity_evidence to ${app_role};

-- That somebody objected, and what came of it: as much as the list's owner may know.
create table publicity_objection (
  id uuid primary key,
  publicity_id uuid not null references publicity (id),
  round int not null,
  line int check (line > 0),
  received_on date not null,
  due_on date not null check (due_on >= received_on),
  due_provisional boolean not null,
  state text not null check (state in ('OPEN', 'VERIFIED', 'NOT_VERIFIED')),
  reason text check (char_length(reason) between 1 and 2000),
  screened_by text,
  screened_by_ref text,
  screened_at timestamptz,
  version bigint not null check (version > 0),
  constraint screened_with_a_reason check (
    (state = 'OPEN') = (reason is null) and (reason is null) = (screened_by is null)
    and (reason is null) = (screened_by_ref is null) and (reason is null) = (screened_at is null))
);
comment on table publicity_objection is
  'class: case; one objection without a word of who raised it: whoever sees the publicity';
create index publicity_objection_of on publicity_objection (publicity_id, id);
alter table publicity_objection enable row level security;
alter table publicity_objection force row level security;
create policy publicity_objection_read on publicity_objection for select using (
  (select nullif(current_setting('app.kind', true), '')) in ('staff', 'system')
  and exists (select 1 from publicity p where p.id = publicity_id));
-- Online ones come through the scope of a job, so that no trace of an account is left; those on paper
-- are entered where they are screened.
create policy publicity_objection_add on publicity_objection for insert with check (
  case (select current_setting('app.kind', true))
    when 'system' then state = 'OPEN'
    when 'staff' then state = 'OPEN' and exists (select 1 from publicity p where p.id = publicity_id
      and p.screening_union = (select nullif(current_setting('app.union', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && p.screener_roles)
    else false end);
create policy publicity_objection_screen on publicity_objection for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (select 1 from publicity p where p.id = publicity_id
      and p.screening_union = (select nullif(current_setting('app.union', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && p.screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (p.candidate_refs), true))
    else false end);
grant select, insert on publicity_objection to ${app_role};
grant update (state, reason, screened_by, screened_by_ref, screened_at, version) on publicity_objection to ${app_role};

create function publicity_objection_in_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from publicity p where p.id = new.publicity_id and p.state = 'PUBLISHED'
      and p.round = new.round and new.received_on between p.starts_on and p.ends_on) then
    raise exception 'an objection is raised within the period' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger publicity_objection_in_time before insert on publicity_objection
  for each row execute function publicity_objection_in_time();

-- Who objected, with what words: for the screening union alone, never for somebody who is on the list.
create table publicity_objector (
  objection_id uuid primary key references publicity_objection (id),
  screening_union text not null,
  screener_roles text[] not null,
  candidate_refs text[] not null,
  channel text not null check (channel in ('ONLINE', 'PAPER')),
  named boolean not null,
  text_sealed bytea not null,
  name_sealed bytea,
  contact_sealed bytea,
  person_ref text,
  constraint anonymous_is_nobody check (named or (name_sealed is null and contact_sealed is null and person_ref is null))
);
comment on table publicity_objector is
  'class: case; who objected and why: screeners of the screening union only';
alter table publicity_objector enable row level security;
alter table publicity_objector force row level security;
create policy publicity_objector_read on publicity_objector for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then screening_union = (select nullif(current_setting('app.union', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles
      and not coalesce((select nullif(current_setting('app.person', true), '')) = any (candidate_refs), true)
    when 'system' then true
    else false end);
create policy publicity_objector_add on publicity_objector for insert with check (
  case (select current_setting('app.kind', true))
    when 'system' then true
    when 'staff' then screening_union = (select nullif(current_setting('app.union', true), ''))
      and (select string_to_array(current_setting('app.roles', true), ',')) && screener_roles
    else false end);
grant select, insert on publicity_objector to ${app_role};
-- A rotation of keys writes what is sealed anew, as the owner and in the scope of a job; the application
-- itself has no right to change a word of it.
create policy publicity_objector_reseal on publicity_objector for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
do $$ begin
  if to_regclass('sealed_column') is not null then
    insert into sealed_column values
      ('publicity_objector', 'text_sealed', '{objection_id}', 'publicity_objector.text'),
      ('publicity_objector', 'name_sealed', '{objection_id}', 'publicity_objector.name'),
      ('publicity_objector', 'contact_sealed', '{objection_id}', 'publicity_objector.contact');
  end if;
end $$;
