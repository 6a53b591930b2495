-- The consent that electronic service was asked for was thrown away: where it is kept stands here from now on.
alter table served_document add column consent text;
-- What is on file has none; whatever comes has.
alter table served_document add constraint served_document_electronic_consent
  check (method <> 'ELECTRONIC' or consent is not null) not valid;

-- Who took it and what proves it names people, and is written by hand: numbers of ids, telephones and receipts
-- among it. Sealed from now on; the clear columns keep what was there, and take nothing any more.
alter table served_document add column receiver_sealed bytea, add column proof_sealed bytea,
  alter column proof drop not null;
alter table served_document add constraint served_document_has_proof check ((proof is null) <> (proof_sealed is null));
revoke insert on served_document from ${app_role};
grant insert (id, union_path, person_ref, record_type, record_id, document, document_sha256, method, outcome,
  served_on, receiver_sealed, proof_sealed, proof_sha256, consent, recorded_at, recorded_by, corrects)
  on served_document to ${app_role};
-- For a rotation of keys, which writes as the owner; the application has no grant.
create policy served_document_reseal on served_document for update to current_user using (
  case (select current_setting('app.kind', true)) when 'system' then true else false end);
insert into sealed_column values
  ('served_document', 'receiver_sealed', '{id}', 'served_document.receiver'),
  ('served_document', 'proof_sealed', '{id}', 'served_document.proof');
