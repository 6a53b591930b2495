-- At the end of its time a petition goes with all that is of it: whatever refers to it goes along, or forgets it.
-- A case of its own that began with it, such as legal aid or a mediation, has its own time.
do $$
declare
  link record;
begin
  for link in
    select c.conname as name, c.conrelid::regclass::text as child, pg_get_constraintdef(c.oid) as said
    from pg_constraint c
    where c.contype = 'f' and c.conparentid = 0 and c.confrelid in ('petition'::regclass,
      'petition_sponsorship'::regclass, 'petition_letter'::regclass, 'inspection_finding'::regclass)
  loop
    execute format('alter table %s drop constraint %I', link.child, link.name);
    -- A record sheet says for good that the visit became a petition, and of which number.
    if link.child <> 'reception_record' then
      execute format('alter table %s add constraint %I %s on delete %s', link.child, link.name, link.said,
        case when link.child in ('legal_aid', 'mediation', 'union_instrument', 'petition')
          then 'set null' else 'cascade' end);
    end if;
  end loop;
end $$;

create index petition_ended on petition (ended_on, id) where ended_on is not null;

create policy petition_forget on petition to current_user using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-retention-run'
    else false end);

-- The one way to delete a petition: for the job that somebody else has agreed to, and of what is over.
create function petition_forget(of uuid, ended_by date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from petition_desk where petition_id = of;
  delete from petition where id = of and ended_on <= ended_by and not retention_held('petition', of);
  if not found then
    raise exception 'petition % is not at the end of its time', of using errcode = '42501';
  end if;
end $$;
revoke all on function petition_forget(uuid, date) from public;
grant execute on function petition_forget(uuid, date) to ${app_role};

-- What was found of it is forgotten with it.
drop trigger petition_search on petition;
create trigger petition_search after insert or update of union_path, sealed or delete on petition
  for each row execute function search_mark('petition');

-- Files of letters and visits are kept for ten years, for thirty or for good, by what came of them: what is
-- kept for good is held. A later row of another day changes it.
insert into retention_policy (id, record_type, effective_from, active_months, retain_months, action, basis, made_by)
values ('01900000-0000-7000-8000-000000000011', 'petition', '2000-01-01', 36, 360, 'DELETE',
  '机关文件材料归档范围和文书档案保管期限规定：定期保管分为三十年、十年', 'system:migration');
