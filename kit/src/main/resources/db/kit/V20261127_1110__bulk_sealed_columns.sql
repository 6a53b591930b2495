-- Uploaded files and their results are sealed, and no rotation of keys found them: a file that waited for
-- its run would have been lost with the key that was taken off the ring.
--
-- A rotation goes through a table by two columns at most; a result's own key has three.
alter table bulk_result add column place text generated always as (phase || ':' || first_line::text) stored;
create unique index bulk_result_place on bulk_result (import_id, place);

insert into sealed_column values
  ('bulk_chunk', 'data', '{import_id,no}', 'bulk_chunk.data'),
  ('bulk_result', 'data', '{import_id,place}', 'bulk_result.data');
