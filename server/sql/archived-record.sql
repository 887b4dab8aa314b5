-- 8: the record of the procedure that an entry of the archive is about; none where it is paper from before Sanbao.
create or replace function sanbao_archived_record(entry archive_entry) returns uuid language sql immutable as $$
  select coalesce(entry.application_id, entry.survey_id, entry.adjustment_record_id, entry.work_report_id)
$$;
