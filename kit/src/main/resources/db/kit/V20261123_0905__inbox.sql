create table inbox (
  event_id uuid primary key,
  handled_at timestamptz not null
);
comment on table inbox is 'class: technical; events of others that were handled';
create index inbox_age on inbox (handled_at);
grant select, insert, delete on inbox to ${app_role};

create table parked_event (
  position bigint generated always as identity,
  id uuid primary key,
  topic text not null,
  key text not null,
  event_id text,
  type text,
  source text,
  sequence text,
  time text,
  data text not null,
  reason text not null,
  held boolean not null,
  parked_at timestamptz not null
);
comment on table parked_event is 'class: technical; events of others that wait for a person';
create index parked_event_key on parked_event (topic, key, position);
grant select, insert, delete on parked_event to ${app_role};
