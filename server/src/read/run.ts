import { CompiledQuery } from 'kysely';
import type { Context } from '../context.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, unauthenticated } from '../procedure/errors.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

/** Writes one statement for the viewer, runs it in a read-only transaction under row-level security, gives its JSON. */
export async function run<T>(context: Context, write: (statement: Statement) => string): Promise<T> {
  if (!context.viewer) throw unauthenticated(context.language);
  const em = context.fork();
  const statement = new Statement(new Tables(em.getMetadata()), context.viewer, context.language);
  const text = `select ${write(statement)} as answer`;
  const read = async (inside: object) => {
    const { rows } = await (inside as typeof em)
      .getKysely()
      .executeQuery<{ answer: T }>(CompiledQuery.raw(text, statement.params));
    return rows[0]?.answer as T;
  };
  return em.transactional(read, { readOnly: true }).catch(error => {
    throw unreadable.has(error.code)
      ? badInput(context.language, { fields: { filter: message(context.language, 'unreadableValue') } })
      : error;
  });
}

/** What PostgreSQL says of a value that has the right type but that it cannot hold: too large, no such day, no such text. */
const unreadable = new Set(['22P02', '22003', '22007', '22008', '22021']);
