-- A service's own copy of the registers of unions and of their members. An outside register is the
-- master; the copy is written by version, from compacted topics, and by nobody else.

create table directory_union (
  code text collate "C" primary key,
  version bigint not null,
  -- Taken away in the register, as entered by mistake. Its version stays, so that an older entry that is
  -- read again does not bring it back.
  removed boolean not null,
  path ltree,
  path_text text collate "C" generated always as (ltree2text(path)) stored,
  l1 text generated always as (ltree2text(subpath(path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(path) >= 2 then ltree2text(subpath(path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(path) >= 3 then ltree2text(subpath(path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(path) >= 4 then ltree2text(subpath(path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(path) >= 5 then ltree2text(subpath(path, 0, 5)) end) stored,
  parent text collate "C",
  name text,
  kind text,
  region text,
  credit_code text,
  valid_from date,
  -- The last day.
  valid_to date check (valid_to >= valid_from),
  -- Codes: several after a split; several unions name the same one after a merger.
  successors text[] not null default '{}',
  -- Names, parents and paths with the day that each counts from, oldest first, as JSON.
  periods text not null default '[]',
  check (removed or (path is not null and name is not null and kind is not null and valid_from is not null))
);
comment on table directory_union is 'class: published; unions as the register tells them';

create index directory_union_path on directory_union (path_text);
create index directory_union_parent on directory_union (parent, path_text);
create index directory_union_credit on directory_union (credit_code) where credit_code is not null;
create index directory_union_l2 on directory_union (l2, path_text) where l2 is not null;
create index directory_union_l3 on directory_union (l3, path_text) where l3 is not null;
create index directory_union_l4 on directory_union (l4, path_text) where l4 is not null;
create index directory_union_l5 on directory_union (l5, path_text) where l5 is not null;

alter table directory_union enable row level security;
alter table directory_union force row level security;
create policy directory_union_read on directory_union for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then true
    when 'worker' then true
    when 'agency' then true
    when 'public' then true
    when 'system' then true
    else false end);
create policy directory_union_add on directory_union for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy directory_union_change on directory_union for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert, update on directory_union to ${app_role};

-- Pairs of characters, and single ones, of each name: a b-tree over text serves one, two or more Chinese
-- characters anywhere in a name, which a trigram index does not, and is leak-proof.
create table directory_union_gram (
  gram text collate "C" not null,
  code text collate "C" not null,
  primary key (gram, code)
);
comment on table directory_union_gram is 'class: technical; where pieces of the public names of unions occur';
create index directory_union_gram_of on directory_union_gram (code);
grant select, insert, delete on directory_union_gram to ${app_role};

create table directory_member (
  person_ref text collate "C" primary key,
  version bigint not null,
  removed boolean not null,
  union_code text collate "C",
  identity_class text,
  front_line boolean not null default false,
  migrant boolean not null default false,
  model_worker boolean not null default false,
  since date,
  -- The last day.
  until date check (until >= since),
  -- What was before, oldest first, as JSON; null for the many who never moved.
  earlier text,
  check (removed or (union_code is not null and since is not null))
);
comment on table directory_member is 'class: case; in which union a person is a member; neither name nor contact';

alter table directory_member enable row level security;
alter table directory_member force row level security;
-- By the union's place of today: when a union moves, its members need not be touched.
create policy directory_member_read on directory_member for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then exists (
      select 1 from directory_union place
      where place.code = union_code
        and place.path <@ (select nullif(current_setting('app.union', true), '')::ltree))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
create policy directory_member_add on directory_member for insert with check (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
create policy directory_member_change on directory_member for update using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
grant select, insert, update on directory_member to ${app_role};

-- Grows with every batch that changed something: what a cached list is compared with.
create table directory_generation (
  topic text primary key,
  generation bigint not null
);
comment on table directory_generation is 'class: technical; how often the copy of a topic has changed';
grant select, insert, update on directory_generation to ${app_role};

create table directory_move (
  position bigint generated always as identity primary key,
  code text not null,
  old_path ltree not null,
  new_path ltree not null,
  recorded_at timestamptz not null,
  -- When a run over all tables found nothing more at the old place.
  settled_at timestamptz,
  -- When such a run was last asked for.
  swept_at timestamptz
);
comment on table directory_move is 'class: technical; unions that moved in the tree, whose records follow';
create index directory_move_open on directory_move (position) where settled_at is null;
grant select, insert, update (settled_at, swept_at) on directory_move to ${app_role};

-- For the tables of a service whose rows follow their union: nobody else moves a row to another union.
-- create trigger … before update of union_path on … for each row execute function refuse_repath();
create function refuse_repath() returns trigger language plpgsql as $$
begin
  if new.union_path is distinct from old.union_path
     and (current_setting('app.kind', true) is distinct from 'system'
          or current_setting('app.subject', true) is distinct from 'system:job-union-repath') then
    raise exception 'only the re-path job moves a row to another union' using errcode = '42501';
  end if;
  return new;
end $$;
