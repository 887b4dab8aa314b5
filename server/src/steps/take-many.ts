import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { businessDay } from '../fields/business-day.ts';
import { TWIN } from '../fields/columns.ts';
import type { SetWise } from '../procedure/import-kind.ts';
import { assignNumber } from '../procedure/number.ts';
import { actingAsOn, refusedUpon } from '../procedure/obstacle.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { outOfState } from '../procedure/states.ts';
import type { Step } from '../procedure/step.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { enter } from './enter.ts';
import { loadSearched } from './search-terms.ts';
import { settle } from './settle.ts';
import { StepRun } from './step-run.ts';
import { created } from './take.ts';
import { type Event, eventOfChange, type RecordChange } from './write-event.ts';

/** Something speaks against one of them, or one does more than to become a record: taken one by one it is seen which, and why. */
export class OneByOne extends Error {}

const oneByOneIf = (holds: unknown) => {
  if (holds) throw new OneByOne();
};

/**
 * Makes records by a step, as `take` makes each of them, asking and writing for all at once. What a rule asks of the
 * database about one of them is asked set-wise, once they are written. Throws where that is not all there is to it.
 */
export async function takeMany(
  step: Step,
  inputs: readonly Record<string, unknown>[],
  em: SqlEntityManager,
  viewer: Viewer,
  context: RequestContext,
  setWise: readonly SetWise[],
) {
  const { procedure, language, now } = context;
  const today = businessDay(now);
  oneByOneIf(step.from || Object.keys(step.on).length || step.standing.length || step.notBy || step.defaults);
  oneByOneIf(procedure.printedFormOf(step.record) || step.states.length !== 1);
  const parameters = await parametersInForce(em, step.parameters, today);
  const apart = new Set(setWise.map(({ rule }) => rule));
  const rules = [outOfState(step), refusedUpon(step), ...step.rules.filter(rule => !apart.has(rule as never))];
  const loaders = new Map<RecordClass, DataLoader<string, BaseRecord | null>>();
  const forms = inputs.map(input => ({ input, record: created(step, now) }));
  const entered = await Promise.all(
    forms.map(({ input, record }) => enter(em, step.input as never, input, context, record, { loaders })),
  );
  const changes: RecordChange[] = [];
  const events: Event[] = [];
  for (const [at, { input: raw, record }] of forms.entries()) {
    const input = entered[at] as Record<string, unknown>;
    const open = actingAsOn(step, record, { today, viewer, language });
    if (open instanceof GraphQLError) throw new OneByOne();
    const run = new StepRun(step, em, open[0], context, parameters, null);
    for (const rule of rules) oneByOneIf(await rule(input, record, run));
    await assignNumber(record, em, context);
    record.state = step.states[0] as string;
    await step.method(record, input, run);
    oneByOneIf(!run.isAlone);
    if (TWIN in record) Object.assign(record, { [TWIN]: 0 });
    await loadSearched(em, record);
    const change = run.ownChange(record, raw, {});
    changes.push(change);
    // Nobody reads of a rehearsal what was written into its history.
    if (context.rehearsed) em.persist(Object.assign(record, { version: 1, updatedAt: now }));
    else events.push(eventOfChange(run, change));
  }
  oneByOneIf((await settle(em, { step, changes, events }, context)).length);
  const ids = changes.map(({ record }) => record.id);
  for (const { refuses } of setWise) oneByOneIf(await refuses(em, ids));
}
