-- A table of the same name in the caller's temporary schema is never looked at: without its being named
-- last, it is searched first.
alter function audit_make_partitions(int) set search_path = pg_catalog, public, pg_temp;
alter function audit_drop_month(int, bigint, bytea, bigint, bytea, timestamptz, text, bytea)
  set search_path = pg_catalog, public, pg_temp;
