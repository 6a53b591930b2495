-- Minutes were told of by a text that nothing checked. They are a file of the approval now, as the scan of a
-- signature is: its id and its hash stand in the same columns.
create or replace function approval_minutes_on_file() returns trigger language plpgsql as $$
begin
  if new.minutes_ref is not null and (new.scan_ref is null or new.scan_sha256 is null) then
    perform approval_refuse('approval_minutes', 'minutes that are not on file');
  end if;
  return new;
end $$;
create trigger approval_minutes_on_file before insert on approval_move
  for each row execute function approval_minutes_on_file();
