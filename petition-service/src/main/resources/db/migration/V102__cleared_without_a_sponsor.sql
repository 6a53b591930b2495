-- A rule of the backlog may ask for a leader in charge of each case. A case that ended before it had one is
-- cleared by what is true of it, and says so: nobody had it in charge, or a leader took it in charge afterwards.
alter table petition_sponsorship add column after_end boolean not null default false;
comment on column petition_sponsorship.after_end is 'whether the petition had ended when he took it in charge';
alter table backlog_case
  add column without_sponsor text check (without_sponsor in ('ENDED_BEFORE_SPONSORSHIP', 'SPONSORED_AFTERWARDS')),
  add constraint exception_of_a_report check (without_sponsor is null or way is not null);
grant update (without_sponsor) on backlog_case to ${app_role};
