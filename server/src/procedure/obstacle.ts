import type { GraphQLError } from 'graphql';
import { forbidden, type Refusal, refuse, ruleViolated, stepNotAvailable } from '../messages/errors.ts';
import { notBy, withAccountAmong } from '../viewer/people.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { authorsOf } from './past-steps.ts';
import type { BaseRecord } from './record.ts';
import { stateLabel } from './states.ts';
import type { Guard, Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import { actingAs, isAutomatic, isDecision } from './who-may-take.ts';

type Situation = Pick<StepContext, 'today' | 'viewer'>;

/** The viewers in whose right a step can be taken, or why none can: nothing where it is nobody's of them. */
type Standing = [Viewer, ...Viewer[]] | Refusal | undefined;

/**
 * The viewers in whose right the step can be taken on this record now: the viewer first, then those they stand in for.
 * An error where there is none.
 */
export function actingAsOn(
  step: Step,
  record: BaseRecord,
  situation: Situation & Pick<StepContext, 'language'>,
): [Viewer, ...Viewer[]] | GraphQLError {
  const { clause, from } = step;
  const { state } = record;
  const { language } = situation;
  if (from && !from.includes(state))
    return stepNotAvailable(language, {
      clause,
      state,
      stateLabel: stateLabel(step.labels, step.record, state, language),
    });
  const standing = standingOn(step, record, situation);
  if (!standing) return forbidden(language, { clause });
  return 'rule' in standing ? ruleViolated(language, clause, standing) : standing;
}

/** On a record from whose state the step leads. A list of buttons asks this of hundreds, and needs no errors. */
export function standingOn(step: Step, record: BaseRecord, { today, viewer }: Situation): Standing {
  const open = isAutomatic(step)
    ? [viewer]
    : actingAs(step, step.from && record.state, viewer).filter(owns(step, record));
  return firstPossible(open, each => refusalTo(step, record, { today, viewer: each }));
}

/** Of creating a record upon this one by this link. */
export function standingUpon(step: Step, link: string, record: BaseRecord, { today, viewer }: Situation): Standing {
  const { ownedBy, guards = [] } = step.on[link] ?? {};
  const open = actingAs(step, undefined, viewer).filter(owns({ ownedBy }, record));
  return firstPossible(open, each => refusalOf(guards, record, { today, viewer: each }));
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

/** The viewers whom nothing refuses; else the first refusal. */
function firstPossible(open: readonly Viewer[], refusalTo: (viewer: Viewer) => Refusal | undefined): Standing {
  let refused: Refusal | undefined;
  const possible = open.filter(viewer => {
    const refusal = refusalTo(viewer);
    refused ??= refusal;
    return !refusal;
  });
  return possible.length ? (possible as [Viewer, ...Viewer[]]) : refused;
}

/** Whether anybody has a right to the step in whose place the viewer may take it, whatever stands against it. */
export const isTheirs = (step: Step, record: BaseRecord, viewer: Viewer) =>
  actingAs(step, step.from && record.state, viewer).some(owns(step, record));

export const isTheirsUpon = (step: Step, link: string, record: BaseRecord, viewer: Viewer) =>
  actingAs(step, undefined, viewer).some(owns(step.on[link] ?? {}, record));

const owns =
  ({ ownedBy }: Pick<Step, 'ownedBy'>, record: BaseRecord) =>
  (viewer: Viewer) =>
    ownedBy?.(record, viewer) ?? true;

/** The refusal of one of those viewers. */
const refusalTo = (step: Step, record: BaseRecord, context: Situation): Refusal | undefined =>
  (isDecision(step) && undecidable(step, record, context.viewer)) || refusalOf(step.guards, record, context);

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

function refusalOf(guards: readonly Guard<BaseRecord>[], record: BaseRecord, context: Situation): Refusal | undefined {
  for (const guard of guards) {
    const refusal = guard(record, context);
    if (refusal) return refusal;
  }
}
