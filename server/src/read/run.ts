import type { DatabaseError } from 'pg';
import { message } from '../messages/catalogue.ts';
import { badInput, tooSlow, tooSlowWithoutIndex, unauthenticated } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { poolOf, STATEMENT_TIMEOUT_SECONDS } from '../platform/connections.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { databaseSession } from '../viewer/viewer.ts';
import type { Cells } from './columns.ts';
import { type ReadQuery, readOnly, tookTooLong, unreadable } from './read-only.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

/** A statement, and how its rows become the result. */
export interface Reading<T> {
  sql: string;
  read(rows: Cells[]): T;
  /** Told what was asked, where that can be asked again and answered in the same way. */
  note?(asked: ReadQuery): void;
}

/** Writes one statement for the viewer, and runs it in a read-only transaction under row-level security. */
export async function select<T>(
  context: RequestContext,
  write: (statement: Statement) => Reading<T>,
  /** What it looks for in each row, in the viewer's words: it is given up sooner, and they are named. */
  sought: readonly string[] = [],
): Promise<T> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const statement = new Statement(context.procedure, new Tables(context.orm.em.getMetadata()), viewer, language);
  const { sql, read, note } = write(statement);
  const asked = { text: `select ${sql}`, values: statement.params, keepsPlan: statement.keepsPlan || statement.fits };
  const rows = await send(context, asked, sought);
  note?.(asked);
  return read(rows);
}

/** Sends a statement of the viewer's; one that looks through a table for these fields is given less time. */
export async function send(
  context: RequestContext,
  asked: ReadQuery,
  sought: readonly string[] = [],
): Promise<Cells[]> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const seconds = sought.length ? SECONDS_WITHOUT_INDEX : STATEMENT_TIMEOUT_SECONDS;
  const connection = context.client ?? context.replica ?? (await poolOf(context.orm.em));
  return readOnly(connection, databaseSession(viewer), asked, seconds).catch(error => {
    if (sought.length && tookTooLong(error)) throw tooSlowWithoutIndex(language, { fields: sought, seconds });
    throw publicError(error, language);
  });
}

const SECONDS_WITHOUT_INDEX = 5;

/** Said where a statement ran into the time that it is given. */
export const tooLong = (language: Language) => tooSlow(language, { seconds: STATEMENT_TIMEOUT_SECONDS });

/** The error as the caller may see it: bad input and time-outs; anything else is a bug. */
function publicError(error: DatabaseError, language: Language) {
  if (unreadable(error)) return badInput(language, { fields: { filter: message(language, 'unreadableValue') } });
  if (tookTooLong(error)) return tooLong(language);
  return error;
}

/** A statement of one value. */
export const run = <T>(context: RequestContext, write: (statement: Statement) => string): Promise<T> =>
  select(context, statement => ({ sql: write(statement), read: ([row = []]) => row[0] as T }));
