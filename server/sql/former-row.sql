-- 4.5: figures that are kept of a month fall when what they rest on changes. Which figures a row belongs to is seen by its
-- links and days as they stand; where one of these changes, what it was is kept here, so that the others are found, too.
-- The arguments: the columns that are kept.
create or replace function sanbao_former_row() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    insert into former_row (source, was) select tg_table_name, jsonb_object_agg(key, value)
      from jsonb_each(to_jsonb(old)) where key = any(tg_argv);
    return null;
  end
$$;

do $do$
declare
  source record;
  changed text;
begin
  for source in select * from jsonb_to_recordset(:'former_rows') as s("table" text, kept text[], "left" text[], "any" text[], removed boolean) loop
    select string_agg(format(case when name = any (source."any") then 'old.%1$I is distinct from new.%1$I'
        else 'old.%1$I is not null and old.%1$I is distinct from new.%1$I' end, name), ' or ')
      into changed from unnest(source."left" || source."any") name;
    execute format('create trigger former_row after update on %I for each row when (%s) execute function sanbao_former_row(%s)',
      source."table", changed, (select string_agg(quote_literal(name), ', ') from unnest(source.kept) name));
    if source.removed then
      execute format('create trigger former_row_removed after delete on %I for each row execute function sanbao_former_row(%s)',
        source."table", (select string_agg(quote_literal(name), ', ') from unnest(source.kept) name));
    end if;
  end loop;
end
$do$;
