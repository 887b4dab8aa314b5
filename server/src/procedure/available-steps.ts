import type { Context } from '../context.ts';
import { stepsFor } from '../read/facts.ts';
import type { AvailableStep } from './available-step.ts';
import { businessDay } from './business-day.ts';
import { obstacle } from './obstacle.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import { mayTake, stepsUpon } from './step.ts';

/** The steps that the viewer's roles may take on a record, or upon it, in its state: worked out from the facts read with it. */
export function availableSteps(
  record: RecordClass,
  facts: BaseRecord,
  { viewer, now, language }: Context,
): AvailableStep[] {
  if (!viewer) return [];
  const own = stepsFor(record, viewer)
    .filter(step => step.from?.includes(facts.state) && mayTake(step, facts.state, viewer))
    .map(step => ({
      name: step.name,
      clause: step.clause ?? null,
      blocked: obstacle(step, facts, { today: businessDay(now), viewer }, language)?.message ?? null,
    }));
  const upon = stepsUpon(record, facts.state)
    .filter(step => mayTake(step, undefined, viewer))
    .map(({ name, clause }) => ({ name, clause: clause ?? null, blocked: null }));
  return [...own, ...upon];
}
