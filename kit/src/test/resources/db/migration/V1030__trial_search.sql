create table trial_note (
  id uuid primary key,
  union_path ltree not null,
  person_ref text,
  title text not null,
  text text not null,
  author text not null,
  sealed boolean not null default false,
  created_at timestamptz not null,
  version bigint not null
);
comment on table trial_note is 'class: technical; what the search is tried on';
grant select, insert, update, delete on trial_note to ${app_role};
create trigger trial_note_search after insert or update on trial_note
  for each row execute function search_mark('trial-note');
