-- Who did what to which record, when, from where and why. Written once: the service may insert and, as
-- an auditor, read; it may change and delete nothing.
create table audit_entry (
  position bigint generated always as identity,
  -- The transaction that wrote it. Everything below the oldest running transaction is final, which is how
  -- the chain knows what it may take without ever making a writer wait.
  tx bigint not null default (pg_current_xact_id()::text::bigint),
  id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  actor text not null,
  actor_kind text not null,
  actor_person_ref text,
  actor_union text,
  actor_roles text not null,
  job text,
  request_id text,
  client_address text,
  action text not null,
  record_type text not null,
  record_id text not null,
  union_path ltree,
  person_ref text,
  purpose text,
  -- The redacted difference, as JSON; text, because its bytes are sealed.
  changes text not null,
  sealed_by text not null,
  mac bytea not null,
  l1 text generated always as (ltree2text(subpath(union_path, 0, 1))) stored,
  l2 text generated always as (case when nlevel(union_path) >= 2 then ltree2text(subpath(union_path, 0, 2)) end) stored,
  l3 text generated always as (case when nlevel(union_path) >= 3 then ltree2text(subpath(union_path, 0, 3)) end) stored,
  l4 text generated always as (case when nlevel(union_path) >= 4 then ltree2text(subpath(union_path, 0, 4)) end) stored,
  l5 text generated always as (case when nlevel(union_path) >= 5 then ltree2text(subpath(union_path, 0, 5)) end) stored
) partition by range (at);
comment on table audit_entry is 'class: case; who did what to which record, and why';

create index audit_entry_order on audit_entry (tx, position);
create index audit_entry_record on audit_entry (record_id, at desc, id desc);
create index audit_entry_person on audit_entry (person_ref, at desc, id desc) where person_ref is not null;
create index audit_entry_actor on audit_entry (actor, at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_nobody on audit_entry (at desc, id desc) where union_path is null;
create index audit_entry_l1 on audit_entry (l1, at desc, id desc) where l1 is not null;
create index audit_entry_l2 on audit_entry (l2, at desc, id desc) where l2 is not null;
create index audit_entry_l3 on audit_entry (l3, at desc, id desc) where l3 is not null;
create index audit_entry_l4 on audit_entry (l4, at desc, id desc) where l4 is not null;
create index audit_entry_l5 on audit_entry (l5, at desc, id desc) where l5 is not null;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;

-- Those who audit see their union and what is below it. What belongs to no union is for audit
-- administrators and for the auditors of a whole federation, whose path is its root.
create policy audit_entry_read on audit_entry for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then
      (select string_to_array(current_setting('app.roles', true), ',')) && array['auditor', 'inspector', 'audit-admin']
      and case when union_path is null
        then (select nlevel(nullif(current_setting('app.union', true), '')::ltree) = 1
                or (nullif(current_setting('app.union', true), '') is not null
                    and 'audit-admin' = any (string_to_array(current_setting('app.roles', true), ','))))
        else union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) end
    when 'agency' then
      'agency-audit' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
    when 'system' then (select current_setting('app.subject', true) in
      ('system:audit-chain', 'system:audit-health', 'system:audit-retention', 'system:audit-verify'))
    else false end);

-- Everybody's deeds are written down, those of nobody in particular too; but not without a scope.
create policy audit_entry_write on audit_entry for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then true when 'worker' then true when 'agency' then true
    when 'public' then true when 'system' then true
    else false end);

-- Place and transaction are the database's to give.
grant insert (id, at, outcome, actor, actor_kind, actor_person_ref, actor_union, actor_roles, job,
  request_id, client_address, action, record_type, record_id, union_path, person_ref, purpose, changes,
  sealed_by, mac) on audit_entry to ${app_role};
grant select on audit_entry to ${app_role};

-- One partition a month, named by it. What comes with a clock that is far off lands in the default one,
-- which is never dropped.
create table audit_entry_default partition of audit_entry default;

create function audit_make_partitions(ahead int) returns int
language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '2s' set timezone = 'Asia/Shanghai'
as $$
declare
  first date;
  made int := 0;
begin
  for i in -1 .. least(ahead, 36) loop
    first := (date_trunc('month', now()) + make_interval(months => i))::date;
    if to_regclass('public.audit_entry_' || to_char(first, 'YYYYMM')) is null
       and not exists (select from audit_checkpoint where month = to_char(first, 'YYYYMM')::int) then
      begin
        execute format('create table public.audit_entry_%s partition of public.audit_entry for values from (%L) to (%L)',
          to_char(first, 'YYYYMM'), first::timestamptz, (first + interval '1 month')::timestamptz);
        made := made + 1;
      exception when check_violation then
        -- The default partition holds rows of that month: the rest of it goes there, too.
        null;
      end;
    end if;
  end loop;
  return made;
end $$;

-- The chain. One link for each entry, in the order of (tx, position), built by one writer.
create table audit_link (
  sequence bigint primary key,
  tx bigint not null,
  position bigint not null,
  -- The partition of the entry, such as 202611; 0 for the default one.
  month int not null,
  entry_mac bytea not null,
  sealed_by text not null,
  hash bytea not null
);
comment on table audit_link is 'class: technical; the chain over the audit, without content';
grant select, insert on audit_link to ${app_role};

-- Where the chain stands, who builds it, and how far it was told outside.
create table audit_chain (
  singleton boolean primary key check (singleton),
  length bigint not null,
  head bytea not null,
  last_tx bigint not null,
  last_position bigint not null,
  moved_at timestamptz,
  anchored_length bigint not null,
  anchored_at timestamptz,
  holder uuid,
  epoch bigint not null,
  until timestamptz not null
);
comment on table audit_chain is 'class: technical; the head of the chain and its writer';
insert into audit_chain values (true, 0, '', 0, 0, null, 0, null, null, 0, '-infinity');
grant select, update on audit_chain to ${app_role};

-- What is left of a month that was dropped.
create table audit_checkpoint (
  month int primary key,
  entries bigint not null,
  digest bytea not null,
  cut_length bigint not null,
  cut_head bytea not null,
  dropped_at timestamptz not null,
  sealed_by text not null,
  mac bytea not null
);
comment on table audit_checkpoint is 'class: technical; signed remains of months of the audit that were dropped';
grant select on audit_checkpoint to ${app_role};

-- Drops one month, never before it is six months over, and only with a checkpoint that counts its entries
-- right. The signature is the service's: the database has no key.
create function audit_drop_month(month_ int, entries_ bigint, digest_ bytea, cut_length_ bigint, cut_head_ bytea,
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
  execute format('drop table public.%I', part);
  delete from audit_link where sequence <= cut_length_;
  insert into audit_checkpoint
  values (month_, entries_, digest_, cut_length_, cut_head_, dropped_at_, sealed_by_, mac_);
end $$;

revoke all on function audit_make_partitions(int) from public;
revoke all on function audit_drop_month(int, bigint, bytea, bigint, bytea, timestamptz, text, bytea) from public;
grant execute on function audit_make_partitions(int) to ${app_role};
grant execute on function audit_drop_month(int, bigint, bytea, bigint, bytea, timestamptz, text, bytea) to ${app_role};

select audit_make_partitions(3);
