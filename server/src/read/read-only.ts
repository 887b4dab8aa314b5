import type { SessionContext } from '@mikro-orm/core';
import type { DatabaseError, Pool, PoolClient } from 'pg';
import type { Sent } from '../platform/batch.ts';
import { STATEMENT_TIMEOUT_SECONDS } from '../platform/connections.ts';
import { NamingClient } from '../platform/naming-client.ts';
import { type Cells, cellTypes } from './columns.ts';

/** What is asked of the rows that a viewer may see. */
export interface ReadQuery {
  text: string;
  values: unknown[];
  /** Whether one plan fits all values; another statement gets no name, since a state can be common or rare. */
  keepsPlan: boolean;
}

/**
 * Sent at once with what it may see, and not by the ORM, which waits for the database after each statement: reads are
 * the hottest path.
 */
export async function readOnly(
  connection: Pool | NamingClient,
  session: SessionContext,
  asked: ReadQuery,
  seconds = STATEMENT_TIMEOUT_SECONDS,
): Promise<Cells[]> {
  const statements = (client: NamingClient) => [rights(session, seconds), statement(client, session, asked)];
  const [, rows] = await (connection instanceof NamingClient
    ? connection.together(statements(connection))
    : together(connection, statements));
  return rows as Cells[];
}

/** Sends statements together by a connection of the pool, which goes on unless one of them failed in a way that says nothing of the caller. */
export async function together(pool: Pool, statements: (client: NamingClient) => Sent[]) {
  const client = (await pool.connect()) as PoolClient & NamingClient;
  try {
    const answers = await client.together(statements(client));
    client.release(client.keepsEnough);
    return answers;
  } catch (error) {
    client.release(!unreadable(error as DatabaseError) && !tookTooLong(error as DatabaseError));
    throw error;
  }
}

/** As the viewer's role until the transaction ends, and without a right to write: what comes before every reading. */
export function rights({ role, variables = {} }: SessionContext, seconds = STATEMENT_TIMEOUT_SECONDS): Sent {
  // Sooner than what every connection is given.
  const sooner = seconds < STATEMENT_TIMEOUT_SECONDS && { statement_timeout: `${seconds}s` };
  const settings = { ...sooner, ...variables, role };
  const names = Object.keys(settings);
  const set = names.map((name, at) => `, set_config('${name}', $${at + 1}, true)`);
  const text = `select set_config('transaction_read_only', 'on', true)${set.join('')}`;
  return { name: `sanbao_rights ${names}`, text, values: Object.values(settings) };
}

/** The name holds the role, since a plan that rests on policies is thrown away whenever the role is another. */
export const statement = (
  client: NamingClient,
  { role }: SessionContext,
  { text, values, keepsPlan }: ReadQuery,
): Sent => ({
  name: keepsPlan ? client.nameOf(`${role} ${text}`) : undefined,
  text,
  values,
  types: cellTypes,
});

/** Whether a value of the right type cannot be held by PostgreSQL: out of range, no such day, invalid text. */
export const unreadable = ({ code }: DatabaseError) =>
  ['22P02', '22003', '22007', '22008', '22021'].includes(String(code));
export const tookTooLong = ({ code }: DatabaseError) => code === '57014';
