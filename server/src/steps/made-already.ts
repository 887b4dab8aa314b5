import { isDeepStrictEqual } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid, version } from 'uuid';
import { message } from '../messages/catalogue.ts';
import { badInput, notFound, refuse, ruleViolated } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { recordedInput } from './step-run.ts';
import type { Arguments } from './take.ts';

/**
 * The record that the same person has made by the same step and form under an id of their device, if there is one: an
 * answer was lost. An id that stands for anything else is nobody's to give, and whose it is remains untold.
 */
export async function madeAlready(
  em: SqlEntityManager,
  step: Step,
  { newId, input }: Arguments & { newId: string },
  viewer: Viewer,
  { language }: RequestContext,
): Promise<string | undefined> {
  if (!isUuid(newId) || version(newId) !== 7)
    throw badInput(language, { fields: { newId: message(language, 'newIdWrong') } });
  // Ids are unique among the records of one kind: that none of another kind has it is held until the commit.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [newId]);
  const [made] = await rowsOf<{ step: string; userId: string; input: unknown }>(
    em,
    `select e.step, e.user_id as "userId", c.content::json->'input' as input from procedure_event e
     left join procedure_event_content c on c.id = e.id where e.record_id = $1 order by e.id limit 1`,
    [newId],
  );
  if (!made) return;
  if (made.step !== step.name || made.userId !== viewer.userId) throw notFound(language);
  if (!isDeepStrictEqual(made.input, asKept(recordedInput(step, input))))
    throw ruleViolated(language, step.clause, refuse('madeOtherwise'));
  return newId;
}

/** As it comes back from the history. */
const asKept = (entered: object | null) => JSON.parse(JSON.stringify(entered));
