-- A delegate sees requests from the first day of his delegation to the last, and of its policies: any that was
-- not revoked, however long over and of whatever policy, opened all of his union before.
drop policy approval_request_read on approval_request;
create policy approval_request_read on approval_request for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and ((select string_to_array(current_setting('app.roles', true), ',')) && roles
          or (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector']
          -- Two questions, each asked once for a statement: of all policies, or of which.
          or (select exists (select 1 from approval_delegation d where d.revoked_at is null
            and (now() at time zone 'Asia/Shanghai')::date between d.from_date and d.to_date
            and cardinality(d.policies) = 0
            and (d.delegate_subject = nullif(current_setting('app.subject', true), '')
              or d.delegate_ref = nullif(current_setting('app.person', true), ''))))
          or policy_code = any (array(select unnest(d.policies) from approval_delegation d where d.revoked_at is null
            and (now() at time zone 'Asia/Shanghai')::date between d.from_date and d.to_date
            and (d.delegate_subject = nullif(current_setting('app.subject', true), '')
              or d.delegate_ref = nullif(current_setting('app.person', true), ''))))))
      or requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'worker' then requester_subject = (select nullif(current_setting('app.subject', true), ''))
      or requester_ref = (select nullif(current_setting('app.person', true), ''))
    when 'system' then true
    else false end);
