create table outbox (
  -- Grows in the order of writing; within an aggregate also in the order of commits, because its
  -- events are written under the aggregate's lock.
  position bigint generated always as identity primary key,
  id uuid not null,
  topic text not null,
  type text not null,
  aggregate_id text not null,
  sequence bigint not null,
  occurred_at timestamptz not null,
  data text not null,
  created_at timestamptz not null default now(),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  blocked_at timestamptz,
  reason text
);
comment on table outbox is 'class: technical; events that are not yet published';
-- Only rows that the broker refused at least once: usually empty.
create index outbox_refused on outbox (aggregate_id, position) where attempts > 0;
grant select, insert, update, delete on outbox to ${app_role};

create table outbox_lease (
  singleton boolean primary key check (singleton),
  holder uuid not null,
  epoch bigint not null,
  until timestamptz not null
);
comment on table outbox_lease is 'class: technical; which relay is the active one';
grant select, insert, update on outbox_lease to ${app_role};
