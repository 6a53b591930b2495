-- Documents that were not written as they are written now, the next of them: a change of keys has them
-- made anew before the old key goes, because nothing under a key that is gone is ever found.
create function search_stale(of_type text, current_generation text, after_id uuid, most int)
returns table (id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.kind', true) is distinct from 'system' then
    raise insufficient_privilege using message = 'only a job of ours looks for what is to be written anew';
  end if;
  return query
    select d.record_id from search_document d
    where d.record_type = of_type and d.generation <> current_generation and d.record_id > after_id
    order by d.record_id limit most;
end $$;
revoke execute on function search_stale from public;
grant execute on function search_stale to ${app_role};
