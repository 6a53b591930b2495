create table idempotency (
  caller text not null,
  key text not null,
  fingerprint bytea not null,
  status smallint not null,
  location text,
  etag text,
  -- sealed: it holds what the caller was answered
  body bytea,
  created_at timestamptz not null,
  primary key (caller, key)
);
comment on table idempotency is 'class: technical; answers that were given, to be given again for the same key';
create index idempotency_age on idempotency (created_at);
grant select, insert, delete on idempotency to ${app_role};
