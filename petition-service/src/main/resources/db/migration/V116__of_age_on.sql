-- The day on which somebody is of age, from the id that he showed: below eighteen, what is sealed of him is
-- shown after an approval only. Nothing where no id was shown.
alter table petition add column of_age_on date;
alter table petition_member add column of_age_on date;
alter table legal_aid add column of_age_on date;
alter table mediation add column of_age_on date;
