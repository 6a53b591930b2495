-- Other organs (信访局, 劳动保障监察机构 …) transfer petitions to a union and get some from it, as machine clients.

-- Whether the caller is the machine of this organ, at this place of the tree. Its role bears the organ's name.
create function is_organ_of_caller(organ text, at ltree) returns boolean language sql stable parallel safe as $$
  select current_setting('app.kind', true) = 'agency'
    and at = nullif(current_setting('app.union', true), '')::ltree
    and ('agency-' || replace(lower(organ), '_', '-')) = any (string_to_array(current_setting('app.roles', true), ','))
$$;

-- What came from an organ. Its own number of it is the key: the same one is received once.
create table organ_receipt (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  organ text not null check (organ in ('LETTERS_AND_VISITS', 'LABOUR_INSPECTION', 'JUSTICE', 'CIVIL_AFFAIRS', 'OTHER')),
  -- Where in the tree the organ stands.
  organ_path ltree not null,
  -- As text: ltree is not leak-proof, so under row-level security only text finds an index.
  organ_key text generated always as (organ || '@' || ltree2text(organ_path)) stored,
  -- How an organ is called that is none of those above.
  organ_name text,
  reference text not null,
  -- Of what the machine sent; none of what an officer entered from paper.
  fingerprint bytea,
  feedback_due_on date,
  received_at timestamptz not null,
  feedback_sealed bytea,
  fed_back_on date,
  fed_back_at timestamptz,
  fed_back_by_subject text,
  fed_back_by_ref text,
  version bigint not null check (version > 0),
  constraint organ_receipt_petition unique (petition_id),
  constraint named_when_other check ((organ = 'OTHER') = (organ_name is not null)),
  constraint fed_back_whole check ((feedback_sealed is null) = (fed_back_on is null))
);
comment on table organ_receipt is 'class: case; petitions that another organ transferred here, and what it was told of their end';
create unique index organ_receipt_reference on organ_receipt (organ_key, reference, coalesce(organ_name, ''));
create index organ_receipt_list on organ_receipt (organ_key, received_at desc, id desc);

-- What was sent to an organ, with what it needs of it, as it was on the day: later changes of the petition do not
-- reach what has been handed over.
create table organ_transfer (
  id uuid primary key,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  organ text not null check (organ in ('LETTERS_AND_VISITS', 'LABOUR_INSPECTION', 'JUSTICE', 'CIVIL_AFFAIRS')),
  organ_path ltree not null,
  organ_key text generated always as (organ || '@' || ltree2text(organ_path)) stored,
  number text not null,
  category text not null,
  matter text not null,
  title text not null,
  employer_name text not null,
  text_sealed bytea not null,
  petitioner_name_sealed bytea,
  contact_phone_sealed bytea,
  requirement text not null,
  feedback_due_on date,
  state text not null check (state in ('SENT', 'ACKNOWLEDGED', 'REFUSED', 'FED_BACK')),
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by_subject text not null,
  sent_by_ref text not null,
  organ_reference text,
  acknowledged_at timestamptz,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by_subject text,
  version bigint not null check (version > 0),
  constraint answered_whole check (
    (state in ('REFUSED', 'FED_BACK')) = (answer_sealed is not null) and (answer_sealed is null) = (answered_at is null)),
  constraint acknowledged_whole check (state <> 'ACKNOWLEDGED' or (organ_reference is not null and acknowledged_at is not null))
);
comment on table organ_transfer is 'class: case; petitions that were sent to another organ, what was handed over, and its answer';
create unique index organ_transfer_one_open on organ_transfer (petition_id) where state in ('SENT', 'ACKNOWLEDGED');
create index organ_transfer_of on organ_transfer (petition_id, sent_at, id);
create index organ_transfer_list on organ_transfer (organ_key, sent_at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['organ_receipt', 'organ_transfer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$
      create policy %I on %I for select using (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'worker' then person_ref = (select nullif(current_setting('app.person', true), ''))
          when 'agency' then is_organ_of_caller(organ, organ_path)
          when 'system' then true
          else false end)$policy$, t || '_read', t);
    -- An organ writes what it transfers; what is sent to it is written by the union.
    execute format($policy$
      create policy %I on %I for insert with check (
        case (select current_setting('app.kind', true))
          when 'staff' then (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'agency' then %L and is_organ_of_caller(organ, organ_path)
            and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
          else false end)$policy$, t || '_write', t, t = 'organ_receipt');
    -- The union tells the organ what came of it, and the organ tells the union.
    execute format($policy$
      create policy %I on %I for update using (
        case (select current_setting('app.kind', true))
          when 'staff' then %L and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler']
            and ((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))
          when 'agency' then %L and is_organ_of_caller(organ, organ_path)
          when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
          else false end)$policy$, t || '_answer', t, t = 'organ_receipt', t = 'organ_transfer');
    execute format($policy$
      create policy %I on %I for update to current_user using (
        case (select current_setting('app.kind', true)) when 'system' then true else false end)$policy$, t || '_reseal', t);
    execute format('grant select, insert on %I to ${app_role}', t);
    execute format('grant update (union_path, organ_path) on %I to ${app_role}', t);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      t || '_stays', t);
    execute format($trigger$create trigger %I before update of organ_path on %I for each row execute function refuse_repath_of('organ_path')$trigger$,
      t || '_organ_stays', t);
  end loop;
end $$;
grant update (feedback_sealed, fed_back_on, fed_back_at, fed_back_by_subject, fed_back_by_ref, version) on organ_receipt to ${app_role};
grant update (state, organ_reference, acknowledged_at, answer_sealed, answered_at, answered_by_subject, version) on organ_transfer to ${app_role};

insert into sealed_column values
  ('organ_receipt', 'feedback_sealed', '{id}', 'organ_receipt.feedback'),
  ('organ_transfer', 'text_sealed', '{id}', 'organ_transfer.text'),
  ('organ_transfer', 'petitioner_name_sealed', '{id}', 'organ_transfer.petitioner_name'),
  ('organ_transfer', 'contact_phone_sealed', '{id}', 'organ_transfer.contact_phone'),
  ('organ_transfer', 'answer_sealed', '{id}', 'organ_transfer.answer');

-- A machine hands in what its organ transfers: never sealed, at the beginning, into a union of its place. It reads
-- no petition; of those that it transferred the owner tells it how they stand.
create policy petition_organ_hand_in on petition for insert with check (
  case (select current_setting('app.kind', true))
    when 'agency' then not sealed and channel = 'TRANSFERRED_IN' and state = 'RECEIVED'
      and union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
      and (select string_to_array(current_setting('app.roles', true), ','))
        && array['agency-letters-and-visits', 'agency-labour-inspection', 'agency-justice', 'agency-civil-affairs']
    else false end);
create policy petition_timeline_organ on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'agency' then case
      when kind = 'RECEIVED' then union_path <@ (select nullif(current_setting('app.union', true), '')::ltree)
        and (select string_to_array(current_setting('app.roles', true), ','))
          && array['agency-letters-and-visits', 'agency-labour-inspection', 'agency-justice', 'agency-civil-affairs']
      when kind in ('ORGAN_ACKNOWLEDGED', 'ORGAN_REFUSED', 'ORGAN_FED_BACK')
        then exists (select from organ_transfer t where t.petition_id = petition_timeline.petition_id)
      else false end
    else false end);
create function petition_of_organ(of uuid) returns table (
    state text, handling text, accepted_on date, outcome text, ended_on date, notice_due_on date, number text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.state, ltree2text(coalesce(p.handling_path, p.union_path)), p.accepted_on, p.outcome, p.ended_on,
    p.notice_due_on, p.number
  from organ_receipt r join petition p on p.id = r.petition_id
  where r.petition_id = of and not p.sealed
$$;
revoke all on function petition_of_organ(uuid) from public;
grant execute on function petition_of_organ(uuid) to ${app_role};

-- The terms that begin with a transfer, and the one that the organ's answer ends.
create policy timer_organ_see on timer for select using (
  record_type = 'petition' and case (select current_setting('app.kind', true))
    when 'agency' then exists (select from organ_receipt r where r.petition_id = record_id)
      or (kind = 'organ-feedback' and exists (select from organ_transfer t where t.petition_id = record_id))
    else false end);
create policy timer_organ_begin on timer for insert with check (
  record_type = 'petition' and state = 'OPEN' and kind in ('notice', 'feedback-to-organ')
  and case (select current_setting('app.kind', true))
    when 'agency' then exists (select from organ_receipt r where r.petition_id = record_id)
    else false end);
create policy timer_organ_end on timer for update using (
  record_type = 'petition' and kind = 'organ-feedback' and case (select current_setting('app.kind', true))
    when 'agency' then exists (select from organ_transfer t where t.petition_id = record_id)
    else false end);
