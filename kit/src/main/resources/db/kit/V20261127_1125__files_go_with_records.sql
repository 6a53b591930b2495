-- Files go with the record that a retention run erases: their rows, and with the rows their keys.
drop policy attachment_drop on attachment;
-- Nobody else deletes without a trace but what never became a file.
create policy attachment_drop on attachment for delete using (
  case (select current_setting('app.kind', true))
    when 'system' then state = 'RECEIVING'
      or (select current_setting('app.subject', true)) = 'system:job-retention-run'
    else false end);

-- An object store knows no transactions: what of a file lies there is deleted after the commit that forgot it.
create table attachment_leftover (
  attachment_id uuid primary key,
  store text not null check (store in ('DATABASE', 'S3')),
  chunks int not null check (chunks >= 0),
  since timestamptz not null
);
comment on table attachment_leftover is 'class: technical; pieces of erased files that are still to be deleted from a store';
grant select, insert, delete on attachment_leftover to ${app_role};
