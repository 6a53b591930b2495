create table trial_effect (
  position bigint generated always as identity primary key,
  subject text not null,
  cause text not null,
  -- Seen to only at the commit: what a database refuses last.
  once text unique deferrable initially deferred
);
comment on table trial_effect is 'class: technical; what the trial application did';
grant select, insert on trial_effect to ${app_role};
