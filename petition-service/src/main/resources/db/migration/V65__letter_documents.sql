-- Papers are printed when they are issued, and kept as they were printed. Empty in papers of before.
alter table petition_letter
  add column template_version integer check (template_version > 0),
  -- What the template's places were filled with: a correction begins with it.
  add column values_sealed bytea,
  add column pdf_sealed bytea,
  add column pdf_sha256 bytea check (length(pdf_sha256) = 32),
  -- Who issued it, and what that union was called on the day.
  add column organ_path ltree,
  add column organ_name text,
  -- The paper that this one mends.
  add column replaces uuid references petition_letter,
  add constraint printed_whole check (
    (template_version is null) = (pdf_sealed is null)
    and (template_version is null) = (values_sealed is null)
    and (template_version is null) = (pdf_sha256 is null)
    and (template_version is null) = (organ_path is null)
    and (template_version is null) = (organ_name is null)),
  add constraint mends_another check (replaces <> id);
-- A paper is mended once; what mends it can be mended again.
create unique index petition_letter_mended_once on petition_letter (replaces) where replaces is not null;

insert into sealed_column values
  ('petition_letter', 'values_sealed', '{id}', 'petition_letter.values'),
  ('petition_letter', 'pdf_sealed', '{id}', 'petition_letter.pdf');

grant update (organ_path) on petition_letter to ${app_role};
create trigger petition_letter_organ_stays before update of organ_path on petition_letter
  for each row execute function refuse_repath_of('organ_path');

-- What a superior writes to the union that handles a case is not for its petitioner.
create policy petition_letter_internal on petition_letter as restrictive for select using (
  case (select current_setting('app.kind', true))
    when 'worker' then kind <> 'SUPERVISION'
    else true end);

create table letter_number (
  union_path text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (union_path, year)
);
comment on table letter_number is 'class: technical; last number of written papers in each union and year';
grant select, insert, update (last) on letter_number to ${app_role};
