-- An approval names a field, such as the number of the second member, and not what stood there: after the record
-- was rewritten it let through the number of somebody else. With the rewriting it ends, granted or asked for.
create function reveal_approvals_end(of_type text, of_record uuid, moment timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
  ended bigint;
begin
  perform set_config('app.kind', 'system', true);
  update reveal_approval set
    valid_until = case state when 'GRANTED' then moment else valid_until end,
    decide_by = case state when 'REQUESTED' then moment else decide_by end,
    version = version + 1
  where record_type = of_type and record_id = of_record
    and ((state = 'GRANTED' and valid_until > moment) or (state = 'REQUESTED' and decide_by > moment));
  get diagnostics ended = row_count;
  perform set_config('app.kind', kind, true);
  return ended;
end $$;
create index reveal_approval_record on reveal_approval (record_id) where state in ('REQUESTED', 'GRANTED');
