import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { TWIN, underscored } from '../fields/columns.ts';
import { fieldsOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, ruleViolated } from '../messages/errors.ts';
import { transactionOf } from '../platform/connections.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { RuleQuery } from '../standing/ask.ts';
import type { Finding } from '../standing/findings.ts';
import { isRestedOn } from '../standing/reach.ts';
import { watched } from '../standing/watch.ts';
import { changeDealerView, watches } from './dealer-view.ts';
import { assertNotMerged, newlyNamed } from './merged-meanwhile.ts';
import { OvertakenStep } from './overtaken-step.ts';
import { sendChanges } from './send-changes.ts';
import { type Event, FEW, type RecordChange, writeEvents } from './write-event.ts';

interface Settled {
  step: Step;
  changes: readonly RecordChange[];
  events: readonly Event[];
  /** The dealer of the step's record before it. */
  previousDealer?: string | null;
  /** Standing rules that are asked besides those which the changes move. Under way: awaited behind the writing. */
  decided?: Promise<readonly RuleQuery[]>;
  /** Nothing else comes of the step, and the transaction ends with it. */
  alone?: boolean;
}

/**
 * Writes what a step has changed, with its history; gives what lapses by it. Refuses what a standing rule forbids, and
 * what another step took or merged meanwhile. A change on which nothing rests goes with the commit.
 */
export async function settle(
  em: SqlEntityManager,
  { step, changes, events, previousDealer = null, decided, alone }: Settled,
  context: RequestContext,
): Promise<Finding[]> {
  const { procedure, language, now } = context;
  const named = newlyNamed(em, changes);
  const views = watches(procedure, changes, previousDealer);
  const records = changes.map(({ record }) => record);
  const written = (flushed: Promise<unknown>) =>
    allOf(flushed, writeEvents(em, events)).catch(error => {
      throw error instanceof UniqueConstraintViolationException ? alreadyTaken(step, error, context) : error;
    });
  const last = alone && !named.size && !views.length && !isRestedOn(em, procedure.standing, records);
  const sent = last ? sendChanges(em) : undefined;
  if (sent) {
    transactionOf(em)?.endWith(written(sent));
    return [];
  }
  // The unit of work puts many into one statement; and it writes what could not be sent with the commit.
  const atOnce = changes.length <= FEW && !last;
  const write = async () => {
    await changeDealerView(em, views, () => written((atOnce ? sendChanges(em) : undefined) ?? em.flush()));
    await assertNotMerged(em, named, language);
  };
  const found = await watched(em, records, businessDay(now), write, decided);
  if ('rule' in found) throw ruleViolated(language, step.clause, found);
  return found;
}

/** What is sent together, and fails by the first of them that does: behind it, all others fail too. */
async function allOf(...sent: Promise<unknown>[]) {
  for (const each of await Promise.allSettled(sent)) if (each.status === 'rejected') throw each.reason;
}

/** The constraint's name tells the field: under row-level security PostgreSQL does not say more. */
function alreadyTaken(
  step: Step,
  { constraint = '' }: Error & { constraint?: string },
  { language, procedure: { labels } }: RequestContext,
) {
  const columns = constraint.replace(new RegExp(`^${underscored(step.record.name)}(?=_)`), '');
  const group = fieldsOf(step.input ?? step.record).filter(({ name }) => columns.includes(`_${underscored(name)}_`));
  // Of a unique group of fields, such as model and serial number, all are named, and the last is marked.
  const fields = group.map(field => labels.ofField(field)[language]);
  const fault = message(language, fields.length ? 'sameFieldsTaken' : 'alreadyTaken', { fields });
  const told = badInput(language, { fields: { [group.at(-1)?.name ?? 'id']: fault } });
  return constraint.endsWith(`_${TWIN}_unique`) ? new OvertakenStep(told) : told;
}
