-- What is open, gathered anew: once when the declarations change what waits, and after rows were written past the triggers.
create or replace function sanbao_fill_waiting() returns void language plpgsql as $$
  declare
    kind record;
  begin
    delete from waiting;
    for kind in select k.record, k."table", s.key as state, s.value ->> 'due' as due, (s.value ->> 'dated')::boolean as dated
      from jsonb_to_recordset(:'waiting') as k("table" text, record text, states jsonb), jsonb_each(k.states) s loop
      execute format('insert into waiting (record, place, due, since) select id, %L, %s, updated_at from %I where state = %L %s',
        kind.record || ' ' || kind.state, coalesce(quote_ident(kind.due), 'null'), kind."table", kind.state,
        case when kind.dated then format('and %I is not null', kind.due) else '' end);
    end loop;
  end
$$;

select sanbao_fill_waiting();
