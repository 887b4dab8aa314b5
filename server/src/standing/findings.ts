import type { Refusal } from '../messages/errors.ts';
import { type KeptKey, sentence } from '../messages/kept-sentence.ts';
import { isAsked, type Lapsing, lapseOf, type StandingRule } from '../procedure/standing.ts';
import type { Standing } from './ask.ts';

/** A change to write after a rule was asked of a record. */
export interface Finding {
  rule: StandingRule;
  record: string;
  /** The automatic step, and what it is given. */
  step: 'recordLapse' | 'settleLapse' | 'endLapse';
  args: { id?: string; input?: Record<string, unknown> };
}

/** The differences between how the rules stand and the open lapses; with the state before a step changed it. */
export const findings = (before: readonly Standing[], now: readonly Standing[], on: { today: string }): Finding[] =>
  now.flatMap(standing => {
    const { rule, record, lapse } = standing;
    const settle = (step: Finding['step']): Finding[] =>
      lapse ? [{ rule, record: record.id, step, args: { id: lapse } }] : [];
    const opened = (state: 'OPEN' | 'ENDED', { authors = [], ...refusal }: Lapsing): Finding[] => [
      {
        rule,
        record: record.id,
        step: 'recordLapse',
        args: { input: { ...named(standing), state, refusal: kept(refusal), authors } },
      },
    ];
    const refusal = lapseOf(rule, record, on);
    if (refusal) return lapse || isAccepted(standing, refusal) ? [] : opened('OPEN', refusal);
    if (isAsked(rule, record)) return settle('settleLapse');
    const former = before.find(each => each.rule === rule && each.record.id === record.id);
    const left = former && !lapse && lapseOf(rule, former.record, on);
    return left ? opened('ENDED', left) : settle('endLapse');
  });

/** What somebody has decided to leave as it is; of anything else it is told anew. */
const isAccepted = ({ accepted }: Standing, refusal: Lapsing) => {
  const { rule, facts } = kept(refusal);
  return accepted === sentence(rule, facts);
};

const named = ({ rule, record }: Standing) => ({ rule: rule.name, record: record.id, recordNumber: record.number });

/** So much of each fact is kept in the sentence. */
const MAX_LENGTH = 200;

/** Facts of one value and names in a row make the sentence; what else a refusal says is for programs. */
const kept = ({ rule, facts = {} }: Refusal<KeptKey>) => ({
  rule,
  facts: Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => {
      const inARow = Array.isArray(fact) && fact.every(each => typeof each === 'string');
      if (typeof fact === 'object' && !inARow) return [];
      return [[name, inARow ? within(MAX_LENGTH, fact) : String(fact).slice(0, MAX_LENGTH)]];
    }),
  ),
});

/** As many of the names as fit, and the first of them in any case. */
const within = (length: number, names: readonly string[]) =>
  names.filter((_, at) => at === 0 || names.slice(0, at + 1).join().length <= length);
