import { fieldsOf } from '../../src/fields/field.ts';
import type { Step } from '../../src/procedure/step.ts';
import { isDrawn, type Moved } from './contract.ts';

/** A record as its last event left it. */
export interface Known {
  id: string;
  kind: string;
  state: string;
  version: number;
}

export interface Offered {
  name: string;
  blocked: string | null;
}

export type Refused = Record<string, unknown> & { code: string; message: string };

/** One step to be taken, by whom, and on what. */
export interface Attempt {
  step: Step;
  account: string;
  record: Known | undefined;
  /** With the version that the record had before its last event. */
  stale: boolean;
  /** Somebody else has acted since it was made ready. */
  overtaken?: boolean;
  /** The secret of the link by which a customer takes it. */
  secret?: string;
  /** Whose account it is may not sign in any more. */
  shut?: boolean;
  /** What the API offered whoever takes it on this record. */
  offered?: Offered | null;
  args: object;
}

/** What a refusal may say: all else is a bug. */
const refusals = ['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'STEP_NOT_AVAILABLE', 'RULE_VIOLATED', 'STALE_RECORD'];
/** And what a used, replaced or expired link is refused with, and whose account was shut, before anything is looked at. */
const UNKNOWN = 'UNAUTHENTICATED';

/** What does not hold any more is noted along with whatever step it came of. */
const KEPT_BY_THE_KERNEL = 'Lapse';

/** What is wrong with a step that was taken, by the events that were written of it. */
export function faultsOfMoves(
  { step, record, stale, overtaken, offered, secret }: Attempt,
  moved: readonly Moved[],
): string[] {
  return [
    ...(moved.length ? [] : ['taken, and nothing was written of it']),
    ...(stale ? ['taken although the record had changed since it was looked at'] : []),
    ...(record && !secret && !overtaken && (!offered || offered.blocked)
      ? [`taken, and not offered: ${offered?.blocked}`]
      : []),
    ...moved
      .filter(each => (each.step !== step.name && each.record !== KEPT_BY_THE_KERNEL) || !isDrawn(each))
      .map(each => `not drawn in the contract: ${each.step} ${each.record} ${each.from} → ${each.to}`),
  ];
}

/** What is wrong with a refusal: it has no stable code, left something behind, or is not what was offered. */
export function faultsOfRefusal(
  { step, stale, overtaken, offered, record, secret, shut }: Attempt,
  { code, message, rule }: Refused,
  moved: readonly Moved[],
): string[] {
  const mayBeUnknown = Boolean(secret) || shut === true;
  const closed = ['FORBIDDEN', 'STEP_NOT_AVAILABLE', 'NOT_FOUND'].includes(code) || (mayBeUnknown && code === UNKNOWN);
  // A form that lacks something, or a wrong password, is refused before anything else is looked at.
  const unreadable = code === 'BAD_USER_INPUT' && !rule;
  return [
    ...(refusals.includes(code) || closed ? [] : ['refused with no code of the contract']),
    ...(moved.length ? [`refused, and yet written: ${JSON.stringify(moved)}`] : []),
    ...(stale && !closed && !unreadable && !step.signs && code !== 'STALE_RECORD'
      ? ['stale, and refused with something else']
      : []),
    ...(record && !secret && !stale && !overtaken && !unreadable ? faultsOfOffer(offered, closed, message) : []),
    ...(offered?.blocked === null && !stale && !overtaken && code === 'RULE_VIOLATED' && isWithoutFacts(step)
      ? [`offered, and refused whatever is entered: ${step.name} ${rule}`]
      : []),
  ];
}

/** Whether nothing is entered but words, so that no other entry would have helped. */
const isWithoutFacts = ({ input, signs }: Step) =>
  !signs && fieldsOf(input ?? Object).every(({ kind }) => kind === 'text' || kind === 'texts');

/** What is offered agrees with what is refused for state, role, turn or guard. */
function faultsOfOffer(offered: Offered | null | undefined, closed: boolean, message: string): string[] {
  if (!offered) return closed ? [] : ['not offered, and refused for another reason than state or role'];
  if (closed) return ['offered, and refused for state or role'];
  return offered.blocked && offered.blocked !== message ? [`blocked by another rule: ${offered.blocked}`] : [];
}
