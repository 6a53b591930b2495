-- The union's name as it was when the petition came in: a later renaming, merger or move changes nothing
-- of it. Empty for petitions of before, and where no register is loaded.
alter table petition add column union_name text;

-- A union that moves in the tree takes its records along: the re-path job alone may do that, and changes
-- nothing else. What is written once stays as it was written.
create policy petition_follow on petition for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy petition_timeline_follow on petition_timeline for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy petition_notice_follow on petition_notice for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy hardship_referral_follow on hardship_referral for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);

grant update (union_path) on petition, petition_timeline, petition_notice, hardship_referral to ${app_role};

create trigger petition_stays before update of union_path on petition
  for each row execute function refuse_repath();
create trigger petition_timeline_stays before update of union_path on petition_timeline
  for each row execute function refuse_repath();
create trigger petition_notice_stays before update of union_path on petition_notice
  for each row execute function refuse_repath();
create trigger hardship_referral_stays before update of union_path on hardship_referral
  for each row execute function refuse_repath();
