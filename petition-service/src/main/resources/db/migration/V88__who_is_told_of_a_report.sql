-- An urgent report names an account of the superior and a telephone, so that it reaches somebody.
alter table petition_site_entry
  add column duty_subject text check (char_length(duty_subject) between 1 and 100),
  add column duty_phone_sealed bytea;
insert into sealed_column values
  ('petition_site_entry', 'duty_phone_sealed', '{id}', 'petition_site_entry.duty_phone');
