-- 7: events lie by years, by the moment that their ids begin with, each named by the year before which it ends; this year's
-- and the next are made ahead, at each start and each day. What fits none lies in the rest and stays there, such as what a
-- wrong clock wrote: the year that it belongs to then begins behind it. Nobody names them: they have a schema of
-- their own, to which there is no right, and what holds for the table holds for each.
create or replace function sanbao_partition_events() returns void language plpgsql security definer
  set search_path = public set lock_timeout = '3s' as $$
  declare
    present int := extract(year from now() at time zone 'UTC');
    part text;
    beginning uuid;
    ending uuid;
    stray uuid;
  begin
    perform pg_advisory_xact_lock(hashtext('sanbao partitions'));
    for year in present + 1 .. present + 2 loop
      part := 'procedure_event_until_' || year;
      ending := sanbao_event_bound(make_timestamp(year, 1, 1, 0, 0, 0));
      select sanbao_event_bound(make_timestamp(max(substring(relname from '\d+$')::int), 1, 1, 0, 0, 0)) into beginning
        from pg_class where relnamespace = 'history'::regnamespace and relname ~ '^procedure_event_until_\d+$';
      select id into stray from history.procedure_event_rest where id >= beginning and id < ending order by id desc limit 1;
      if found then
        beginning := sanbao_event_bound(uuid_extract_timestamp(stray) at time zone 'UTC' + interval '1 millisecond');
      end if;
      continue when beginning >= ending;
      execute format('create table history.%I partition of procedure_event for values from (%L) to (%L)', part, beginning, ending);
      execute format('alter table history.%I enable row level security', part);
      execute format('create trigger append_only before truncate on history.%I
        for each statement execute function sanbao_append_only()', part);
    end loop;
  end
$$;
