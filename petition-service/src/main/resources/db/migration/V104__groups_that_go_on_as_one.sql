-- Group visits about one matter go on as one case: one leads, the others are joined to it (并案) and keep their
-- numbers, rosters and query codes; each can be taken out again (拆案).
alter table petition drop constraint petition_state_check;
alter table petition add constraint petition_state_check check (state in (
  'RECEIVED', 'REGISTERED', 'TRANSFERRED', 'ASSIGNED', 'OBJECTED', 'INFORMED_ELSEWHERE', 'STATUTORY_ROUTE',
  'NOT_ACCEPTED', 'ACCEPTED', 'JOINED', 'OPINION_ISSUED', 'DELIVERED', 'UNDER_REVIEW', 'REVIEW_DECIDED',
  'REVIEW_DELIVERED', 'UNDER_RECHECK', 'RECHECK_DECIDED', 'TERMINATED', 'CLOSED'));

create table group_merge (
  id uuid primary key,
  -- The case that leads.
  petition_id uuid not null references petition,
  joined_id uuid not null references petition check (joined_id <> petition_id),
  union_path ltree not null,
  person_ref text not null,
  -- Where the joined one stood, and goes back to.
  state_before text not null check (state_before in ('REGISTERED', 'ACCEPTED')),
  reason text not null,
  joined_at timestamptz not null,
  joined_by_name text not null,
  joined_by_ref text not null,
  separated_at timestamptz,
  separation_reason text,
  separated_by_ref text,
  version bigint not null check (version > 0),
  constraint separated_whole check ((separated_at is null) = (separation_reason is null)
    and (separated_at is null) = (separated_by_ref is null))
);
comment on table group_merge is 'class: case; group visits that go on as one case, and which were taken out again';
create unique index group_merge_one_lead on group_merge (joined_id) where separated_at is null;
create index group_merge_of on group_merge (petition_id, joined_at, id);

-- What a member of a group says of what became of his own matter: once.
create table petition_outcome_rating (
  member_id uuid primary key references petition_member,
  petition_id uuid not null references petition,
  union_path ltree not null,
  person_ref text not null,
  satisfaction text not null check (satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  comment_sealed bytea,
  rated_on date not null,
  rated_at timestamptz not null,
  call_back_due_on date,
  called_back_at timestamptz,
  called_back_by_name text,
  called_back_by_ref text,
  call_back_result text
);
comment on table petition_outcome_rating is 'class: case; how members of a group visit rate what became of their own matters, and the call back';
create index petition_outcome_rating_of on petition_outcome_rating (petition_id, rated_at, member_id);

-- Who asked for a review on behalf of a group.
alter table petition_review add column representative_id uuid references petition_member;

do $$
declare
  child text;
  open_to constant text := $p$((union_path <@ (select nullif(current_setting('app.union', true), '')::ltree) and not is_kept_from_caller(petition_id)) or has_case(petition_id))$p$;
  reads constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']$p$;
  writes constant text := $p$(select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader']$p$;
  mine constant text := $p$person_ref = (select nullif(current_setting('app.person', true), ''))$p$;
begin
  foreach child in array array['group_merge', 'petition_outcome_rating'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format('create policy %I on %I for select using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''worker'' then %s when ''system'' then true else false end)', child || '_read', child,
      reads, open_to,
      -- Of the merges those of a case that he sees; of the ratings his own.
      case child when 'group_merge' then 'has_case(petition_id)' else mine end);
    execute format('create policy %I on %I for insert with check (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s when ''worker'' then %s else false end)', child || '_write', child,
      case child when 'group_merge' then writes || ' and ' || open_to else 'false' end,
      case child when 'group_merge' then 'false' else mine ||
        ' and exists (select from petition_member m where m.id = member_id and m.person_ref = petition_outcome_rating.person_ref and m.outcome is not null)' end);
    execute format('create policy %I on %I for update using (case (select current_setting(''app.kind'', true))
      when ''staff'' then %s and %s when ''system'' then (select current_setting(''app.subject'', true)) = ''system:job-union-repath''
      else false end)', child || '_change', child, writes, open_to);
    execute format('grant select, insert on %I to ${app_role}', child);
    execute format('grant update (union_path) on %I to ${app_role}', child);
    execute format('create trigger %I before update of union_path on %I for each row execute function refuse_repath()',
      child || '_stays', child);
  end loop;
end $$;
grant update (separated_at, separation_reason, separated_by_ref, version) on group_merge to ${app_role};
grant update (called_back_at, called_back_by_name, called_back_by_ref, call_back_result) on petition_outcome_rating to ${app_role};
insert into sealed_column values
  ('petition_outcome_rating', 'comment_sealed', '{member_id}', 'petition_outcome_rating.comment');
create policy petition_outcome_rating_reseal on petition_outcome_rating for update to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);

-- Whether the caller speaks for a group: a representative on its roster, or on that of a visit joined to it.
create function speaks_for_group(of uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from petition_member m
    where m.representative and m.person_ref = nullif(current_setting('app.person', true), '')
      and (m.petition_id = of or m.petition_id in (
        select g.joined_id from group_merge g where g.petition_id = of and g.separated_at is null)))
$$;

-- A representative asks for review and re-check, and moves nothing else.
create policy petition_speak on petition for update using (
  case (select current_setting('app.kind', true))
    when 'worker' then channel = 'GROUP_VISIT'
      and state in ('DELIVERED', 'UNDER_REVIEW', 'REVIEW_DELIVERED', 'UNDER_RECHECK') and speaks_for_group(id)
    else false end)
  with check (
  case (select current_setting('app.kind', true))
    when 'worker' then channel = 'GROUP_VISIT' and state in ('UNDER_REVIEW', 'UNDER_RECHECK') and speaks_for_group(id)
    else false end);
create policy petition_timeline_voice on petition_timeline for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then kind in ('REVIEW_REQUESTED', 'RECHECK_REQUESTED') and speaks_for_group(petition_id)
    else false end);
create policy petition_review_voice on petition_review for insert with check (
  case (select current_setting('app.kind', true))
    when 'worker' then representative_id is not null and speaks_for_group(petition_id)
    else false end);

-- As before, and for members: a call back runs on the member whom it is owed to, and what a representative asks
-- for is timed.
create or replace function timer_is_for_caller(deed text, of_type text, of_record uuid, place ltree, person text, its_state text)
returns boolean language plpgsql stable parallel safe as $$
declare
  kind constant text := current_setting('app.kind', true);
  own constant ltree := nullif(current_setting('app.union', true), '')::ltree;
  me constant text := nullif(current_setting('app.person', true), '');
  roles constant text[] := string_to_array(current_setting('app.roles', true), ',');
begin
  if kind = 'staff' then
    return case of_type
      when 'petition' then
        roles && (case deed
          when 'READ' then array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
          else array['petition-officer', 'case-handler', 'leader'] end)
        and ((place <@ own and not is_kept_from_caller(of_record)) or has_case(of_record)
          -- What is asked for at the counter is owed by the union above.
          or (deed = 'START' and exists (select from petition p where p.id = of_record)))
      when 'petition-member' then
        roles && (case deed
          when 'READ' then array['petition-officer', 'case-handler', 'leader', 'auditor', 'inspector']
          else array['petition-officer', 'case-handler', 'leader'] end)
        and exists (select from petition_member m where m.id = of_record)
      when 'legal-aid' then own is not null and exists (select from legal_aid a where a.id = of_record)
      when 'sentiment-panel' then
        roles && (case deed
          when 'READ' then array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']
          when 'START' then array['petition-officer']
          else array['petition-officer', 'leader'] end)
        and place <@ own
      when 'research-recommendation' then
        roles && (case deed
          when 'READ' then array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']
          else array['petition-officer', 'analyst', 'leader'] end)
        and place <@ own
      else place <@ own end;
  elsif kind = 'worker' then
    return case deed
      when 'READ' then person = me or (of_type = 'petition' and has_case(of_record))
      -- What a person hands in starts a timer on what is his own; and he moves what hangs on him.
      when 'START' then its_state = 'OPEN' and ((person = me and (place = own or of_type in ('petition', 'petition-member', 'legal-aid')))
        or (of_type = 'petition' and speaks_for_group(of_record)))
      else (person = me and of_type in ('petition', 'legal-aid')) or (of_type = 'petition' and speaks_for_group(of_record)) end;
  elsif kind = 'agency' then
    return of_type = 'legal-aid' and deed <> 'START' and exists (select from legal_aid a where a.id = of_record);
  end if;
  return kind = 'system';
end $$;

-- What is joined is worked on with the case that leads. On the desk it stays only while something of its own is due.
create or replace view petition_desk_wanted with (security_invoker = true) as
select p.id as petition_id, p.union_path, coalesce(p.handling_path, p.union_path) as handling_path,
  over.ended, p.state, p.category, p.channel, p.sealed, p.urgent, p.repeats is not null as repeated,
  p.headcount > 1 or p.channel = 'GROUP_VISIT' as of_group,
  case when not over.ended then p.owner_subject end as owner_subject,
  case when not over.ended then p.owner_ref end as owner_ref,
  case when not over.ended then offer.to_subject end as offered_to,
  sponsor.sponsor_ref, p.created_at as received_at,
  coalesce(next.due_on, date '9999-12-31') as due_on, next.kind as due_kind
from petition p
  cross join lateral (select p.state in ('CLOSED', 'TERMINATED', 'NOT_ACCEPTED') as ended) over
  left join lateral (select t.due_on, t.kind from timer t
    where t.record_id = p.id and t.record_type = 'petition' and t.ended_at is null and t.due_on is not null
      and not exists (select from petition_window w where w.kind = t.kind)
    order by t.due_on, t.kind limit 1) next on true
  left join petition_hand_over offer on offer.petition_id = p.id and offer.state = 'OFFERED'
  left join petition_sponsorship sponsor on sponsor.petition_id = p.id and sponsor.signed_off_on is null
where (not over.ended and (p.state <> 'JOINED' or next.due_on is not null)) or sponsor.sponsor_ref is not null;
