-- For whoever has the record and looks for what was asked about it.
create index approval_request_subject on approval_request (subject_type, subject_id);
