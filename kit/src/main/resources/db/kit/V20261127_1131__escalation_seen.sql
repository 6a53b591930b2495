-- Whoever was told finds it in a list of his own, until he has said that he knows.
create index timer_escalation_told on timer_escalation (to_ref, at desc, id desc) where to_ref is not null;

create table timer_escalation_seen (
  escalation_id uuid primary key references timer_escalation,
  seen_ref text not null,
  seen_by text not null,
  at timestamptz not null
);
comment on table timer_escalation_seen is 'class: case; that whoever was told of a timer knows: who sees the escalation';
alter table timer_escalation_seen enable row level security;
alter table timer_escalation_seen force row level security;
create policy timer_escalation_seen_read on timer_escalation_seen for select using (
  (select nullif(current_setting('app.kind', true), '')) in ('staff', 'worker', 'system')
  and exists (select 1 from timer_escalation e where e.id = escalation_id));
create policy timer_escalation_seen_add on timer_escalation_seen for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then seen_ref = (select nullif(current_setting('app.person', true), ''))
      and exists (select 1 from timer_escalation e where e.id = escalation_id and e.to_ref = seen_ref)
    else false end);
grant select, insert on timer_escalation_seen to ${app_role};
