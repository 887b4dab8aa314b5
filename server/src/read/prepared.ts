import { unauthenticated } from '../messages/errors.ts';
import { Recent } from '../platform/recent.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { send } from './run.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

/** A value that is another with everybody who asks, and each time. */
export type Given<Asking> = (asking: Asking) => unknown;

interface Prepared<Plan> {
  text: string;
  values: readonly unknown[];
  plan: Plan;
}

const MAX_STATEMENTS = 200;
const prepared = new WeakMap<Procedure, Recent<Prepared<unknown>>>();

/** Nobody is named in what is written for all who have the same rights: their names and ids are no UUIDs, and so refused. */
const nobody = { name: '', userId: '-', personId: '-', accounts: [] };

/** A viewer as everybody is who may do the same. */
const anybodyLike = (viewer: Viewer): Viewer => ({
  ...viewer,
  ...nobody,
  delegations: viewer.delegations.map(each => ({ ...each, ...nobody })),
});

/**
 * Runs a statement of one value that is written once for all who have the same rights and ask for the same: what is theirs
 * alone is given as functions of who asks. What was found out while it was written comes with it.
 */
export async function runPrepared<T, Plan, Asking>(
  context: RequestContext,
  what: unknown,
  asking: Asking,
  write: (statement: Statement) => { sql: string; plan: Plan },
): Promise<{ found: T; plan: Plan }> {
  const { procedure, viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const like = anybodyLike(viewer);
  const ofProcedure = prepared.get(procedure) ?? new Recent<Prepared<unknown>>(MAX_STATEMENTS);
  prepared.set(procedure, ofProcedure);
  const key = JSON.stringify([what, language, like]);
  const known = (ofProcedure.get(key) as Prepared<Plan> | undefined) ?? written();
  ofProcedure.set(key, known);
  const values = known.values.map(value => (typeof value === 'function' ? (value as Given<Asking>)(asking) : value));
  const [[found] = []] = await send(context, { text: known.text, values, keepsPlan: true });
  return { found: found as T, plan: known.plan };

  function written(): Prepared<Plan> {
    const statement = new Statement(procedure, new Tables(context.orm.em.getMetadata()), like, language);
    const { sql, plan } = write(statement);
    return { text: `select ${sql}`, values: statement.params, plan };
  }
}
