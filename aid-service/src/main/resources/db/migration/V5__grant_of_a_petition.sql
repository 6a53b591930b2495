-- Which petition a grant answers: the file's latest when it was proposed. A petition that joins the file
-- later is another matter, and must not be told what was paid for this one.
alter table aid_grant add column petition_id uuid;
select set_config('app.kind', 'system', true);
update aid_grant g set petition_id =
  (select p.petition_id from household_petition p
    where p.household_id = g.household_id and p.referred_at <= g.created_at
    order by p.referred_at desc limit 1);
