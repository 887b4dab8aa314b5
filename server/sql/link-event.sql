-- 7: each commit gives its events their places in the one chain, in the order in which they were written: to those of its
-- own transaction alone, however the clocks of servers differ. The first of them locks the chain's head, which stays until
-- then, and moves once, behind the last of them (move-head.sql): each move would leave a dead head in the way of the next.
-- Whatever position the head is at, the chain's end is read by one plan; the planner believes each to deserve its own.
create or replace function sanbao_link_event() returns trigger language plpgsql security definer
  set search_path = public set plan_cache_mode = force_generic_plan as $$
  declare
    head procedure_chain_head;
    former procedure_event_link;
    event procedure_event;
  begin
    event := new;
    select * into head from procedure_chain_head where id = 1 for update;
    select * into former from procedure_event_link
      where position > head.position and xmin = pg_current_xact_id()::xid order by position desc limit 1;
    insert into procedure_event_link (position, event_id, hash) values (
      coalesce(former.position, head.position) + 1, event.id,
      sanbao_event_hash(coalesce(former.hash, head.hash), event));
    return null;
  end
$$;

create constraint trigger link after insert on procedure_event
  deferrable initially deferred for each row execute function sanbao_link_event();
