-- What a sealed value or an index entry begins with: version, algorithm, length of the key id, key id;
-- version 1 has no algorithm. Of anything else its first byte. Values are counted and found by it.
create function key_mark(value bytea) returns bytea language sql immutable parallel safe as $$
  select case
    when length(value) >= 4 and get_byte(value, 0) = 2 then substring(value from 1 for 3 + get_byte(value, 2))
    when length(value) >= 3 and get_byte(value, 0) = 1 then substring(value from 1 for 2 + get_byte(value, 1))
    else substring(value from 1 for 1) end
$$;

-- The one list of what is sealed: a migration that makes a sealed column adds its line.
create table sealed_column (
  table_name text not null check (table_name ~ '^[a-z_][a-z0-9_]*$'),
  column_name text not null check (column_name ~ '^[a-z_][a-z0-9_]*$'),
  -- The primary key's columns, at most two, in its order.
  key_columns text[] not null check (cardinality(key_columns) between 1 and 2
    and array_to_string(key_columns, ',') ~ '^[a-z0-9_]+(,[a-z0-9_]+)?$'),
  -- A value is bound to the text prefix:key, two keys with chr(31) between them.
  prefix text not null,
  primary key (table_name, column_name)
);
comment on table sealed_column is 'class: technical; columns of sealed values, which a rotation of keys writes anew';
grant select on sealed_column to ${app_role};

insert into sealed_column values ('idempotency', 'body', '{caller,key}', 'idempotency.body');

-- Writes sealed values anew, as the owner: the application has no right to change most of them. Only a
-- job of the service may ask, only registered columns are written, and only a value that is still the
-- one that was read. Whoever holds a row is not waited for: the next pass will find it.
create function reseal(of_table text, of_column text, first_keys text[], second_keys text[],
    old_values bytea[], new_values bytea[]) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place sealed_column;
  same text;
  changed int;
begin
  if current_setting('app.kind', true) is distinct from 'system' then
    raise exception 'sealed values are written anew by a job only' using errcode = '42501';
  end if;
  select * into place from sealed_column where table_name = of_table and column_name = of_column;
  if not found then
    raise exception 'not a registered sealed column: %.%', of_table, of_column using errcode = '42501';
  end if;
  -- t.id = v.k1::uuid: of the column's own type, so that the primary key's index is used.
  select string_agg(format('t.%I = v.k%s::%s', k.name, k.n, format_type(a.atttypid, a.atttypmod)), ' and ' order by k.n)
    into strict same
    from unnest(place.key_columns) with ordinality k(name, n)
    join pg_attribute a on a.attrelid = to_regclass(quote_ident(of_table)) and a.attname = k.name;
  execute format(
    'with v as materialized (
       select * from unnest($1, $2, $3, $4) as v(k1, k2, old_value, new_value)),
     held as materialized (
       select v.* from %1$I t join v on %2$s where t.%3$I = v.old_value for update of t skip locked)
     update %1$I t set %3$I = v.new_value from held v where %2$s and t.%3$I = v.old_value',
    of_table, same, of_column)
    using first_keys, second_keys, old_values, new_values;
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke all on function reseal from public;
grant execute on function reseal to ${app_role};
