-- The rows of one submitted petition, a statement and a round trip each, one commit. The scope is set
-- as the service sets it.
\set i :i + 1
\set n :base + :client_id * 1099511627776 + :i
begin;
select set_config('app.kind', 'worker', true), set_config('app.union', 'CQ.ENERGY', true), set_config('app.person', 'bench', true), set_config('app.roles', 'worker', true), set_config('app.subject', 'bench', true);
insert into idempotency (caller, key, fingerprint, status, location, etag, body, created_at)
values ('bench', 'bench-' || :n::bigint, int8send(:n::bigint), 201, '/api/petitions/' || :n::bigint, '"1"', :sealed, now());
insert into petition (
  id, number, query_code_hash, union_path, person_ref, channel, category, matter, state, title,
  text_sealed, employer_name, amount_claimed, contact_phone_sealed, created_at, received_on,
  notice_due_on, version)
values (
  ('01935680aaaa7000' || lpad(to_hex(:n::bigint), 16, '0'))::uuid, 'XF-CQ.ENERGY-' || :n::bigint,
  int8send(:n::bigint), 'CQ.ENERGY', 'bench', 'ONLINE', 'CLAIM', 'WAGE_ARREARS', 'RECEIVED',
  '拖欠工资三个月', :sealed, '重庆某矿业有限公司', 18600.00, '\x00', now(), current_date,
  current_date + 15, 1);
insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind)
values (
  ('01935680bbbb7000' || lpad(to_hex(:n::bigint), 16, '0'))::uuid,
  ('01935680aaaa7000' || lpad(to_hex(:n::bigint), 16, '0'))::uuid, 'CQ.ENERGY', 'bench', now(),
  'RECEIVED');
commit;
