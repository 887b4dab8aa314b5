-- 4.5: a record that changes counts as changed by what changes it, whether or not that says so: who pulls gets it, and
-- kept figures fall. Only columns that are read of it count, and none of what the kernel keeps for itself.
create or replace function sanbao_told_change() returns trigger language plpgsql as $$
  begin
    new.changed_in := pg_current_xact_id();
    return new;
  end
$$;

do $do$
declare
  kind record;
begin
  for kind in select * from jsonb_to_recordset(:'told_columns') as k("table" text, columns text[]) loop
    execute format('create trigger told_change before update of %s on %I for each row
      when (new.changed_in = old.changed_in) execute function sanbao_told_change()',
      (select string_agg(format('%I', name), ', ') from unnest(kind.columns) name), kind."table");
  end loop;
end
$do$;
