-- Where papers are sent, sealed like the other columns that a person could be found by.
alter table petition add column petitioner_address_sealed bytea;
insert into sealed_column values
  ('petition', 'petitioner_address_sealed', '{id}', 'petition.petitioner_address');
