-- Petitions of two hundred unions, as many in each, for lists to be read of one of them.
insert into petition (
  id, number, query_code_hash, union_path, person_ref, channel, category, matter, state, title,
  text_sealed, employer_name, created_at, received_on, notice_due_on, version)
select uuidv7(), 'TRUST-' || n, int8send(n), ('CQ.TRUST' || n % 200)::ltree, 'bench', 'ONLINE', 'CLAIM',
  'WAGE_ARREARS', 'RECEIVED', '拖欠工资三个月', '\x00', '重庆某矿业有限公司', now() - n * interval '1 second',
  current_date, current_date + 15, 1
from generate_series(1, 100000) n;
analyze petition;
