-- 7: each commit gives its events their place in the one chain, all at once by the first of them, so that the chain's
-- head is locked for a moment only and moves once.
create or replace function sanbao_link_event() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    head procedure_chain_head;
    event procedure_event;
  begin
    if exists (select from procedure_event_link where event_id = new.id) then return null; end if;
    select * into head from procedure_chain_head where id = 1 for update;
    for event in select * from procedure_event where id >= new.id order by id loop
      continue when exists (select from procedure_event_link where event_id = event.id);
      head.position := head.position + 1;
      head.hash := sanbao_event_hash(head.hash, event);
      insert into procedure_event_link (position, event_id, hash) values (head.position, event.id, head.hash);
    end loop;
    update procedure_chain_head set position = head.position, hash = head.hash where id = 1;
    return null;
  end
$$;

create constraint trigger link after insert on procedure_event
  deferrable initially deferred for each row execute function sanbao_link_event();
