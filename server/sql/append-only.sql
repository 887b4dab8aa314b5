-- 7, 5.4.3: events, their contents, their links and the lines of ledgers can only be added. Contents go with what is
-- disposed of (keep-content.sql); of a ledger's line only what the kernel keeps of every record may move. A trigger of a
-- whole statement does not fire where a partition is named in place of the table, and what fires for a row does not fire
-- for a truncation.
create or replace function sanbao_append_only() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end
$$;

create trigger append_only before update or delete or truncate on procedure_event
  for each statement execute function sanbao_append_only();
create trigger append_only_row before update or delete on procedure_event
  for each row execute function sanbao_append_only();
create trigger append_only before update or delete or truncate on procedure_event_link
  for each statement execute function sanbao_append_only();
create trigger append_only before update or truncate on procedure_event_content
  for each statement execute function sanbao_append_only();

do $do$
declare
  ledger record;
  part regclass;
begin
  for ledger in select * from jsonb_to_recordset(:'ledgers') as l("table" text, columns text[]) loop
    execute format('create trigger append_only before update of %s or delete or truncate on %I
      for each statement execute function sanbao_append_only()',
      (select string_agg(quote_ident(name), ', ') from unnest(ledger.columns) name), ledger."table");
  end loop;
  for part in select relid from pg_partition_tree('procedure_event') where isleaf loop
    execute format('create trigger append_only before truncate on %s
      for each statement execute function sanbao_append_only()', part);
  end loop;
end
$do$;
