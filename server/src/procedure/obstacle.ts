import { GraphQLError } from 'graphql';
import { notBy, withAccountAmong } from '../access/people.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../messages/language.ts';
import type { StepContext } from './act.ts';
import { forbidden, type Refusal, refuse, ruleViolated, stepNotAvailable } from './errors.ts';
import { stateLabel } from './out-of-state.ts';
import { authorsOf } from './past-steps.ts';
import type { BaseRecord } from './record.ts';
import type { Guard, Step } from './step.ts';
import { actingAs, isAutomatic, isDecision } from './who-may-take.ts';

type Situation = Pick<StepContext, 'today' | 'viewer'>;

/** In which capacities the viewer can take the step on this record now, their own right first, or why in none. */
export function actingAsOn(
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
  const open = inTheBackground ? [viewer] : actingAs(step, from && state, viewer).filter(owns(step, record));
  const answers = open.map(each => obstacleTo(step, record, { today, viewer: each }, language) ?? each);
  return firstPossible(answers) ?? forbidden(language, { clause });
}

/** In which capacity the viewer can make another record upon this one by the step, or why in none. */
export function firstActingAsUpon(
  step: Step,
  link: string,
  record: BaseRecord,
  { today, viewer }: Situation,
  language: Language,
): Viewer | GraphQLError {
  const { ownedBy, guards = [] } = step.on[link] ?? {};
  const open = actingAs(step, undefined, viewer).filter(each => ownedBy?.(record, each) ?? true);
  const answers = open.map(each => refusedBy(step, guards, record, { today, viewer: each }, language) ?? each);
  const found = firstPossible(answers) ?? forbidden(language, { clause: step.clause });
  return found instanceof GraphQLError ? found : found[0];
}

/** The rule that no record to which a form links refuses the step by itself. */
export const refusedUpon =
  (step: Step) =>
  (input: object, _: BaseRecord, context: Situation): Refusal | undefined => {
    for (const [link, { guards }] of Object.entries(step.on)) {
      const other = (input as Record<string, BaseRecord | null>)[link];
      for (const guard of other ? guards : []) {
        const refusal = guard(other as BaseRecord, context);
        if (refusal) return { ...refusal, field: link };
      }
    }
  };

/** Those who can, or why the first cannot. */
function firstPossible(answers: readonly (Viewer | GraphQLError)[]): [Viewer, ...Viewer[]] | GraphQLError | undefined {
  const [first, ...others] = answers.filter((answer): answer is Viewer => !(answer instanceof GraphQLError));
  return first ? [first, ...others] : (answers[0] as GraphQLError | undefined);
}

/** The first of them: the one answer for the buttons of the panel. */
export function firstActingAsOn(...situation: Parameters<typeof actingAsOn>): Viewer | GraphQLError {
  const found = actingAsOn(...situation);
  return found instanceof GraphQLError ? found : found[0];
}

/** Whether the step is no business of the viewer's at all, as against one that a rule still refuses. */
export const isForbidden = (answer: unknown) =>
  answer instanceof GraphQLError && answer.extensions.code === 'FORBIDDEN';

const owns =
  ({ ownedBy }: Step, record: BaseRecord) =>
  (viewer: Viewer) =>
    ownedBy?.(record, viewer) ?? true;

/** What stands in the way of one capacity. */
function obstacleTo(step: Step, record: BaseRecord, context: Situation, language: Language): GraphQLError | undefined {
  const refusal = isDecision(step) ? undecidable(step, record, context.viewer) : undefined;
  if (refusal) return ruleViolated(language, step.clause, refusal);
  return refusedBy(step, step.guards, record, context, language);
}

/**
 * Nobody decides by one of several accounts, nor on what is theirs. A deputy neither judges what they have made what it
 * is, nor what whom they stand in for has.
 */
export function undecidable(step: Step, record: BaseRecord, viewer: Viewer): Refusal | undefined {
  if (viewer.isDuplicate) return refuse('severalAccounts', { person: viewer.name });
  const named = typeof step.notBy === 'function' ? step.notBy(record) : [];
  const authors = typeof step.notBy === 'string' || viewer.onBehalfOf ? authorsOf(step, record) : [];
  const acting = step.notBy === 'AUTHORS_IN_PERSON' ? { ...viewer, onBehalfOf: undefined } : viewer;
  return notBy(withAccountAmong(acting, [...named, ...authors]));
}

function refusedBy(
  step: Step,
  guards: readonly Guard<BaseRecord>[],
  record: BaseRecord,
  context: Situation,
  language: Language,
): GraphQLError | undefined {
  for (const guard of guards) {
    const refusal = guard(record, context);
    if (refusal) return ruleViolated(language, step.clause, refusal);
  }
}
