-- Places of other unions than the one that received a petition follow a move as well: who handles it, who
-- got it, who reviews it, who was let in.
create policy case_access_follow on case_access for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create policy representative_limit_follow on representative_limit for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant update (union_path) on case_access, representative_limit to ${app_role};
grant update (to_path) on petition_forward to ${app_role};
grant update (reviewer_path) on petition_review to ${app_role};

create trigger case_access_stays before update of union_path on case_access
  for each row execute function refuse_repath();
create trigger representative_limit_stays before update of union_path on representative_limit
  for each row execute function refuse_repath();
create trigger representative_limit_old_place before insert on representative_limit
  for each row execute function refuse_old_place();
create trigger petition_forward_to_stays before update of to_path on petition_forward
  for each row execute function refuse_repath_of('to_path');
create trigger petition_review_reviewer_stays before update of reviewer_path on petition_review
  for each row execute function refuse_repath_of('reviewer_path');

-- Who handles a petition changes with a move of the procedure, and with a move of the union.
create function refuse_other_handling() returns trigger language plpgsql as $$
begin
  if new.handling_path is distinct from old.handling_path and new.state = old.state
     and (current_setting('app.kind', true) is distinct from 'system'
          or current_setting('app.subject', true) is distinct from 'system:job-union-repath') then
    raise exception 'only a move of the procedure changes who handles a petition' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger petition_handling_stays before update of handling_path on petition
  for each row execute function refuse_other_handling();
