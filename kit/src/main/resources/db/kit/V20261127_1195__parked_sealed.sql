-- What an event of others says is sealed while it waits for a person: it should be thin, but it waits
-- because something is wrong with it. What was parked before stays as it is until somebody decides.
alter table parked_event alter column data drop not null;
alter table parked_event add column data_sealed bytea;
alter table parked_event add constraint parked_event_says check ((data is null) <> (data_sealed is null));

insert into sealed_column values ('parked_event', 'data_sealed', '{id}', 'parked_event.data');
