import type { Act } from '../procedure/act.ts';
import { lockRecords } from '../procedure/lock.ts';
import type { RepairQuoteState } from './repair-quote.entity.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';

export const withdrawsQuotes = { RepairQuote: ['WITHDRAWN'] } as const;

/** 5.2.3: what is charged no longer is not quoted either. A customer may be answering at this moment: one comes first. */
export async function withdrawQuotes(
  decision: WarrantyDecision,
  act: Act,
  states: readonly RepairQuoteState[] = ['QUOTED', 'ACCEPTED'],
) {
  const quotes = [...decision.quotes];
  await lockRecords(act.em, quotes);
  for (const quote of quotes) if (states.includes(quote.state)) act.move(quote, 'WITHDRAWN');
}
