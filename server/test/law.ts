import pg from 'pg';

/**
 * The functions and triggers that a database has, by their names, each with all that is said of it. A function by which
 * a column is worked out is the tables' own: it came with a migration, and never changes.
 */
export async function lawIn(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select 'function ' || p.oid::regprocedure as name,
       concat_ws(chr(10), pg_get_functiondef(p.oid), p.proowner::regrole, p.proacl, obj_description(p.oid, 'pg_proc')) as definition
     from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d
       where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and d.classid = 'pg_attrdef'::regclass)
     union all
     select format('trigger %s on %s', t.tgname, t.tgrelid::regclass), concat(pg_get_triggerdef(t.oid), ' ', t.tgenabled)
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
     order by name`,
  );
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

export async function lawOf(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await lawIn(client);
  } finally {
    await client.end();
  }
}
