import type { ClientBase } from 'pg';

export interface KeptTable {
  /** As SQL names it, quoted. */
  name: string;
  /** The file's name in a backup, and the key in its manifest. */
  key: string;
  /** As SQL lists them; those that the database works out are not among them. */
  columns: string;
}

/**
 * Not kept: sign-ins and their budgets, so that nobody is signed in after a restore who was signed out since; and what
 * names transactions of the one database that it was written in, or was counted by them; and from when on it is one.
 */
const passing = [
  'session',
  'sign_in_budget',
  'provider_request',
  'fresh_sign_in',
  'account_change',
  'lost_sight',
  'kept_figures',
  'kept_until',
  'former_row',
  'lineage',
  'mikro_orm_migrations',
  'migrations',
];

/** The tables of a backup: Sanbao's own and those of its jobs. In which transaction a row changed is begun anew. */
export async function keptTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select c.oid::regclass::text as name, c.relnamespace::regnamespace || '.' || c.relname as key,
       string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and c.relkind in ('r', 'p')
       and c.relname <> all($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid <> 'xid8'::regtype
     group by c.oid order by key`,
    [passing],
  );
  return rows;
}
