-- 8: a finished form stays as it is while it is archived. A row names its form by the column of the first argument;
-- the second says by the state that it was in which columns and states it may have instead.
create or replace function sanbao_keep_archived() returns trigger language plpgsql as $$
  declare
    record uuid := (to_jsonb(old) ->> tg_argv[0])::uuid;
    may jsonb := tg_argv[1]::jsonb -> (to_jsonb(old) ->> 'state');
    moving text[] := array(select jsonb_array_elements_text(may -> 'columns'));
  begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - moving) = (to_jsonb(old) - moving)
      and coalesce((may -> 'states') ? (to_jsonb(new) ->> 'state'), true) then return null; end if;
    if exists (select from archive_entry a
      where sanbao_archived_record(a) = record and a.state <> :'ArchiveEntryState.DISPOSED') then
      raise exception '% is archived', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return null;
  end
$$;

do $do$
declare
  form record;
  line record;
begin
  for form in select * from jsonb_to_recordset(:'archived_forms') as f("table" text, finished jsonb, lines jsonb) loop
    execute format('create constraint trigger keep_archived after update on %I deferrable initially deferred
      for each row when (old.state = any (%L)) execute function sanbao_keep_archived(''id'', %L)',
      form."table", array(select jsonb_object_keys(form.finished)), form.finished);
    for line in select * from jsonb_to_recordset(form.lines) as l("table" text, form text) loop
      execute format('create constraint trigger keep_archived after update or delete on %I deferrable initially deferred
        for each row execute function sanbao_keep_archived(%L)', line."table", line.form);
    end loop;
  end loop;
end
$do$;
