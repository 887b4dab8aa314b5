import { GraphQLError } from 'graphql';
import { businessDay } from '../fields/business-day.ts';
import { firstActingAsOn, firstActingAsUpon, isForbidden } from '../procedure/obstacle.ts';
import type { AvailableStep, BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { factsOfRow, stepsFor } from '../read/facts.ts';

/** The steps that the viewer may take on a record, or by which they may create another record upon it. */
export function availableSteps(
  record: RecordClass,
  row: BaseRecord,
  { procedure: { steps }, viewer, now, language }: RequestContext,
): AvailableStep[] {
  if (!viewer) return [];
  const facts = factsOfRow(record, row);
  const offer = ({ name, clause }: Step, acting: ReturnType<typeof firstActingAsOn>): AvailableStep => ({
    name,
    clause: clause ?? null,
    blocked: acting instanceof GraphQLError ? acting.message : null,
    onBehalfOf: acting instanceof GraphQLError ? null : (acting.onBehalfOf?.name ?? null),
  });
  const situation = { today: businessDay(now), viewer };
  const own = stepsFor(steps, record, viewer)
    .filter(step => step.from?.includes(facts.state))
    .map(step => ({ step, acting: firstActingAsOn(step, facts, situation, language) }));
  const upon = steps.upon(record, facts.state).map(({ step, link }) => ({
    step,
    acting: firstActingAsUpon(step, link, facts, situation, language),
  }));
  return [...own, ...upon].flatMap(({ step, acting }) => (isForbidden(acting) ? [] : offer(step, acting)));
}
