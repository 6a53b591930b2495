-- What can be found of a petition is made after its commit; here it is only marked. Petitions that are older
-- than this are found once an administrator has rebuilt the index.
create trigger petition_search after insert or update of union_path on petition
  for each row execute function search_mark('petition');
