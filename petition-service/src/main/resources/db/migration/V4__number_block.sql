-- Readable numbers are unique per union and year, with gaps allowed. A process takes them in blocks:
-- see docs/decisions/0002.
create table number_block (
  union_path text not null,
  year integer not null,
  next_free bigint not null check (next_free > 0),
  primary key (union_path, year)
);
comment on table number_block is 'class: technical; the next free number of each union and year';

grant select, insert, update on number_block to ${app_role};
