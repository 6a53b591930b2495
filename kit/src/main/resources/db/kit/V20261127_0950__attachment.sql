-- Files that belong to records of a service. The content is in attachment_chunk or in an object store, sealed
-- under a key of its own; that key stands here, sealed under the ring.
create table attachment (
  id uuid primary key,
  record_type text not null,
  record_id text not null,
  union_path ltree not null,
  -- The person whose record it is.
  person_ref text,
  reader_roles text[] not null,
  name text not null check (char_length(name) between 1 and 150),
  media_type text not null,
  size bigint not null default 0 check (size >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  key_sealed bytea,
  chunk_size int not null check (chunk_size > 0),
  chunks int not null default 0 check (chunks >= 0),
  store text not null check (store in ('DATABASE', 'S3')),
  scan text not null check (scan in ('NOT_SCANNED', 'CLEAN')),
  state text not null check (state in ('RECEIVING', 'STORED', 'REMOVED', 'ERASED')),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  removal_reason text check (char_length(removal_reason) between 1 and 500),
  removed_by text,
  removed_at timestamptz,
  erased_at timestamptz,
  constraint stored_whole check (state = 'RECEIVING' or (sha256 is not null and chunks > 0)),
  constraint removed_with_a_reason check (
    (removed_at is null) = (removal_reason is null) and (removed_at is null) = (removed_by is null)
    and (state <> 'REMOVED' or removed_at is not null)),
  -- Without its key a file is gone, wherever a copy of its chunks may lie.
  constraint erased_is_unreadable check ((state = 'ERASED') = (erased_at is not null) and (state = 'ERASED') = (key_sealed is null))
);
comment on table attachment is
  'class: case; one file of a record: staff of its union and above by role, and the person whose record it is';
create index attachment_of on attachment (record_type, record_id, id);
create index attachment_receiving on attachment (uploaded_at) where state = 'RECEIVING';
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_read on attachment for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy attachment_add on attachment for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
      and uploaded_by = (select nullif(current_setting('app.subject', true), '')) and state = 'RECEIVING'
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and uploaded_by = (select nullif(current_setting('app.subject', true), '')) and state = 'RECEIVING'
    else false end);
create policy attachment_change on attachment for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ',')) && reader_roles
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and uploaded_by = (select nullif(current_setting('app.subject', true), ''))
    when 'system' then true
    else false end);
-- Only what never became a file is deleted without a trace.
create policy attachment_drop on attachment for delete using (
  case (select current_setting('app.kind', true))
    when 'system' then state = 'RECEIVING'
    else false end);
grant select, insert, delete on attachment to ${app_role};
grant update (name, size, sha256, key_sealed, chunks, scan, state, uploaded_at, removal_reason, removed_by, removed_at, erased_at)
  on attachment to ${app_role};

-- A stored file is never another one.
create function attachment_is_fixed() returns trigger language plpgsql as $$
begin
  if old.state <> 'RECEIVING' and (new.sha256 <> old.sha256 or new.size <> old.size or new.chunks <> old.chunks
      or new.record_type <> old.record_type or new.record_id <> old.record_id or new.state = 'RECEIVING'
      or (old.state = 'ERASED') or (old.state = 'REMOVED' and new.state = 'STORED')) then
    raise exception 'a stored file is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger attachment_is_fixed before update on attachment for each row execute function attachment_is_fixed();

create table attachment_chunk (
  attachment_id uuid not null references attachment (id),
  no int not null check (no >= 0),
  sealed bytea not null,
  primary key (attachment_id, no)
);
comment on table attachment_chunk is 'class: case; a piece of a file, sealed: whoever sees the attachment';
-- What is sealed does not shrink; trying costs time.
alter table attachment_chunk alter column sealed set storage external;
alter table attachment_chunk enable row level security;
alter table attachment_chunk force row level security;
create policy attachment_chunk_read on attachment_chunk for select using (
  (select nullif(current_setting('app.kind', true), '')) in ('staff', 'worker', 'system')
  and exists (select 1 from attachment a where a.id = attachment_id));
create policy attachment_chunk_add on attachment_chunk for insert with check (
  (select nullif(current_setting('app.kind', true), '')) in ('staff', 'worker')
  and exists (select 1 from attachment a where a.id = attachment_id and a.state = 'RECEIVING'
    and a.uploaded_by = (select nullif(current_setting('app.subject', true), ''))));
create policy attachment_chunk_erase on attachment_chunk for delete using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert, delete on attachment_chunk to ${app_role};

do $$ begin
  if to_regclass('sealed_column') is not null then
    insert into sealed_column values ('attachment', 'key_sealed', '{id}', 'attachment.key');
  end if;
end $$;
