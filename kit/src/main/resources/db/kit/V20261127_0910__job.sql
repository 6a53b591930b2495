create table job (
  id uuid primary key,
  kind text not null,
  parameters text not null,
  -- The caller with the rights of then, as JSON: the work is done with those.
  creator text not null,
  creator_subject text not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done bigint not null default 0,
  total bigint not null default 0,
  checkpoint text not null,
  message text,
  tries int not null default 0,
  cancel_wanted boolean not null default false,
  epoch bigint not null default 0,
  -- Until then nobody else takes it; of a queued one: not before.
  lease_until timestamptz not null default '-infinity',
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
comment on table job is 'class: technical; work that takes longer than a request, and how far it is';
create index job_open on job (created_at, id) where state in ('QUEUED', 'RUNNING');
create index job_of on job (creator_subject, created_at desc, id desc);
grant select, insert, update on job to ${app_role};
