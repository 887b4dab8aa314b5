import type { GraphQLError } from 'graphql';
import type { Language } from '../messages/language.ts';
import type { Act } from './act.ts';
import { forbidden, refuse, ruleViolated, stepNotAvailable } from './errors.ts';
import { stateLabel } from './out-of-state.ts';
import type { BaseRecord } from './record.ts';
import { rolesFor, type Step } from './step.ts';

/**
 * Why the viewer cannot take the step on this record now, or nothing. The one answer for the step itself and for
 * the buttons of the panel.
 */
export function obstacle(
  step: Step,
  record: BaseRecord,
  act: Pick<Act, 'today' | 'viewer'>,
  language: Language,
): GraphQLError | undefined {
  const { clause } = step;
  if (step.from) {
    if (!step.from.includes(record.state)) {
      const { state } = record;
      return stepNotAvailable(language, { clause, state, stateLabel: stateLabel(step.record, state, language) });
    }
    const roles = rolesFor(step, record.state);
    if (roles.length && !roles.some(role => act.viewer.roles.includes(role))) return forbidden(language, { clause });
  }
  if (step.notBy?.(record).includes(act.viewer.userId))
    return ruleViolated(language, clause, refuse('notByTheSamePerson'));
  for (const guard of step.guards ?? []) {
    const refusal = guard(record, act);
    if (refusal) return ruleViolated(language, clause, refusal);
  }
}
