-- Approved, and yet not in the file, because the person has not consented that it goes to the bank.
alter table payment_batch add column held_count int not null default 0 check (held_count >= 0);
