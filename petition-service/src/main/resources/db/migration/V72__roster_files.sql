-- The roster of a group visit comes in by files, too. What a line said, as a hash: the same line again changes
-- nothing; somebody who was put on the roster by hand is on it already, whatever the line says.
alter table petition_member add column origin_hash text;
