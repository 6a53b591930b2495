-- Committed events that wait for a relay, of the size of petition.registered. Each is about a record
-- of its own, which is the common case; events of one record would keep their order and go in waves.
-- @TABLE@, @TOPIC@ and @ROWS@ are filled in.
insert into @TABLE@ (id, topic, type, aggregate_id, sequence, occurred_at, data)
select uuidv7(), '@TOPIC@', 'org.workershome.petition.registered.v1', uuidv7()::text, 1, now(),
  '{"petitionId":"019ab0c2-6f00-7a3e-8c11-0242ac120002","petitionNumber":"XF-CQ.ENERGY-2026-000001",'
  || '"unionPath":"CQ.ENERGY","category":"CLAIM","matter":"WAGE_ARREARS",'
  || '"registeredAt":"2026-03-02T01:15:30.123456Z"}'
from generate_series(1, @ROWS@)
