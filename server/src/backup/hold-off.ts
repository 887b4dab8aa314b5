import type { Client } from 'pg';

/** Triggers and foreign keys, as the catalogue has them. */
const wards = async (client: Client) =>
  (
    await client.query<{ ward: string }>(
      `select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) as ward from pg_trigger
       where not tgisinternal
       union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
       where contype = 'f' and conparentid = 0 order by 1`,
    )
  ).rows
    .map(({ ward }) => ward)
    .join('\n');

/**
 * Rows are put back as they were: no trigger writes anything anew, and foreign keys are held against all of them at the
 * end, whatever order the tables come in. Only within a transaction, whose tables nobody else can reach before its end;
 * it fails unless all is in force again then. The owner may do it: no superuser is asked for.
 */
export async function withTriggersHeldOff(client: Client, work: () => Promise<void>) {
  const before = await wards(client);
  const { rows } = await client.query<{ off: string; on: string }>(
    `select format('alter table %s disable trigger user', oid::regclass) as off,
       format('alter table %s enable trigger user', oid::regclass) as on
     from pg_class where relkind in ('r', 'p')
       and relnamespace in ('public'::regnamespace, 'history'::regnamespace, 'graphile_worker'::regnamespace)
     union all
     select format('alter table %s drop constraint %I', conrelid::regclass, conname),
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
     from pg_constraint where contype = 'f' and conparentid = 0`,
  );
  for (const { off } of rows) await client.query(off);
  await work();
  for (const { on } of rows) await client.query(on);
  if ((await wards(client)) !== before) throw new Error('Triggers or foreign keys are not as they were before');
}
