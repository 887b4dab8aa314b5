import type { SampleVerdict, SamplingSeverity } from './goods-receipt.entity.ts';
import type { InspectionLevel } from './inspection-plan.entity.ts';
import { samplingPlan, stricterAql, type Table } from './sampling-tables.ts';

/** A lot of a supplier that was inspected by sample, as its delivery keeps it. */
export interface SampledLot {
  severity: SamplingSeverity;
  verdict: SampleVerdict;
  level: InspectionLevel;
  aql: number;
  letter: string | null;
  acceptance: number;
  nonconforming: number;
  /** When its sample was entered, as text by which it is put in order with resumptions. */
  at: string;
}

export interface Resumption {
  resumedAt: string;
}

/** How the next lot is inspected, and what counts towards a switch. */
export interface Severity {
  severity: SamplingSeverity;
  /** The switching score, counted in normal inspection. */
  score: number;
  /** In tightened inspection: accepted one after the other, and not accepted in all. */
  accepted: number;
  refused: number;
  /** In normal inspection: the last five lots at most, the latest last. */
  recent: readonly boolean[];
}

const begun = (severity: SamplingSeverity): Severity => ({ severity, score: 0, accepted: 0, refused: 0, recent: [] });

/** Two of so many consecutive lots that are not accepted lead to tightened inspection; as many accepted lead back. */
const CONSECUTIVE = 5;
const REFUSED_FOR_TIGHTENED = 2;
const REFUSED_FOR_DISCONTINUED = 5;
const SCORE_FOR_REDUCED = 30;

/**
 * GB/T 2828.1-2012, 9.3 and 9.4: the severity that follows from all that a supplier delivered of a part, the earliest first.
 * A lot that was drawn by another severity than was in force when its turn came, since two were inspected at once, counts towards
 * nothing; nor does one of which each piece was inspected, since sampling was discontinued.
 */
export function severityAfter(
  lots: readonly SampledLot[],
  resumptions: readonly Resumption[],
  { reducedAllowed }: { reducedAllowed: boolean },
): Severity {
  const events = [
    ...lots.map(lot => ({ at: lot.at, lot })),
    ...resumptions.map(({ resumedAt }) => ({ at: resumedAt, lot: undefined })),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  let now = begun('NORMAL');
  for (const { lot } of events) {
    if (!lot) now = now.severity === 'DISCONTINUED' ? begun('TIGHTENED') : now;
    else if (lot.severity === now.severity) now = after[now.severity](now, lot, reducedAllowed);
  }
  return now;
}

type Step = (now: Severity, lot: SampledLot, reducedAllowed: boolean) => Severity;

const isAccepted = ({ verdict }: SampledLot) => verdict === 'ACCEPTED';

const after: Readonly<Record<SamplingSeverity, Step>> = {
  NORMAL(now, lot, reducedAllowed) {
    const recent = [...now.recent, isAccepted(lot)].slice(-CONSECUTIVE);
    if (recent.filter(accepted => !accepted).length >= REFUSED_FOR_TIGHTENED) return begun('TIGHTENED');
    const points = pointsFor(lot);
    const score = points ? now.score + points : 0;
    return reducedAllowed && score >= SCORE_FOR_REDUCED ? begun('REDUCED') : { ...now, recent, score };
  },
  TIGHTENED(now, lot) {
    const accepted = isAccepted(lot) ? now.accepted + 1 : 0;
    const refused = now.refused + (isAccepted(lot) ? 0 : 1);
    if (accepted >= CONSECUTIVE) return begun('NORMAL');
    return refused >= REFUSED_FOR_DISCONTINUED ? begun('DISCONTINUED') : { ...now, accepted, refused };
  },
  REDUCED: (now, lot) => (isAccepted(lot) ? now : begun('NORMAL')),
  DISCONTINUED: now => now,
};

/**
 * 9.3.3.2: with an acceptance number of two or more three points where the lot had been accepted by an AQL one step stricter,
 * else two where it was accepted; nothing sets the score back to none.
 */
export function pointsFor(lot: SampledLot): number {
  if (!isAccepted(lot)) return 0;
  if (lot.acceptance < 2) return 2;
  const plan = lot.letter && samplingPlan(lot.severity as Table, lot.letter, lot.aql);
  const stricter = stricterAql(lot.aql);
  const other = plan && stricter && samplingPlan('NORMAL', plan.letter, stricter);
  return other && lot.nonconforming <= other.acceptance ? 3 : 0;
}
