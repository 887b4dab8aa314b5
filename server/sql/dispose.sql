-- 8: with the disposal go the contents of the record's history, the captions and the names of its files, and what the
-- steps that made the entry and that disposed of it say of it: once both are written down.
create or replace function sanbao_dispose() returns trigger language plpgsql security definer set search_path = public as $$
  declare subject uuid := sanbao_archived_record(new);
  begin
    delete from procedure_event_content c using procedure_event e
      where e.id = c.id and (e.record_id = subject
        or e.record_id = new.id and (e."from" is null or e.step = :'step.approveDisposal'));
    update attachment set caption = null, removed_at = coalesce(removed_at, new.updated_at)
      where record_id in (new.id, subject);
    update stored_file set name = '', erased_at = new.updated_at
      where record_id in (new.id, subject) and erased_at is null;
    return null;
  end
$$;

create constraint trigger dispose after update on archive_entry deferrable initially deferred for each row
  when (new.state = :'ArchiveEntryState.DISPOSED' and old.state <> :'ArchiveEntryState.DISPOSED')
  execute function sanbao_dispose();
