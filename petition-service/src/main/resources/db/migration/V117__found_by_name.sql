-- Petitioners are found by their whole name from now on, but for those who asked that it be kept from others:
-- what is on file is looked at once more.
select set_config('app.kind', 'system', true);
insert into search_pending (record_type, record_id)
select 'petition', id from petition where petitioner_name_sealed is not null and not confidential and not sealed;
select set_config('app.kind', '', true);
