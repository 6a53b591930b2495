-- Offers that are older than their case, and transfers that their sender takes back.

-- A leader offers the case of somebody who is away, and may take that offer back.
alter table petition_hand_over add column offered_by_ref text;

-- A petitioner who takes his petition back leaves nothing to offer.
create policy petition_hand_over_lapse on petition_hand_over for update using (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), '')) and state = 'OFFERED'
    else false end)
  with check (
  case (select current_setting('app.kind', true))
    when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
      and state = 'WITHDRAWN' and to_ref is null
    else false end);

alter table petition_forward drop constraint petition_forward_state_check;
alter table petition_forward
  add constraint petition_forward_state_check check (state in ('SENT', 'OBJECTED', 'RETURNED', 'RECALLED', 'ANSWERED')),
  add column recall_reason text,
  -- By when the sender owed the notice when he sent it on: his again, when it comes back.
  add column sender_notice_due_on date,
  add constraint recalled_with_a_reason check (state <> 'RECALLED' or recall_reason is not null);
grant update (recall_reason) on petition_forward to ${app_role};
