-- 7: the least id that an event can have from a moment (UTC) on: UUIDv7 begins with its milliseconds.
create or replace function sanbao_event_bound(moment timestamp) returns uuid language sql immutable as $$
  select rpad(lpad(to_hex(round(extract(epoch from moment) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;
