import type { SessionContext } from '@mikro-orm/core';
import { type DatabaseError, escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { digest } from '../credentials/secret.ts';
import { type Cells, cellTypes } from './columns.ts';

/**
 * Not by the ORM, which waits for the database after each of these: a read is asked for a hundred times as often as
 * anything else. Where one fails, those behind it do nothing, and the commit only ends what is left of the transaction.
 */
export async function readOnly(pool: Pool, session: SessionContext, text: string, values: unknown[]): Promise<Cells[]> {
  const client = await pool.connect();
  const answers = await Promise.allSettled([
    client.query(`begin read only; ${settings(session)}`),
    client.query<Cells>({ name: nameOf(client, text, values), text, values, rowMode: 'array', types: cellTypes }),
    client.query('commit'),
  ]);
  const failed = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  client.release(failed ? !unreadable(failed.reason) && !tookTooLong(failed.reason) : keepsEnough(client));
  if (failed) throw failed.reason;
  return (answers[1] as PromiseFulfilledResult<{ rows: Cells[] }>).value.rows;
}

const settings = ({ role, variables }: SessionContext) =>
  [
    `set local role ${escapeIdentifier(String(role))}`,
    ...Object.entries(variables ?? {}).map(([name, value]) => `set local ${name} = ${escapeLiteral(String(value))}`),
  ].join('; ');

/** What PostgreSQL says of a value that has the right type but that it cannot hold: too large, no such day, no such text. */
export const unreadable = ({ code }: DatabaseError) =>
  ['22P02', '22003', '22007', '22008', '22021'].includes(String(code));
export const tookTooLong = ({ code }: DatabaseError) => code === '57014';

const kept = new WeakMap<PoolClient, Set<string>>();
const ENOUGH = 200;

/**
 * A statement with a name is planned once and then kept by the connection. Where it has values there is none: which
 * way is the best one depends on them, whether a state that is asked for is a common or a rare one.
 */
function nameOf(client: PoolClient, text: string, values: unknown[]): string | undefined {
  if (values.length) return undefined;
  const name = digest(text);
  kept.set(client, (kept.get(client) ?? new Set()).add(name));
  return name;
}

/** Callers can think up statements without end: a connection that keeps so many is closed for a new one. */
const keepsEnough = (client: PoolClient) => (kept.get(client)?.size ?? 0) > ENOUGH;
