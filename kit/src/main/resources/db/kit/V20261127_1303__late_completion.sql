-- What was done late before the sweep came is breached, and nobody above has been told: the sweep, which
-- knows whom to tell, finds it by this mark. Set by whoever completes the timer, in his transaction.
alter table timer add column breach_untold boolean not null default false;
alter table timer add constraint untold_when_late check (not breach_untold or state = 'BREACHED');
create index timer_late_untold on timer (ended_at) where breach_untold;
grant update (breach_untold) on timer to ${app_role};
