-- 8: an entry of the archive stays what it is, and is disposed of only after its time, of the long-term forms only by a
-- period that the General Manager has set. Who signs after all gives a work report's entry its signed copy.
create or replace function sanbao_keep_archive() returns trigger language plpgsql set search_path = public as $$
  declare years int;
  begin
    if tg_op = 'INSERT' then
      if new.state = :'ArchiveEntryState.ARCHIVED' then return new; end if;
      raise exception 'an archive entry begins as %', :'ArchiveEntryState.ARCHIVED' using errcode = 'insufficient_privilege';
    end if;
    if (new.form, new.form_number, new.finished_on, new.kept_from, sanbao_archived_record(new)) is distinct from
      (old.form, old.form_number, old.finished_on, old.kept_from, sanbao_archived_record(old))
      or (old.state = :'ArchiveEntryState.DISPOSED' and new.state <> old.state)
      or (new.paper_id, new.digest) <> (old.paper_id, old.digest) and not exists (
        select from work_report w join stored_file f on f.id = w.signed_paper_id
        where w.id = new.work_report_id and (f.id, f.sha256) = (new.paper_id, new.digest)) then
      raise exception 'an archive entry stays what it is' using errcode = 'insufficient_privilege';
    end if;
    if new.state = :'ArchiveEntryState.DISPOSED' and old.state <> new.state then
      select p.years into years from retention_period p
        where p.form = new.form and p.state = :'RetentionPeriodState.IN_FORCE' and exists (select from procedure_event e
          where e.record_id = p.id and e.step = :'step.setRetention' and e.department = :'Department.GENERAL_MANAGER');
      if not found then years := (:'retention' ->> new.form)::int; end if;
      if old.state <> :'ArchiveEntryState.DISPOSAL_PROPOSED' or years is null
        or coalesce(new.disposed_on <= new.kept_from + make_interval(years => years), true) then
        raise exception 'an archive entry is kept' using errcode = 'insufficient_privilege';
      end if;
    end if;
    return new;
  end
$$;

create trigger keep before insert or update on archive_entry
  for each row execute function sanbao_keep_archive();
