-- The least that a relay must do in the database: take the oldest, have their contents, be rid of
-- them. One statement for :rows rows.
with claimed as (
  select position from bench_outbox order by position limit :rows for update skip locked)
delete from bench_outbox o using claimed c where o.position = c.position
returning o.id, o.topic, o.type, o.aggregate_id, o.sequence, o.occurred_at, o.data;
