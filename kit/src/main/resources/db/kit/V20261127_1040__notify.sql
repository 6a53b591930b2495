-- Messages to people. Neither an address nor a word of the case is kept here: the address is asked for
-- when the message goes out, and the text comes of a template with a closed set of places to fill.
create table notify_message (
  id uuid primary key,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  person_ref text not null,
  record_type text not null,
  record_id uuid not null,
  template text not null,
  text_zh text not null,
  -- In the order in which they are tried; the first is the one of now.
  channels text[] not null,
  state text not null check (state in ('QUEUED', 'HANDED', 'DELIVERED', 'TASK')),
  attempts int not null default 0,
  reference text,
  created_at timestamptz not null,
  handed_at timestamptz,
  ended_at timestamptz,
  next_at timestamptz
);
comment on table notify_message is 'class: case; messages to people and how far they got';
create index notify_message_due on notify_message (next_at) where next_at is not null;
create index notify_message_record on notify_message (record_type, record_id, created_at desc, id desc);
alter table notify_message enable row level security;
alter table notify_message force row level security;
create policy notify_message_read on notify_message for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy notify_message_write on notify_message for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy notify_message_send on notify_message for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert on notify_message to ${app_role};
grant update (channels, state, attempts, reference, handed_at, ended_at, next_at) on notify_message to ${app_role};

-- What was tried, and what came of it. Written once.
create table notify_delivery (
  id uuid primary key,
  message_id uuid not null references notify_message,
  union_path ltree not null,
  person_ref text not null,
  at timestamptz not null,
  channel text not null,
  outcome text not null check (outcome in (
    'HANDED', 'UNREACHABLE', 'REFUSED', 'NO_ADDRESS', 'DELIVERED', 'UNDELIVERABLE', 'NO_REPORT')),
  reference text
);
comment on table notify_delivery is 'class: case; every try to deliver a message';
create index notify_delivery_of on notify_delivery (message_id, at, id);
alter table notify_delivery enable row level security;
alter table notify_delivery force row level security;
create policy notify_delivery_read on notify_delivery for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy notify_delivery_write on notify_delivery for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert on notify_delivery to ${app_role};

-- What a person has to do because no machine could: to call, to find an address.
create table notify_task (
  id uuid primary key,
  message_id uuid not null unique references notify_message,
  union_path ltree not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored,
  reason text not null check (reason in ('CALL_WANTED', 'NOT_DELIVERED')),
  created_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  outcome text check (outcome in ('TOLD', 'NOT_REACHED', 'ADDRESS_CORRECTED')),
  note text,
  version bigint not null default 1,
  constraint done_by_someone check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
comment on table notify_task is 'class: case; messages that a person has to bring';
create index notify_task_l1 on notify_task (l1, created_at desc, id desc) where done_at is null;
create index notify_task_l2 on notify_task (l2, created_at desc, id desc) where done_at is null and l2 is not null;
create index notify_task_l3 on notify_task (l3, created_at desc, id desc) where done_at is null and l3 is not null;
create index notify_task_l4 on notify_task (l4, created_at desc, id desc) where done_at is null and l4 is not null;
create index notify_task_l5 on notify_task (l5, created_at desc, id desc) where done_at is null and l5 is not null;
alter table notify_task enable row level security;
alter table notify_task force row level security;
create policy notify_task_read on notify_task for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
create policy notify_task_write on notify_task for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy notify_task_do on notify_task for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    else false end);
grant select, insert on notify_task to ${app_role};
grant update (done_at, done_by, outcome, note, version) on notify_task to ${app_role};

-- How somebody wants to be told, in his own words of then: a new row, never a changed one.
create table notify_preference (
  id uuid primary key,
  person_ref text not null,
  channel text not null check (channel in ('SMS', 'WECHAT', 'POST', 'CALL')),
  wanted boolean not null,
  quiet_from time not null,
  quiet_until time not null,
  set_at timestamptz not null,
  set_by text not null
);
comment on table notify_preference is 'class: own; how a person wants to be told';
create index notify_preference_of on notify_preference (person_ref, channel, set_at desc, id desc);
alter table notify_preference enable row level security;
alter table notify_preference force row level security;
create policy notify_preference_read on notify_preference for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy notify_preference_write on notify_preference for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);
grant select, insert on notify_preference to ${app_role};

-- Service (送达) of a document with its proof. Written once; what was wrong is said by a further row.
create table served_document (
  id uuid primary key,
  union_path ltree not null,
  person_ref text not null,
  record_type text not null,
  record_id uuid not null,
  document text not null,
  document_sha256 bytea not null check (length(document_sha256) = 32),
  method text not null check (method in ('BY_HAND', 'LEFT', 'POST', 'PROXY', 'ELECTRONIC')),
  outcome text not null check (outcome in ('SERVED', 'FAILED')),
  served_on date not null,
  receiver text,
  proof text not null,
  proof_sha256 bytea check (length(proof_sha256) = 32),
  recorded_at timestamptz not null,
  recorded_by text not null,
  corrects uuid references served_document
);
comment on table served_document is 'class: case; how and when a document reached its addressee, and the proof';
-- A document is served once; a correction names what it corrects.
create unique index served_document_once on served_document (record_type, record_id, document)
  where outcome = 'SERVED' and corrects is null;
create unique index served_document_corrected_once on served_document (corrects) where corrects is not null;
create index served_document_of on served_document (record_type, record_id, recorded_at, id);
alter table served_document enable row level security;
alter table served_document force row level security;
create policy served_document_read on served_document for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy served_document_write on served_document for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);
grant select, insert on served_document to ${app_role};
