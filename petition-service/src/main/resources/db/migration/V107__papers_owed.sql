-- Papers that aid came before are owed by a day, which the union sets as it sets the days for a supplement.
-- When it passes nothing ends by itself: an officer decides what becomes of it.
alter table legal_aid_setting
  add column papers_days integer not null default 15 check (papers_days between 1 and 90);
alter table legal_aid add column papers_due_on date;
alter table legal_aid add constraint papers_due_while_owed check (papers_due_on is null or papers_owed) not valid;
grant update (papers_due_on) on legal_aid to ${app_role};
