import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { evaluationHandover } from '../customer-service/evaluation-handover.ts';
import { measureHandover } from '../improvement/measure-handover.ts';
import { message } from '../messages/catalogue.ts';
import { ruleViolated } from '../messages/errors.ts';
import type { HandOverInput, Handover } from '../organization/handover.ts';
import { HandOverInput as Form } from '../organization/handover.ts';
import { letterHandover } from '../organization/letter-handover.ts';
import { Person } from '../organization/person.entity.ts';
import { keepResult, takeKey } from '../procedure/idempotency.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { orderHandover } from '../repair/order-handover.ts';
import { enter } from '../steps/enter.ts';
import { takeTogether } from '../steps/take-together.ts';
import { planHandover } from '../training/plan-handover.ts';
import { practiceHandover } from '../training/practice-handover.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { seesWhole } from '../viewer/visibility.ts';
import type { HandoverResult, StayedBehind } from './hand-over-types.ts';
import { openOf, stillOpenOf } from './open-work.ts';
import { notTheirsToHandOver, toThemselves } from './who-hands-over.ts';

/** The kinds of records whose work goes over, in the order in which it does. */
export const handovers: readonly Handover[] = [
  orderHandover,
  planHandover,
  practiceHandover,
  evaluationHandover,
  measureHandover,
  letterHandover,
];

type Asking = RequestContext & { viewer: Viewer };

/**
 * Hands over all that is open and names somebody: by a step on each record, with the rules that it has for whoever does its
 * work, or not at all. What stays is named, with the reason. Under one key it is done once, and answered alike.
 */
export const handOver = (raw: object, context: Asking, asked: GraphQLResolveInfo): Promise<HandoverResult> =>
  takeTogether(onAllRecords(context), async (take, attempt, em) => {
    const { language } = context;
    const earlier = await takeKey(em, context, asked);
    if (earlier) return JSON.parse(earlier) as HandoverResult;
    const input = (await enter(em, Form, { ...raw }, context, new Person())) as unknown as HandOverInput;
    const refusal = toThemselves(input) ?? (await notTheirsToHandOver(input, context, em));
    if (refusal) throw ruleViolated(language, undefined, refusal);
    const { from, to, reason } = input;
    const moved = new Map<string, string[]>();
    const stayed: StayedBehind[] = [];
    for (const each of handovers)
      for (const records of await openOf(from.id, each, context.now, em)) {
        const { step } = each;
        const resource = step.record.name;
        try {
          await attempt(async () => {
            for (const { id } of records) await take(step, { id, input: { from: from.id, to: to.id, reason } });
          });
          moved.set(resource, [...(moved.get(resource) ?? []), ...records.map(({ number }) => number)]);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          stayed.push(...records.map(({ id, number }) => ({ record: id, resource, number, reason: error.message })));
        }
      }
    const told = [...moved.values(), stayed.map(({ number }) => number)].flat();
    const others = (await stillOpenOf(from.id, em)).filter(number => !told.includes(number));
    const byOwnSteps = message(language, 'handedOverByOwnSteps');
    const result = {
      moved: [...moved].map(([resource, numbers]) => ({ resource, numbers })),
      stayed: [...stayed, ...others.map(number => ({ record: null, resource: null, number, reason: byOwnSteps }))],
    };
    await keepResult(em, context, asked, JSON.stringify(result));
    return result;
  });

/** An administrator reads none of the records whose work goes over, and learns their numbers alone. A dealer names its own people. */
const onAllRecords = (context: Asking): Asking =>
  seesWhole(context.viewer) ? { ...context, viewer: { ...context.viewer, visibility: 'STAFF' } } : context;
