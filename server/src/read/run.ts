import type { SessionContext } from '@mikro-orm/core';
import { escapeIdentifier, escapeLiteral, type Pool } from 'pg';
import { databaseSession } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, unauthenticated } from '../procedure/errors.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

/** Writes one statement for the viewer, runs it in a read-only transaction under row-level security, gives its JSON. */
export async function run<T>(context: Context, write: (statement: Statement) => string): Promise<T> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const em = context.fork();
  const statement = new Statement(new Tables(em.getMetadata()), viewer, language);
  const text = `select ${write(statement)} as answer`;
  const pool = (await em.getConnection().getNativeClient()) as Pool;
  return readOnly<T>(pool, databaseSession(viewer), text, statement.params).catch(error => {
    throw unreadable.has(error.code)
      ? badInput(language, { fields: { filter: message(language, 'unreadableValue') } })
      : error;
  });
}

/**
 * Not by the ORM, which goes to the database and back for each of these: a read is asked for a hundred times as often
 * as anything else. A connection whose transaction did not end as it should is not used again.
 */
async function readOnly<T>(pool: Pool, session: SessionContext, text: string, params: unknown[]): Promise<T> {
  const client = await pool.connect();
  let ended = false;
  const end = async (how: 'commit' | 'rollback') => {
    await client.query(how);
    ended = true;
  };
  try {
    await client.query(`begin read only; ${settings(session)}`);
    const { rows } = await client.query(text, params);
    await end('commit');
    return rows[0]?.answer as T;
  } catch (error) {
    await end('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(!ended);
  }
}

const settings = ({ role, variables }: SessionContext) =>
  [
    `set local role ${escapeIdentifier(String(role))}`,
    ...Object.entries(variables ?? {}).map(([name, value]) => `set local ${name} = ${escapeLiteral(String(value))}`),
  ].join('; ');

/** What PostgreSQL says of a value that has the right type but that it cannot hold: too large, no such day, no such text. */
const unreadable = new Set(['22P02', '22003', '22007', '22008', '22021']);
