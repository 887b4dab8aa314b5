import { GraphQLError } from 'graphql';
import { factIn, type MessageKey, message } from './catalogue.ts';
import type { Language } from './language.ts';

export type Facts = Record<string, unknown>;

const failure =
  (code: string, key: MessageKey) =>
  (language: Language, facts: Facts = {}) =>
    new GraphQLError(message(language, key, facts), { extensions: { code, ...facts } });

export const unauthenticated = failure('UNAUTHENTICATED', 'unauthenticated');
export const forbidden = failure('FORBIDDEN', 'forbidden');
export const tokensOnlyRead = failure('FORBIDDEN', 'tokensOnlyRead');
export const linksOnlyAct = failure('FORBIDDEN', 'linksOnlyAct');
export const passwordChangeDue = (language: Language) =>
  failure('FORBIDDEN', 'passwordChangeDue')(language, { rule: 'passwordChangeDue' });
export const fieldNotYours = failure('FORBIDDEN', 'fieldNotYours');
/** The same for a code that never was and for one that is good no more. */
export const codeUnknown = failure('NOT_FOUND', 'codeUnknown');
/** Also for what the viewer may not see. */
export const notFound = failure('NOT_FOUND', 'notFound');
export const stepNotAvailable = failure('STEP_NOT_AVAILABLE', 'stepNotAvailable');
export const staleRecord = failure('STALE_RECORD', 'staleRecord');
export const idempotencyKeyReused = failure('IDEMPOTENCY_KEY_REUSED', 'idempotencyKeyReused');
/** What was read until now is of a database that is no more: a pull goes through everything once more. */
export const beginAnew = failure('BEGIN_ANEW', 'beginAnew');
export const passwordSignInOff = failure('PASSWORD_SIGN_IN_OFF', 'passwordSignInOff');
export const signInFailed = failure('UNAUTHENTICATED', 'signInFailed');
export const rateLimited = failure('RATE_LIMITED', 'rateLimited');
export const tooComplex = failure('TOO_COMPLEX', 'tooComplex');
/** The document lacks the operation that is named, or has several and none is. */
export const operationUnresolved = (language: Language, name: string | undefined) =>
  new GraphQLError(message(language, name ? 'operationUnknown' : 'operationNotNamed', { name }), {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
export const tooSlow = failure('TOO_COMPLEX', 'tooSlow');
export const tooSlowRecords = failure('TOO_COMPLEX', 'tooSlowRecords');
export const exportTooLarge = failure('TOO_COMPLEX', 'exportTooLarge');
export const tooSlowWithoutIndex = failure('TOO_COMPLEX', 'tooSlowWithoutIndex');
const endings = {
  UNKNOWN: 'linkUnknown',
  USED: 'linkUsed',
  REPLACED: 'linkReplaced',
  EXPIRED: 'linkExpired',
} as const;
/** Why a one-time link opens nothing, or nothing any more. */
export const linkEnded = (language: Language, standing: keyof typeof endings) =>
  failure('UNAUTHENTICATED', endings[standing])(language, { standing });
/** `fields`: dot path below the input → what is wrong with it. */
export const badInput = failure('BAD_USER_INPUT', 'badInput') as (
  language: Language,
  facts: { fields: Record<string, string> },
) => GraphQLError;

/** Why a rule refuses: its name in the catalogue and the facts that the sentence needs. */
export interface Refusal<Key extends MessageKey = MessageKey> {
  rule: Key;
  facts?: Facts;
  /** The input field at fault, if one is. */
  field?: string;
  /** The clause that forbids it, where that is not the step's. */
  clause?: string;
  /** What is wrong with other fields of the form. */
  others?: readonly Refusal[];
}

export const refuse = <Key extends MessageKey>(rule: Key, facts?: Facts, field?: string): Refusal<Key> => ({
  rule,
  facts,
  field,
});

/** Several refusals as one: the first, with what else is wrong, of each field once. */
export function together(refusals: readonly Refusal[]): Refusal | undefined {
  const all = refusals.flatMap(({ others = [], ...each }): Refusal[] => [each, ...others]);
  const [first, ...others] = [...Map.groupBy(all, ({ field }) => field).values()].flatMap(of => of.slice(0, 1));
  return first && others.length ? { ...first, others } : first;
}

/** What is wrong with lines, each looked at, so that all are corrected at once. */
export const refuseLines = <Line>(
  lines: Iterable<Line>,
  rule: (line: Line, at: number) => Refusal | undefined,
): Refusal | undefined => together([...lines].flatMap((line, at) => rule(line, at) ?? []));

/** What people read of a refusal. */
export const sentenceOf = (language: Language, ofStep: string | undefined, refusal: Refusal) =>
  refusal.field ? ruleViolated(language, ofStep, refusal).message : message(language, refusal.rule, refusal.facts);

export function ruleViolated(language: Language, ofStep: string | undefined, refusal: Refusal) {
  const { rule, field, clause = ofStep } = refusal;
  const text = message(language, rule, refusal.facts);
  const facts = Object.fromEntries(
    Object.entries(refusal.facts ?? {}).map(([name, fact]) => [name, factIn(language, fact)]),
  );
  if (field) {
    const others = (refusal.others ?? []).map(other => [other.field, message(language, other.rule, other.facts)]);
    const fields = { [field]: text, ...Object.fromEntries(others) };
    return badInput(language, { fields, clause, rule, ...facts } as never);
  }
  return new GraphQLError(text, { extensions: { code: 'RULE_VIOLATED', clause, rule, ...facts } });
}
