-- A million petitions of two thousand unions: the root, forty below it, the others below these. Five of six have
-- ended; on most of the others a term runs. Triggers stay off, and what they would write is written beside.
set session_replication_role = replica;
create temporary table bench_union as
select n, case
    when n = 0 then 'CQ'
    when n <= 40 then 'CQ.' || coalesce((array['ENERGY', 'YUBEI', 'BEIBEI'])[n], 'B' || n)
    else 'CQ.' || coalesce((array['ENERGY', 'YUBEI', 'BEIBEI'])[n % 40 + 1], 'B' || n % 40 + 1) || '.U' || n end as path
from generate_series(0, 1999) n;
create index on bench_union (n);
analyze bench_union;

insert into petition (id, number, query_code_hash, union_path, person_ref, channel, category, matter, state, title,
  text_sealed, employer_name, created_at, received_on, notice_due_on, registered_at, first_handler_subject,
  first_handler_name, first_handler_ref, owner_subject, owner_name, owner_ref, owner_since, accepted_on, urgent,
  headcount, ended_on, end_reason, version)
select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(k % 4096), 3, '0')
    || '8' || lpad(to_hex(k), 15, '0'))::uuid,
  'BENCH-' || k, int8send(k), u.path::ltree, 'bench:' || k % 200000,
  (array['ONLINE', 'ONLINE', 'ONLINE', 'LETTER', 'VISIT', 'CALL', 'GROUP_VISIT', 'DIRECT_LINE'])[k % 8 + 1],
  case when k % 10 = 0 then 'SUGGESTION' else 'CLAIM' end,
  (array['WAGE_ARREARS', 'OTHER', 'DISMISSAL', 'HOURS_AND_REST', 'WORK_INJURY'])[k % 5 + 1], state, '拖欠工资三个月',
  decode(repeat('ab', 200), 'hex'), '重庆某矿业有限公司', at, at::date, at::date + 15,
  case when state <> 'RECEIVED' then at + interval '1 day' end,
  case when state <> 'RECEIVED' then 'officer-' || u.n end, case when state <> 'RECEIVED' then '经办人' end,
  case when state <> 'RECEIVED' then 'person-' || u.n end,
  case when state <> 'RECEIVED' then 'officer-' || u.n end, case when state <> 'RECEIVED' then '经办人' end,
  case when state <> 'RECEIVED' then 'person-' || u.n end,
  case when state <> 'RECEIVED' then at + interval '1 day' end,
  case when state in ('ACCEPTED', 'CLOSED') then at::date + 1 end, k % 97 = 0,
  case when k % 8 = 6 then 52 else 1 end,
  case when state = 'CLOSED' then at::date + 50 end, case when state = 'CLOSED' then 'CLOSING' end, 3
from (
  select k, now() - k * interval '2 minutes' as at,
    case when k % 6 <> 0 then 'CLOSED'
      else (array['RECEIVED', 'REGISTERED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DELIVERED', 'ACCEPTED'])[(k / 6) % 8 + 1] end as state
  from generate_series(1, 1000000) k) x
join bench_union u on u.n = abs(hashint4(x.k)) % 2000;

insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount, unit, roll_forward,
  warn_before, start_event, started_on, due_on, warn_on, provisional, calendar_rev, state, version, created_at)
select uuidv7(), 'petition', id, union_path, person_ref, case when state = 'ACCEPTED' then 'handling' else 'notice' end,
  '信访工作条例', 60, 'NATURAL_DAYS', false, 3, '受理', received_on, due.day, due.day, false, 0, 'OPEN', 1, created_at
from petition cross join lateral (select current_date + 1 + abs(hashtext(number)) % 60 as day) due
where state in ('RECEIVED', 'REGISTERED', 'ACCEPTED') and number like 'BENCH-%';

insert into petition_desk (petition_id, union_path, handling_path, ended, state, category, channel, sealed, urgent,
  repeated, of_group, owner_subject, owner_ref, received_at, due_on, due_kind)
select p.id, p.union_path, p.union_path, false, p.state, p.category, p.channel, false, p.urgent, false,
  p.headcount > 1 or p.channel = 'GROUP_VISIT', p.owner_subject, p.owner_ref, p.created_at,
  coalesce(t.due_on, date '9999-12-31'), t.kind
from petition p left join timer t on t.record_id = p.id and t.ended_at is null
where p.state <> 'CLOSED' and p.number like 'BENCH-%';

-- What can be found of them: ten words each, and what kit adds of union, person and day. One word stands in a
-- twentieth of all, one in two hundred of the million.
drop index search_document_tokens;
insert into search_document (record_type, record_id, version, generation, union_path, person_ref, at, tokens)
select 'petition', id, 1, 'bench', union_path, person_ref, created_at, array_to_tsvector(array[
    't:' || to_char(created_at, 'YYYYMM'), 't:' || to_char(created_at, 'YYYYMMDD'), 'p:petition:' || person_ref,
    'u:petition:' || l1, 'u:petition:' || coalesce(l2, l1), 'u:petition:' || coalesce(l3, l2, l1),
    case when k % 20 = 0 then 'common' else 'w' || k % 4001 end,
    case when k % 5000 = 0 then 'rare' else 'w' || k % 4003 end,
    'w' || k % 4007, 'w' || k % 4013, 'w' || k % 4019, 'w' || k % 4021, 'w' || k % 4027, 'w' || k % 4049,
    'w' || k % 4051, 'w' || k % 4057])
from (select p.*, substr(number, 7)::int as k from petition p where number like 'BENCH-%') p;
set maintenance_work_mem = '256MB';
create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off);

set session_replication_role = origin;
vacuum analyze petition;
vacuum analyze timer;
vacuum analyze petition_desk;
vacuum analyze search_document;
