-- What a rotation of keys writes anew.
insert into sealed_column values
  ('household', 'head_name_sealed', '{id}', 'household.head_name'),
  ('household', 'head_citizen_id_sealed', '{id}', 'household.head_citizen_id'),
  ('household', 'phone_sealed', '{id}', 'household.phone'),
  ('household', 'members_sealed', '{id}', 'household.members'),
  ('household', 'bank_card_sealed', '{id}', 'household.bank_card'),
  ('payment_batch', 'content_sealed', '{id}', 'payment_batch.content');

-- One row for each person and key of the index, where there was one for each person; the hashes carry
-- the id of their key. Those of before carry none and are under no key of the index: the first rotation
-- puts the others in their place, and until then does not know those people again: rotate right after this
-- migration, before anybody is entered.
comment on table person_on_file is 'class: case; keyed hashes of the people on active files, one for each key of the index';
