import { GraphQLError } from 'graphql';
import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../messages/language.ts';
import type { Act } from './act.ts';
import { forbidden, refuse, ruleViolated, stepNotAvailable } from './errors.ts';
import { stateLabel } from './out-of-state.ts';
import type { BaseRecord } from './record.ts';
import { capacities, isAutomatic, type Step } from './step.ts';

type Situation = Pick<Act, 'today' | 'viewer'>;

/** In which capacities the viewer can take the step on this record now, their own right first, or why in none. */
export function capacitiesFor(
  step: Step,
  record: BaseRecord,
  { today, viewer }: Situation,
  language: Language,
): [Viewer, ...Viewer[]] | GraphQLError {
  const { clause, from } = step;
  const { state } = record;
  if (from && !from.includes(state))
    return stepNotAvailable(language, { clause, state, stateLabel: stateLabel(step.record, state, language) });
  const inTheBackground = isAutomatic(step);
  const open = inTheBackground ? [viewer] : capacities(step, from && state, viewer).filter(hasTheTurn(step, record));
  const answers = open.map(each => obstacleTo(step, record, { today, viewer: each }, language) ?? each);
  const [first, ...others] = answers.filter((answer): answer is Viewer => !(answer instanceof GraphQLError));
  if (first) return [first, ...others];
  return (answers[0] as GraphQLError | undefined) ?? forbidden(language, { clause });
}

/** The first of them: the one answer for the buttons of the panel. */
export function capacityFor(...situation: Parameters<typeof capacitiesFor>): Viewer | GraphQLError {
  const found = capacitiesFor(...situation);
  return found instanceof GraphQLError ? found : found[0];
}

/** Whether the step is no business of the viewer's at all, as against one that a rule still refuses. */
export const isForbidden = (answer: unknown) =>
  answer instanceof GraphQLError && answer.extensions.code === 'FORBIDDEN';

const hasTheTurn =
  ({ turn }: Step, record: BaseRecord) =>
  (viewer: Viewer) =>
    turn?.(record, viewer) ?? true;

/** What stands in the way of one capacity: a deputy is neither to judge their own work, nor that of whom they stand in for. */
function obstacleTo(step: Step, record: BaseRecord, act: Situation, language: Language): GraphQLError | undefined {
  const { userId, onBehalfOf } = act.viewer;
  const barred = step.notBy?.(record) ?? [];
  if (barred.includes(userId) || (onBehalfOf && barred.includes(onBehalfOf.userId)))
    return ruleViolated(language, step.clause, refuse('notByTheSamePerson'));
  for (const guard of step.guards ?? []) {
    const refusal = guard(record, act);
    if (refusal) return ruleViolated(language, step.clause, refusal);
  }
}
