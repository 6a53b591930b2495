-- Several superiors urge, and each is answered by a day of its own: each urging has a term of its own, told
-- apart by the paper that began it. Of every other kind one runs on a record, as before.
drop index timer_of_record;
create unique index timer_of_record on timer
  (record_id, kind, (case when kind = 'urging-answer' then start_event end), ended_at) nulls not distinct;

alter table petition_urging add column timer_id uuid;
comment on column petition_urging.timer_id is 'the term of its answer';

-- What runs is that of the urging that is due first; the others get theirs.
select set_config('app.kind', 'system', true), set_config('app.subject', 'system:job-union-repath', true);
update petition_urging u set timer_id = t.id
from timer t
where t.record_type = 'petition' and t.record_id = u.petition_id and t.kind = 'urging-answer' and t.ended_at is null
  and u.answered_at is null and t.due_on = u.answer_due_on
  and u.id = (select first.id from petition_urging first where first.petition_id = u.petition_id
    and first.answered_at is null and first.answer_due_on = t.due_on order by first.urged_at, first.id limit 1);
with missing as (
  select u.id, uuidv7() as timer_id, u.petition_id, u.answer_due_on, u.urged_at,
    (u.urged_at at time zone 'Asia/Shanghai')::date as urged_on
  from petition_urging u where u.answered_at is null and u.timer_id is null),
begun as (
  insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount, unit,
    roll_forward, warn_before, start_event, started_on, due_on, warn_on, provisional, calendar_rev, state,
    responsible_subject, responsible_ref, version, created_at)
  select m.timer_id, 'petition', t.record_id, t.union_path, t.person_ref, t.kind, t.legal_basis,
    greatest(m.answer_due_on - m.urged_on, 1), 'NATURAL_DAYS', false, t.warn_before, '收到督办 ' || m.id, m.urged_on,
    m.answer_due_on, greatest(m.answer_due_on - 5, m.urged_on), false, 0, 'OPEN', t.responsible_subject,
    t.responsible_ref, 1, m.urged_at
  from missing m join timer t on t.record_id = m.petition_id and t.record_type = 'petition'
    and t.kind = 'urging-answer' and t.ended_at is null
  returning id)
update petition_urging u set timer_id = m.timer_id
from missing m join begun b on b.id = m.timer_id
where u.id = m.id;
select set_config('app.kind', '', true), set_config('app.subject', '', true);
