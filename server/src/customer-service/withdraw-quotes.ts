import type { Act } from '../procedure/act.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock.ts';
import { RepairQuote, type RepairQuoteState } from './repair-quote.entity.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';

export const withdrawsQuotes = { RepairQuote: ['WITHDRAWN'] } as const;

/** 5.2.3: what is charged no longer is not quoted either. A customer may be answering at this moment: one comes first. */
export async function withdrawQuotes(
  decision: Facts<WarrantyDecision, 'quotes'>,
  act: Act,
  states: readonly RepairQuoteState[] = ['QUOTED', 'ACCEPTED'],
) {
  for (const quote of await lockRecords(act.em, RepairQuote, [...decision.quotes]))
    if (states.includes(quote.state)) act.move(quote, 'WITHDRAWN');
}
