-- 4.5: what is open stands in one table, so that an inbox reads one however many kinds of records there are. The
-- arguments: the kind of record; by open state, the column of its day, and whether it waits only where there is one.
create or replace function sanbao_waits() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    open jsonb := tg_argv[1]::jsonb -> new.state;
    day date := to_jsonb(new) ->> (open ->> 'due');
  begin
    if open is null or (open ->> 'dated')::boolean and day is null then
      delete from waiting where record = new.id;
    else
      insert into waiting (record, place, due, since) values (new.id, tg_argv[0] || ' ' || new.state, day, new.updated_at)
        on conflict (record) do update set place = excluded.place, due = excluded.due, since = excluded.since;
    end if;
    return null;
  end
$$;

do $do$
declare
  kind record;
begin
  for kind in select * from jsonb_to_recordset(:'waiting') as k("table" text, record text, states jsonb) loop
    execute format('create trigger waits after update on %I for each row
      when (old.state = any (%L) or new.state = any (%2$L)) execute function sanbao_waits(%L, %L)',
      kind."table", array(select jsonb_object_keys(kind.states)), kind.record, kind.states);
    execute format('create trigger waits_from_the_start after insert on %I for each row
      when (new.state = any (%L)) execute function sanbao_waits(%L, %L)',
      kind."table", array(select jsonb_object_keys(kind.states)), kind.record, kind.states);
  end loop;
end
$do$;
