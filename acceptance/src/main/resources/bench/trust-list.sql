-- A page of one union's petitions, as an officer of it reads them. Whoever bypasses row-level security runs
-- the same.
\set union random(0, 199)
begin;
select set_config('app.kind', 'staff', true), set_config('app.union', 'CQ.TRUST' || :union::int, true), set_config('app.person', 'bench', true), set_config('app.roles', 'petition-officer', true), set_config('app.subject', 'bench', true);
select id, number, union_path::text, category, matter, title, state, created_at, notice_due_on
from petition where l2 = 'CQ.TRUST' || :union::int order by created_at desc, id desc limit 51;
commit;
