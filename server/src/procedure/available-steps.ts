import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { stepsFor } from '../read/facts.ts';
import type { AvailableStep } from './available-step.ts';
import { businessDay } from './business-day.ts';
import { capacityFor, isForbidden } from './obstacle.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import { capacities, isOpenTo, type Step, stepsUpon } from './step.ts';

/** The steps that the viewer may take on a record, or upon it, in its state: worked out from the facts read with it. */
export function availableSteps(
  record: RecordClass,
  facts: BaseRecord,
  { viewer, now, language }: Context,
): AvailableStep[] {
  if (!viewer) return [];
  const offer = ({ name, clause }: Step, capacity: ReturnType<typeof capacityFor> | undefined): AvailableStep => ({
    name,
    clause: clause ?? null,
    blocked: capacity instanceof GraphQLError ? capacity.message : null,
    onBehalfOf: capacity instanceof GraphQLError ? null : (capacity?.onBehalfOf?.name ?? null),
  });
  const own = stepsFor(record, viewer)
    .filter(step => step.from?.includes(facts.state))
    .map(step => ({ step, capacity: capacityFor(step, facts, { today: businessDay(now), viewer }, language) }))
    .filter(({ capacity }) => !isForbidden(capacity))
    .map(({ step, capacity }) => offer(step, capacity));
  const upon = stepsUpon(record, facts.state)
    .filter(step => isOpenTo(step, undefined, viewer))
    .map(step => offer(step, capacities(step, undefined, viewer)[0]));
  return [...own, ...upon];
}
