import type { Act } from '../procedure/act.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock.ts';
import type { FaultReport } from '../repair/fault-report.entity.ts';
import type { RepairQuoteState } from './repair-quote.entity.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { withdrawQuotes, withdrawsQuotes } from './withdraw-quotes.ts';

/** What a step names in its `moves` that calls `endDecision`; it needs the fault's `warrantyDecisions`. */
export const endsDecision = { WarrantyDecision: ['SUPERSEDED'], ...withdrawsQuotes } as const;

/** 5.2.3: the decision about a call that is over counts no longer, and the offers in these states are withdrawn. */
export async function endDecision(
  { warrantyDecisions }: Facts<FaultReport, 'warrantyDecisions'>,
  act: Act,
  offers: readonly RepairQuoteState[] = ['QUOTED', 'ACCEPTED'],
) {
  const decision = [...warrantyDecisions].find(({ state }) => state !== 'SUPERSEDED');
  if (!decision) return;
  const [locked] = await lockRecords(act.em, WarrantyDecision, [decision], ['quotes']);
  if (locked) await withdrawQuotes(locked, act, offers);
  act.move(decision, 'SUPERSEDED');
}
