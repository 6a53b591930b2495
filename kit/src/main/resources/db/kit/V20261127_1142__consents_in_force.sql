-- Who of these people has consented, and not taken it back: wherever he did so. Whoever is about to hand
-- data over sees the consents of his own union only, and a withdrawal at another counter holds for him too.
create function consents_in_force(wanted text, needed text[], people text[])
  returns table (person text, consent uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text := coalesce(current_setting('app.kind', true), '');
begin
  perform set_config('app.kind', 'system', true);
  return query select distinct on (c.person_ref) c.person_ref, c.id from consent c
    where c.purpose = wanted and c.kinds @> needed and c.person_ref = any (people)
      and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id)
    order by c.person_ref, c.given_at desc, c.id desc;
  perform set_config('app.kind', kind, true);
end $$;
