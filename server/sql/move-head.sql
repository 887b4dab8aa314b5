-- 7: the head of the chain is its last link. What is put off until the commit comes in the order in which it was put off,
-- so that this comes behind all links of the transaction.
create or replace function sanbao_move_head() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if new.position = (select max(position) from procedure_event_link) then
      update procedure_chain_head set position = new.position, hash = new.hash where id = 1;
    end if;
    return null;
  end
$$;

create constraint trigger move_head after insert on procedure_event_link
  deferrable initially deferred for each row execute function sanbao_move_head();
