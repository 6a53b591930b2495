-- As before, and it trusts nobody with where the chain is cut.
-- Drops one month, never before it is six months over, and only with a checkpoint that counts its entries
-- right. The signature is the service's: the database has no key.
create or replace function audit_drop_month(month_ int, entries_ bigint, digest_ bytea, cut_length_ bigint, cut_head_ bytea,
  dropped_at_ timestamptz, sealed_by_ text, mac_ bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '2s' set timezone = 'Asia/Shanghai'
as $$
declare
  first date := to_date(month_::text, 'YYYYMM');
  part text := 'audit_entry_' || month_;
  chain record;
  counted bigint;
  late bigint;
begin
  if current_setting('app.subject', true) is distinct from 'system:audit-retention' then
    raise exception 'only the audit''s retention drops months';
  end if;
  if (first + interval '7 months')::timestamptz > now() then
    raise exception 'the month % is not yet six months over', month_;
  end if;
  if to_regclass('public.' || part) is null then
    raise exception 'there is no month %', month_;
  end if;
  if exists (select from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'public.audit_entry'::regclass and c.relname ~ '^audit_entry_\d{6}$'
               and c.relname < part) then
    raise exception 'an older month is still there';
  end if;
  -- No writer of the chain at the same time.
  select * into chain from audit_chain for update;
  execute format('lock table public.%I in access exclusive mode', part);
  execute format('select count(*), count(*) filter (where (tx, position) > ($1, $2)) from public.%I', part)
    into counted, late using chain.last_tx, chain.last_position;
  if counted <> entries_ or late > 0 then
    raise exception 'the month % has % entries, % of them not in the chain', month_, counted, late;
  end if;
  -- The links of months that stay prove their entries: none of them goes, whatever the caller reckons.
  if exists (select from audit_link where sequence <= cut_length_ and (month > month_ or month = 0)) then
    raise exception 'the chain cannot be cut at %: a month that is kept has links before it', cut_length_;
  end if;
  execute format('drop table public.%I', part);
  delete from audit_link where sequence <= cut_length_;
  insert into audit_checkpoint
  values (month_, entries_, digest_, cut_length_, cut_head_, dropped_at_, sealed_by_, mac_);
end $$;
