-- Timers run on petitions: kit's policies let all staff of a union see them, and here only those see
-- them who may see petitions.
create policy timer_petition_read on timer as restrictive for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
    else true end);
create policy timer_petition_start on timer as restrictive for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else true end);
create policy timer_petition_move on timer as restrictive for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else true end);

do $$
declare child text;
begin
  foreach child in array array['timer_pause', 'timer_extension', 'timer_change', 'timer_escalation'] loop
    execute format($policy$
      create policy %I on %I as restrictive for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
          else true end)$policy$, child || '_petition_read', child);
    execute format($policy$
      create policy %I on %I as restrictive for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
          else true end)$policy$, child || '_petition_write', child);
    execute format($policy$
      create policy %I on %I as restrictive for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then 'petition-officer' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
          else true end)$policy$, child || '_petition_change', child);
  end loop;
end $$;

-- Who is told when a petition of a union, or of one below it, is at risk or late.
create table petition_supervisor (
  union_path ltree primary key,
  subject text not null,
  person_ref text not null,
  name text not null,
  since timestamptz not null
);
comment on table petition_supervisor is 'class: offering; who is told when a petition of a union, or of one below it, is late';

alter table petition_supervisor enable row level security;
alter table petition_supervisor force row level security;

-- Seen from below, because that is whom one's own petitions go to, and from above.
create policy petition_supervisor_read on petition_supervisor for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
                   or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then true
    else false end);

-- A leader takes it over himself, for his own union.
create policy petition_supervisor_take on petition_supervisor for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and person_ref = (select nullif(current_setting('app.person', true), ''))
                  and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
create policy petition_supervisor_take_over on petition_supervisor for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end)
  with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and person_ref = (select nullif(current_setting('app.person', true), ''))
    else false end);

grant select, insert on petition_supervisor to ${app_role};
grant update (subject, person_ref, name, since) on petition_supervisor to ${app_role};

-- Petitions of before whose notice is still due get their timer. The warning is five natural days
-- before: three working days at least, except across a long holiday.
select set_config('app.kind', 'system', true);
insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount, unit,
  roll_forward, warn_before, start_event, started_on, due_on, warn_on, provisional, calendar_rev, state,
  responsible_subject, responsible_ref, version, created_at)
select uuidv7(), 'petition', p.id, p.union_path, p.person_ref, 'notice', '信访工作条例 第二十三条', 15, 'NATURAL_DAYS',
  false, 3, '收到信访事项', p.received_on, p.notice_due_on, p.notice_due_on - 5, false, 0, 'OPEN',
  p.first_handler_subject, p.first_handler_ref, 1, p.created_at
from petition p
where not exists (select from petition_notice n where n.petition_id = p.id);
