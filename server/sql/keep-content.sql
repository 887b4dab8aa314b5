-- 7, 8: the content of an event is deleted with the disposal of its record and never else; the event and the chain stay.
create or replace function sanbao_keep_content() returns trigger language plpgsql as $$
  begin
    if sanbao_disposed((select record_id from procedure_event where id = old.id)) then return old; end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end
$$;

create trigger keep_content before delete on procedure_event_content
  for each row execute function sanbao_keep_content();
