-- 8: whether a record, or the entry of the archive itself, has been disposed of: then its history's contents may go.
create or replace function sanbao_disposed(record uuid) returns boolean language sql stable as $$
  select exists (select from archive_entry a
    where a.state = :'ArchiveEntryState.DISPOSED' and record in (a.id, sanbao_archived_record(a)))
$$;
