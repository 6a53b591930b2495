-- A question is asked of the same workers once in a quarter: of two answers that differ by one person's the
-- difference is his. Two questions are one when nothing but spaces, case and punctuation tells them apart.
create function sentiment_question_key(words text) returns text language sql immutable parallel safe as $$
  select lower(translate(words, E' \t\r\n　，。？！、；：“”‘’（）《》【】…—·,.?!;:"''()-_', ''))
$$;
alter table sentiment_question
  add column text_key text generated always as (sentiment_question_key(text)) stored;
create index sentiment_question_asked on sentiment_question (text_key);

-- Below how many a single answer is not told, nor what it could be reckoned from.
alter table sentiment_term
  add column smallest_cell integer not null default 3 check (smallest_cell between 2 and 5);
alter table sentiment_questionnaire
  add column smallest_cell integer not null default 3 check (smallest_cell between 2 and 5);
create or replace function sentiment_questionnaire_stays() returns trigger language plpgsql as $$
begin
  if new.anonymous is distinct from old.anonymous then
    raise exception 'a questionnaire stays as anonymous as it was' using errcode = '23001';
  end if;
  if (new.minimum_answers, new.smallest_cell) is distinct from (old.minimum_answers, old.smallest_cell) then
    raise exception 'the minimum stays as it was told to those who answered' using errcode = '23001';
  end if;
  if old.state = 'CLOSED' and (new.state <> 'CLOSED' or new.secret_sealed is not null) then
    raise exception 'a closed questionnaire stays closed' using errcode = '23001';
  end if;
  return new;
end $$;

-- Which unions owe a panel each quarter: what one obliges itself and those below it to, from a day on.
create table sentiment_duty (
  union_path ltree not null,
  valid_from date not null,
  reach text not null check (reach in ('NONE', 'ITSELF', 'DIRECTLY_BELOW', 'ALL_BELOW')),
  set_by_subject text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (union_path, valid_from)
);
comment on table sentiment_duty is 'class: offering; which unions at and below one owe a panel each quarter, from a day on';
alter table sentiment_duty enable row level security;
alter table sentiment_duty force row level security;
create policy sentiment_duty_read on sentiment_duty for select using (
  case (select current_setting('app.kind', true))
    when 'staff' then (union_path @> (select nullif(current_setting('app.union', true), '')::ltree)
        or union_path <@ (select nullif(current_setting('app.union', true), '')::ltree))
      and (select string_to_array(current_setting('app.roles', true), ',')) && array['petition-officer', 'case-handler', 'leader', 'analyst', 'auditor', 'inspector']
    when 'system' then true
    else false end);
create policy sentiment_duty_set on sentiment_duty for insert with check (
  case (select current_setting('app.kind', true))
    when 'staff' then union_path = (select nullif(current_setting('app.union', true), '')::ltree)
      and 'leader' = any ((select string_to_array(current_setting('app.roles', true), ','))::text[])
    else false end);
create policy sentiment_duty_follow on sentiment_duty for update using (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:job-union-repath'
    else false end);
grant select, insert on sentiment_duty to ${app_role};
grant update (union_path) on sentiment_duty to ${app_role};
create trigger sentiment_duty_stays before update of union_path on sentiment_duty
  for each row execute function refuse_repath();
create trigger sentiment_duty_old_place before insert on sentiment_duty
  for each row execute function refuse_old_place();

-- The panel that a union owes is opened by one job.
create policy sentiment_panel_owed on sentiment_panel for insert with check (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:sentiment-duty' and state = 'DRAFT'
    else false end);
create policy sentiment_panel_move_owed on sentiment_panel_move for insert with check (
  case (select current_setting('app.kind', true))
    when 'system' then (select current_setting('app.subject', true)) = 'system:sentiment-duty' and move = 'OPENING'
    else false end);
