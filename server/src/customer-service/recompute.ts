import { isDeepStrictEqual } from 'node:util';
import { type Approval, inForceOn } from '../procedure/parameters-in-force.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { factsFor, verdictWith } from './decide.ts';
import type { VerdictDifference, WarrantyRecomputed } from './warranty-coverage.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';
import { type MachineFacts, warrantyParameters } from './warranty-facts.ts';

/** A decision as it was kept, with what is known now of its machine and of the day on which the notice came in. */
export interface Kept
  extends Pick<
    WarrantyDecision,
    | 'cause'
    | 'partClass'
    | 'componentReplacedOn'
    | 'componentReportedOn'
    | 'goodwillGrantedOn'
    | 'verdict'
    | 'coveredUntil'
    | 'inputs'
    | 'rules'
  > {
  component: string | null;
  noticeOn: string;
  machine: MachineFacts;
  approvals: readonly Approval[];
}

/** 5.2.3: a verdict worked out anew, and what differs where it is not the same any more. */
export function recompute(kept: Kept): WarrantyRecomputed {
  const { noticeOn, machine, approvals, inputs, rules, verdict, coveredUntil, goodwillGrantedOn } = kept;
  const again = verdictWith(inputs, goodwillGrantedOn);
  const facts = factsFor(kept, noticeOn, machine, inForceOn(Parameters, noticeOn, warrantyParameters, approvals));
  const now = verdictWith(facts, goodwillGrantedOn);
  const differences = [
    ...different('', inputs, asKept(inputs, facts)),
    ...different('', { verdict, coveredUntil }, { verdict: now.verdict, coveredUntil: now.lastDay }),
  ];
  return {
    reproduced: again.verdict === verdict && isDeepStrictEqual(plain(again.rules), plain(rules)),
    same: differences.length === 0,
    differences,
  };
}

/** The values that differ, each by the path that leads to it. */
function different(path: string, then: unknown, now: unknown): VerdictDifference[] {
  // Days that were announced since tell by what they change.
  if (path === 'machine.holidays' || isDeepStrictEqual(plain(then), plain(now))) return [];
  if (!isObject(then) || !isObject(now)) return [{ what: path, before: asText(then), after: asText(now) }];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap(name =>
    different(path ? `${path}.${name}` : name, then[name], now[name]),
  );
}

/** Of what is known now, what was kept at that time: a decision lacks what was not asked for yet. */
function asKept(then: unknown, now: unknown): unknown {
  if (Array.isArray(then) && Array.isArray(now))
    return now.map((each, at) => asKept(then[Math.min(at, then.length - 1)], each));
  if (!isObject(then) || !isObject(now)) return now;
  return Object.fromEntries(Object.keys(then).map(name => [name, asKept(then[name], now[name])]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
const asText = (value: unknown) =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
