create table bulk_import (
  id uuid primary key,
  kind text not null,
  owner_subject text not null,
  state text not null check (state in ('UPLOADING', 'CHECKING', 'CHECKED', 'REFUSED', 'RUNNING', 'DONE')),
  format text check (format in ('CSV', 'XLSX')),
  charset text,
  bytes bigint not null default 0,
  sha256 text,
  -- Fingerprint of the kind's columns and rules: a run is held to those of its dry run.
  rules text not null,
  -- Why the file as a whole was refused, in Chinese and English.
  refusal text,
  check_job uuid,
  run_job uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (state = 'UPLOADING' or (format is not null and sha256 is not null and check_job is not null)),
  check (state not in ('RUNNING', 'DONE') or run_job is not null)
);
comment on table bulk_import is 'class: own; one uploaded file, seen by the account that uploaded it';
create index bulk_import_of on bulk_import (owner_subject, kind, created_at desc, id desc);
create index bulk_import_expiry on bulk_import (expires_at);
alter table bulk_import enable row level security;
alter table bulk_import force row level security;
create policy bulk_import_own on bulk_import using (
  case (select current_setting('app.kind', true))
    when 'staff' then owner_subject = (select nullif(current_setting('app.subject', true), ''))
    when 'worker' then owner_subject = (select nullif(current_setting('app.subject', true), ''))
    when 'agency' then owner_subject = (select nullif(current_setting('app.subject', true), ''))
    when 'system' then true
    else false end);
grant select, insert, delete on bulk_import to ${app_role};
grant update (state, format, charset, bytes, sha256, refusal, check_job, run_job, expires_at)
  on bulk_import to ${app_role};

create table bulk_chunk (
  import_id uuid not null references bulk_import (id) on delete cascade,
  no int not null,
  -- Sealed: an uploaded file is full of people.
  data bytea not null,
  primary key (import_id, no)
);
comment on table bulk_chunk is 'class: own; a piece of an uploaded file, sealed';
alter table bulk_chunk enable row level security;
alter table bulk_chunk force row level security;
create policy bulk_chunk_own on bulk_chunk using (
  exists (select 1 from bulk_import i where i.id = import_id));
grant select, insert on bulk_chunk to ${app_role};

create table bulk_result (
  import_id uuid not null references bulk_import (id) on delete cascade,
  phase text not null check (phase in ('CHECK', 'RUN')),
  first_line bigint not null,
  last_line bigint not null check (last_line >= first_line),
  created bigint not null,
  unchanged bigint not null,
  refused bigint not null,
  -- The result of each line and the reasons of the refused ones, sealed.
  data bytea not null,
  primary key (import_id, phase, first_line),
  check (created + unchanged + refused = last_line - first_line + 1)
);
comment on table bulk_result is 'class: own; what became of a stretch of lines of an uploaded file';
alter table bulk_result enable row level security;
alter table bulk_result force row level security;
create policy bulk_result_own on bulk_result using (
  exists (select 1 from bulk_import i where i.id = import_id));
grant select, insert, delete on bulk_result to ${app_role};

-- COPY cannot write into a table under row-level security. In a run the rows are gone before their
-- transaction ends; a dry run leaves keys and hashes until its own end, to find repeated lines.
create unlogged table bulk_line (
  import_id uuid not null,
  line bigint not null,
  record_id uuid not null,
  natural_key text not null,
  content_hash text not null,
  data jsonb,
  primary key (import_id, line)
);
comment on table bulk_line is 'class: technical; lines of an import on their way into their table';
create index bulk_line_key on bulk_line (import_id, natural_key, line);
grant select, insert, delete on bulk_line to ${app_role};
