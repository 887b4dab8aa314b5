import type { ClientBase } from 'pg';
import type { Routine } from './routines.ts';

/**
 * Brings functions and triggers to what the law says: those that changed, or all of them where the tables did. A
 * function's comment is the hash of the text that made it; what no law makes any more is dropped.
 */
export async function enact(client: ClientBase, law: readonly Routine[], all: boolean) {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ name: string; hash: string | null }>(
      `select distinct p.proname as name, obj_description(p.oid, 'pg_proc') as hash from pg_proc p where ${ours}`,
    );
    for (const name of new Set(rows.map(row => row.name)))
      if (!law.some(routine => routine.name === name)) await drop(client, name, true);
    for (const routine of law)
      if (all || !rows.some(({ name, hash }) => name === routine.name && hash === routine.hash))
        await replace(client, routine);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const ours = "p.pronamespace = 'public'::regnamespace and starts_with(p.proname, 'sanbao_')";

async function replace(client: ClientBase, { name, text, hash }: Routine) {
  await drop(client, name, false);
  await client.query(text);
  await client.query(`comment on function ${name} is '${hash}'`);
}

/** Functions that policies call cannot be dropped before them: until then they are replaced. */
async function drop(client: ClientBase, name: string, whole: boolean) {
  const triggers = await client.query<{ drop: string }>(
    `select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) as drop
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname = $1 and t.tgparentid = 0 and ${ours}`,
    [name],
  );
  const functions = await client.query<{ drop: string }>(
    `select format('drop function %s', p.oid::regprocedure) as drop from pg_proc p
     where p.proname = $1 and ${ours} and ($2 or not exists (select from pg_depend d
       where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and d.classid = 'pg_policy'::regclass))`,
    [name, whole],
  );
  for (const each of [...triggers.rows, ...functions.rows]) await client.query(each.drop);
}
