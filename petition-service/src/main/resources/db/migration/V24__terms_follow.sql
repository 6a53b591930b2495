-- The terms that a union set follow it, too, and are set once for a place.
do $$
declare moved text;
begin
  foreach moved in array array['sentiment_term', 'research_term'] loop
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, moved || '_follow', moved);
    execute format('grant update (union_path) on %I to ${app_role}', moved);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      moved || '_stays', moved);
    execute format('create trigger %I before insert on %I for each row execute function refuse_old_place()',
      moved || '_old_place', moved);
  end loop;
end $$;
