import { CompiledQuery } from 'kysely';
import type { Context } from '../context.ts';
import { unauthenticated } from '../procedure/errors.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

/** Writes one statement for the viewer, runs it in a read-only transaction under row-level security, gives its JSON. */
export async function run<T>(context: Context, write: (statement: Statement) => string): Promise<T> {
  if (!context.viewer) throw unauthenticated(context.language);
  const em = context.fork();
  const statement = new Statement(new Tables(em.getMetadata()), context.viewer, context.language);
  const text = `select ${write(statement)} as answer`;
  return em.transactional(
    async inside => {
      const { rows } = await (inside as typeof em).getKysely().executeQuery<{ answer: T }>(CompiledQuery.raw(text, statement.params));
      return rows[0]?.answer as T;
    },
    { readOnly: true },
  );
}
