-- 8: whether a record, or the entry of the archive itself, has been disposed of, or erased with the data of a person: then
-- its history's contents may go. Nothing else is erased so than what is of a person and of nobody else.
create or replace function sanbao_disposed(record uuid) returns boolean language sql stable as $$
  select exists (select from archive_entry a
    where a.state = :'ArchiveEntryState.DISPOSED' and record in (a.id, sanbao_archived_record(a)))
  or exists (select from procedure_event e
    where e.record_id = sanbao_disposed.record and e.step = :'step.erasePersonData'
      and e.record in ('Person', 'User', 'Letter', 'RoleChange', 'PersonDataRequest'))
$$;
