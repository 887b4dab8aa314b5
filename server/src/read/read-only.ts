import type { SessionContext } from '@mikro-orm/core';
import type { DatabaseError, Pool, PoolClient } from 'pg';
import { STATEMENT_TIMEOUT_SECONDS } from '../platform/connections.ts';
import type { NamingClient } from '../platform/naming-client.ts';
import { settings } from '../platform/naming-driver.ts';
import { type Cells, cellTypes } from './columns.ts';

/** A statement as it is sent. */
export interface Sent {
  text: string;
  values: unknown[];
  /** Whether one plan fits all values; another statement gets no name, since a state can be common or rare. */
  keepsPlan: boolean;
}

/**
 * Sent at once and not by the ORM, which waits for the database after each statement: reads are the hottest path. When
 * one statement fails, those behind it do nothing, and the commit ends the transaction.
 */
export async function readOnly(
  pool: Pick<Pool, 'connect'>,
  session: SessionContext,
  { text, values, keepsPlan }: Sent,
  seconds = STATEMENT_TIMEOUT_SECONDS,
): Promise<Cells[]> {
  const client = (await pool.connect()) as PoolClient & NamingClient;
  const answers = await Promise.allSettled([
    client.query(['begin read only', ...settings(session), ...limited(seconds)].join('; ')),
    client.query<Cells>({
      name: keepsPlan ? client.nameOf(text) : undefined,
      text,
      values,
      rowMode: 'array',
      types: cellTypes,
    }),
    client.query('commit'),
  ]);
  const failed = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  client.release(failed ? !unreadable(failed.reason) && !tookTooLong(failed.reason) : client.keepsEnough);
  if (failed) throw failed.reason;
  return (answers[1] as PromiseFulfilledResult<{ rows: Cells[] }>).value.rows;
}

/** Whether a value of the right type cannot be held by PostgreSQL: out of range, no such day, invalid text. */
export const unreadable = ({ code }: DatabaseError) =>
  ['22P02', '22003', '22007', '22008', '22021'].includes(String(code));
export const tookTooLong = ({ code }: DatabaseError) => code === '57014';

/** Sooner than what every connection is given. */
const limited = (seconds: number) =>
  seconds < STATEMENT_TIMEOUT_SECONDS ? [`set local statement_timeout = ${seconds * 1000}`] : [];
