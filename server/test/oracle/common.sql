-- What several invariants look at. A person is told by the person and not by the account.

create view act as
  select e.id, e.record, e.record_id, e.version, e.step, e.clause, e.department, e.at, e."from", e."to",
    (e.at at time zone 'Asia/Shanghai')::date as day,
    l.position,
    u.person_id as person,
    o.person_id as for_person,
    c.content::jsonb -> 'input' as input,
    c.content::jsonb -> 'changes' as changes
  from procedure_event e
    join procedure_event_link l on l.event_id = e.id
    left join procedure_event_content c on c.id = e.id
    left join "user" u on u.id = e.user_id
    left join "user" o on o.name = e.on_behalf_of;

create function day_of(moment timestamptz) returns date language sql immutable as
  $$ select (moment at time zone 'Asia/Shanghai')::date $$;

-- The state of a record at the end of what was done up to a place in the chain.
create function state_at(record uuid, place bigint) returns text language sql stable as $$
  select e."to" from procedure_event e join procedure_event_link l on l.event_id = e.id
  where e.record_id = state_at.record and l.position <= place order by l.position desc limit 1
$$;

-- Whether a machine is said to be of another family since a moment: its model has changed its own, or it was said to be of another model.
create function family_told_anew(machine uuid, moment timestamptz) returns boolean language sql stable as $$
  select exists (select from equipment m join procedure_event e on e.record_id in (m.id, m.model_id) and e.at >= moment and e.version > 1
      join procedure_event_content c on c.id = e.id
    where m.id = family_told_anew.machine and jsonb_path_exists(c.content::jsonb, '$.changes[*] ? (@.field == "family" || @.field == "model")'))
$$;

-- The movements of stock, with the place in the chain of the step that booked each.
create view booking as
  select m.*, (
    select max(l.position) from procedure_event e join procedure_event_link l on l.event_id = e.id
    where e.record_id = coalesce(m.request_id, m.receipt_id, m.adjustment_id) and e.at = m.created_at) as place
  from stock_movement m;

-- How much of a part was kept for a request before the step at a place in the chain.
create function kept_for(request uuid, part uuid, place bigint) returns numeric language sql stable as $$
  select coalesce((
    select (line ->> 'reserved')::numeric from act,
      jsonb_path_query(act.changes, '$[*] ? (@.field == "lines").before[*]') line
    where act.record_id = request and act.position = place and line -> 'part' ->> 'id' = part::text limit 1), 0)
$$;

-- The moment up to which the house has worked.
create function present() returns timestamptz language sql stable as $$ select max(at) from procedure_event $$;

-- Every record of every kind.
do $$ begin
  execute 'create view record as ' || (
    select string_agg(format(
      'select %L::text as kind, r.id, r.number, r.state, r.version, r.created_at from public.%I r', t.table_name, t.table_name), ' union all ')
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and 4 = (
      select count(*) from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name
        and c.column_name in ('id', 'number', 'state', 'version')));
end $$;

-- What was changed, by whatever statement, while the record said to have last changed in an earlier transaction: told once
-- that is over, so that who pulls would not have got it. Terms of search are no part of what is read of a record.
create unlogged table silent (offender text);
create function tell_silent() returns trigger language plpgsql security definer as $$
  declare
    row jsonb := to_jsonb(coalesce(new, old));
    told record;
  begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'search' = to_jsonb(old) - 'search' then return null; end if;
    execute format('select number, changed_in from public.%I where id = $1', tg_argv[0]) into told using (row ->> tg_argv[1])::uuid;
    if told.changed_in < pg_current_xact_id() then
      insert into oracle.silent values (format('%s: %s', told.number, tg_table_name));
      insert into oracle.written values ('silent');
    end if;
    return null;
  end $$;

-- The lines of a record and its lists go with it.
create view part_of as
  select c.relname as part, o.relname as owner, a.attname as link
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class o on o.oid = f.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
  where f.contype = 'f' and f.confdeltype = 'c'
    and not exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'changed_in')
    and (exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'position') or starts_with(c.relname, o.relname || '_'));
do $$
declare
  kind record;
begin
  for kind in select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'changed_in'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute n where n.attrelid = c.oid and n.attname = 'procedure_revision') loop
    execute format('create constraint trigger silent after update on public.%1$I deferrable initially deferred for each row
      when (old.changed_in = new.changed_in) execute function tell_silent(%1$L, ''id'')', kind.name);
  end loop;
  for kind in select * from part_of loop
    execute format('create constraint trigger silent after insert or update or delete on public.%I deferrable initially deferred
      for each row execute function tell_silent(%L, %L)', kind.part, kind.owner, kind.link);
  end loop;
end $$;
