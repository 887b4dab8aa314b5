import { GraphQLError } from 'graphql';
import { forbidden, type Refusal, refuse, ruleViolated, stepNotAvailable } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { notBy, withAccountAmong } from '../viewer/people.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { authorsOf } from './past-steps.ts';
import type { BaseRecord } from './record.ts';
import { stateLabel } from './states.ts';
import type { Guard, Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import { actingAs, isAutomatic, isDecision } from './who-may-take.ts';

type Situation = Pick<StepContext, 'today' | 'viewer'>;

/**
 * The viewers in whose right the step can be taken on this record now: the viewer first, then those they stand in for.
 * An error where there is none.
 */
export function actingAsOn(
  step: Step,
  record: BaseRecord,
  { today, viewer }: Situation,
  language: Language,
): [Viewer, ...Viewer[]] | GraphQLError {
  const { clause, from } = step;
  const { state } = record;
  if (from && !from.includes(state))
    return stepNotAvailable(language, {
      clause,
      state,
      stateLabel: stateLabel(step.labels, step.record, state, language),
    });
  const inTheBackground = isAutomatic(step);
  const open = inTheBackground ? [viewer] : actingAs(step, from && state, viewer).filter(owns(step, record));
  const answers = open.map(each => obstacleTo(step, record, { today, viewer: each }, language) ?? each);
  return firstPossible(answers) ?? notTheirs(language, clause);
}

const told = new Map<string, GraphQLError>();

/** Made once a language and clause: of a list of buttons, most are somebody else's. */
function notTheirs(language: Language, clause: Step['clause']): GraphQLError {
  const key = `${language} ${clause}`;
  const error = told.get(key) ?? forbidden(language, { clause });
  told.set(key, error);
  return error;
}

/** The viewer in whose right the step can create a record upon this one, or an error. */
export function firstActingAsUpon(
  step: Step,
  link: string,
  record: BaseRecord,
  { today, viewer }: Situation,
  language: Language,
): Viewer | GraphQLError {
  const { ownedBy, guards = [] } = step.on[link] ?? {};
  const open = actingAs(step, undefined, viewer).filter(owns({ ownedBy }, record));
  const answers = open.map(each => refusedBy(step, guards, record, { today, viewer: each }, language) ?? each);
  return firstOf(firstPossible(answers) ?? notTheirs(language, step.clause));
}

/** The rule that the guards on each linked record let the step pass. */
export const refusedUpon =
  (step: Step) =>
  (input: object, _: BaseRecord, context: Situation): Refusal | undefined => {
    for (const [link, { guards }] of Object.entries(step.on)) {
      const other = (input as Record<string, BaseRecord | null>)[link];
      const refusal = other && refusalOf(guards, other, context);
      if (refusal) return { ...refusal, field: link };
    }
  };

/** The viewers without an error; else the first error. */
function firstPossible(answers: readonly (Viewer | GraphQLError)[]): [Viewer, ...Viewer[]] | GraphQLError | undefined {
  const [first, ...others] = answers.filter((answer): answer is Viewer => !(answer instanceof GraphQLError));
  return first ? [first, ...others] : (answers[0] as GraphQLError | undefined);
}

/** The first of them, for the buttons of the panel. */
export const firstActingAsOn = (...situation: Parameters<typeof actingAsOn>) => firstOf(actingAsOn(...situation));

const firstOf = (found: [Viewer, ...Viewer[]] | GraphQLError): Viewer | GraphQLError =>
  found instanceof GraphQLError ? found : found[0];

/** Whether the error means that the viewer has no right to the step, and not that a rule refuses it for now. */
export const isForbidden = (answer: unknown) =>
  answer instanceof GraphQLError && answer.extensions.code === 'FORBIDDEN';

const owns =
  ({ ownedBy }: Pick<Step, 'ownedBy'>, record: BaseRecord) =>
  (viewer: Viewer) =>
    ownedBy?.(record, viewer) ?? true;

/** The error for one of those viewers. */
function obstacleTo(step: Step, record: BaseRecord, context: Situation, language: Language): GraphQLError | undefined {
  const refusal = isDecision(step) ? undecidable(step, record, context.viewer) : undefined;
  if (refusal) return ruleViolated(language, step.clause, refusal);
  return refusedBy(step, step.guards, record, context, language);
}

/**
 * A person with several accounts decides nothing, and nobody decides on their own work. For a deputy, the work of the
 * person they stand in for counts as their own.
 */
export function undecidable(step: Step, record: BaseRecord, viewer: Viewer): Refusal | undefined {
  if (viewer.isDuplicate) return refuse('severalAccounts', { person: viewer.name });
  const acting = step.notBy === 'AUTHORS_IN_PERSON' ? { ...viewer, onBehalfOf: undefined } : viewer;
  return notBy(withAccountAmong(acting, mayNotDecide(step, record, viewer)));
}

/** The accounts that do not decide: those that the step names, and the authors. */
export function mayNotDecide(step: Step, record: BaseRecord, viewer: Viewer) {
  const named = typeof step.notBy === 'function' ? step.notBy(record) : [];
  const authors = typeof step.notBy === 'string' || viewer.onBehalfOf ? authorsOf(step, record) : [];
  return [...named, ...authors];
}

function refusedBy(
  step: Step,
  guards: readonly Guard<BaseRecord>[],
  record: BaseRecord,
  context: Situation,
  language: Language,
): GraphQLError | undefined {
  const refusal = refusalOf(guards, record, context);
  return refusal && ruleViolated(language, step.clause, refusal);
}

function refusalOf(guards: readonly Guard<BaseRecord>[], record: BaseRecord, context: Situation): Refusal | undefined {
  for (const guard of guards) {
    const refusal = guard(record, context);
    if (refusal) return refusal;
  }
}
