import type { SessionContext } from '@mikro-orm/core';
import { type DatabaseError, escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { digest } from '../credentials/secret.ts';
import { type Cells, cellTypes } from './columns.ts';

/**
 * Sent at once and not by the ORM, which waits for the database after each statement: reads are the hottest path. When
 * one statement fails, those behind it do nothing, and the commit ends the transaction.
 */
export async function readOnly(
  pool: Pool,
  session: SessionContext,
  text: string,
  values: unknown[],
  keepsPlan = false,
): Promise<Cells[]> {
  const client = await pool.connect();
  const answers = await Promise.allSettled([
    client.query(`begin read only; ${settings(session)}`),
    client.query<Cells>({
      name: keepsPlan || !values.length ? nameOf(client, session, text) : undefined,
      text,
      values,
      rowMode: 'array',
      types: cellTypes,
    }),
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

/** Whether a value of the right type cannot be held by PostgreSQL: out of range, no such day, invalid text. */
export const unreadable = ({ code }: DatabaseError) =>
  ['22P02', '22003', '22007', '22008', '22021'].includes(String(code));
export const tookTooLong = ({ code }: DatabaseError) => code === '57014';

const kept = new WeakMap<PoolClient, Set<string>>();
const ENOUGH = 200;

/**
 * The name of a prepared statement, which is planned once a connection. A statement with values gets one
 * only where it says that its plan does not depend on them: a state can be common or rare.
 */
function nameOf(client: PoolClient, { role }: SessionContext, text: string): string {
  const name = digest(`${role} ${text}`);
  kept.set(client, (kept.get(client) ?? new Set()).add(name));
  return name;
}

/** Whether the connection is to be replaced for its many prepared statements, since callers can send any number of different ones. */
const keepsEnough = (client: PoolClient) => (kept.get(client)?.size ?? 0) > ENOUGH;
