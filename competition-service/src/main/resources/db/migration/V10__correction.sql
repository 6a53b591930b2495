-- An objection that holds can demand that a nomination be corrected: by its nominator, until it is conferred.
create policy honour_correct on honour for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['nominator']
                  and nominator_person_ref = (select nullif(current_setting('app.person', true), ''))
                  and state = 'NOMINATED'
    else false end);
grant update (award_type, level, person_ref, collective_name, display_name, unit, deed) on honour to ${app_role};

-- Whoever confers may write to the row as well, but not what was nominated.
create function honour_is_what_was_nominated() returns trigger language plpgsql as $$
begin
  if new.state <> 'NOMINATED'
      or nullif(current_setting('app.person', true), '') is distinct from old.nominator_person_ref then
    raise exception 'a nomination is corrected by its nominator, before it is conferred'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger honour_is_what_was_nominated before update on honour for each row
  when ((old.award_type, old.level, old.person_ref, old.collective_name, old.display_name, old.unit, old.deed)
    is distinct from
    (new.award_type, new.level, new.person_ref, new.collective_name, new.display_name, new.unit, new.deed))
  execute function honour_is_what_was_nominated();
