-- Another card for a household on file: entered by one, put in force by another, who is not the first in another
-- account. Until then money goes to the old one.
create table card_change (
  id uuid primary key,
  household_id uuid not null references household,
  union_path ltree not null,
  card_sealed bytea,
  bank_name text not null,
  reason text not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  -- Once decided it is either the file's own or nobody's.
  constraint card_change_sealed check ((state = 'PROPOSED') = (card_sealed is not null)),
  constraint card_change_by_two check ((state = 'PROPOSED') = (approver_subject is null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref)
);
comment on table card_change is 'class: case; changes of the card that a household is paid to';
alter table card_change enable row level security;
alter table card_change force row level security;
create policy card_change_read on card_change for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver', 'cashier', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy card_change_write on card_change for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);
create policy card_change_follow on card_change for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger card_change_stays before update of union_path on card_change
  for each row execute function refuse_repath();
create policy card_change_decide on card_change for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    else false end);
create unique index card_change_open on card_change (household_id) where state = 'PROPOSED';
-- One that was never decided holds a card: it goes with the household's own when that is erased.
create policy card_change_forget on card_change for delete using (
  case (select current_setting('app.kind', true)) when 'system' then state = 'PROPOSED' else false end);
grant select, insert, delete on card_change to ${app_role};
grant update (card_sealed, state, approver_subject, approver_ref, version, union_path) on card_change to ${app_role};
insert into sealed_column values ('card_change', 'card_sealed', '{id}', 'card_change.card');

-- Who may be paid to a card that is somebody else's: a child to its guardian, a sick man to whom he authorised.
create table card_proxy (
  id uuid primary key,
  household_id uuid not null references household,
  union_path ltree not null,
  relation text not null check (relation in ('GUARDIAN', 'AUTHORISED_PROXY')),
  paper_reference text not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'ENDED')),
  maker_subject text not null,
  maker_ref text not null,
  approver_subject text,
  approver_ref text,
  created_at timestamptz not null,
  version bigint not null check (version > 0),
  constraint card_proxy_by_two check ((state = 'PROPOSED') = (approver_subject is null)
    and approver_subject is distinct from maker_subject and approver_ref is distinct from maker_ref)
);
comment on table card_proxy is 'class: case; who is paid to the card of a guardian or of somebody he authorised';
alter table card_proxy enable row level security;
alter table card_proxy force row level security;
create policy card_proxy_read on card_proxy for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver', 'cashier', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy card_proxy_write on card_proxy for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk']
    when 'system' then true
    else false end);
create policy card_proxy_follow on card_proxy for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger card_proxy_stays before update of union_path on card_proxy
  for each row execute function refuse_repath();
create policy card_proxy_decide on card_proxy for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    else false end);
create unique index card_proxy_live on card_proxy (household_id) where state in ('PROPOSED', 'APPROVED');
grant select, insert on card_proxy to ${app_role};
grant update (state, approver_subject, approver_ref, version, union_path) on card_proxy to ${app_role};

-- Whose card is whose, among those who are paid: keyed hashes. One card is one household's, in all unions, unless a
-- guardian or a proxy is on record; a unique key sees rows that the policies hide.
create table payment_card (
  card_blind bytea not null,
  household_id uuid not null references household,
  union_path ltree not null,
  proxy_id uuid references card_proxy,
  primary key (card_blind, household_id)
);
comment on table payment_card is 'class: case; keyed hashes of the cards that are paid to, one for each key of the index';
alter table payment_card enable row level security;
alter table payment_card force row level security;
create policy payment_card_read on payment_card for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver', 'cashier', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy payment_card_write on payment_card for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['cashier', 'aid-approver']
    when 'system' then true
    else false end);
create policy payment_card_follow on payment_card for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger payment_card_stays before update of union_path on payment_card
  for each row execute function refuse_repath();
create policy payment_card_leave on payment_card for delete using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    when 'system' then true
    else false end);
create unique index payment_card_once on payment_card (card_blind) where proxy_id is null;
create index payment_card_household on payment_card (household_id);
grant select, insert, delete, update (union_path) on payment_card to ${app_role};

-- Nobody is paid who has died, was taken off the file or has gone to another union: whoever hears of it stops the
-- payment at once, and somebody else lifts it.
create table payment_stop (
  id uuid primary key,
  household_id uuid not null references household,
  union_path ltree not null,
  reason text not null check (reason in ('DECEASED', 'REMOVED', 'TRANSFERRED', 'UNDER_EXAMINATION')),
  note text not null,
  made_subject text not null,
  made_ref text not null,
  made_at timestamptz not null,
  lifted_subject text,
  lifted_ref text,
  lifted_at timestamptz,
  version bigint not null check (version > 0),
  constraint payment_stop_by_two check ((lifted_at is null) = (lifted_subject is null)
    and lifted_subject is distinct from made_subject and lifted_ref is distinct from made_ref)
);
comment on table payment_stop is 'class: case; households that are not paid, and why';
alter table payment_stop enable row level security;
alter table payment_stop force row level security;
create policy payment_stop_read on payment_stop for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'aid-approver', 'cashier', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy payment_stop_write on payment_stop for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-clerk', 'cashier']
    when 'system' then true
    else false end);
create policy payment_stop_follow on payment_stop for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
create trigger payment_stop_stays before update of union_path on payment_stop
  for each row execute function refuse_repath();
create policy payment_stop_decide on payment_stop for update using (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
                  and (select string_to_array(current_setting('app.roles', true), ',')) && array['aid-approver']
    else false end);
create index payment_stop_live on payment_stop (household_id) where lifted_at is null;
grant select, insert on payment_stop to ${app_role};
grant update (lifted_subject, lifted_ref, lifted_at, version, union_path) on payment_stop to ${app_role};
