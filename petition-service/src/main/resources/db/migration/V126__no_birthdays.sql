-- The day on which somebody is of age is his birthday. It is kept while it lies ahead, because it decides who has to
-- agree to a reveal; of whoever is of age nothing more is kept than that he is.
create function keep_no_birthday() returns trigger language plpgsql as $$
begin
  if new.of_age_on <= current_date then
    new.of_age_on := date '1900-01-01';
  end if;
  return new;
end $$;

create trigger petition_no_birthday before insert or update of of_age_on on petition
  for each row when (new.of_age_on is not null) execute function keep_no_birthday();
create trigger petition_member_no_birthday before insert or update of of_age_on on petition_member
  for each row when (new.of_age_on is not null) execute function keep_no_birthday();
create trigger legal_aid_no_birthday before insert or update of of_age_on on legal_aid
  for each row when (new.of_age_on is not null) execute function keep_no_birthday();
create trigger mediation_no_birthday before insert or update of of_age_on on mediation
  for each row when (new.of_age_on is not null) execute function keep_no_birthday();
