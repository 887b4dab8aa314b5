import type { Act } from '../procedure/act.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';

export const withdrawsQuotes = { RepairQuote: ['WITHDRAWN'] } as const;

/** 5.2.3: what is charged no longer is not quoted either. */
export function withdrawQuotes({ verdict, quotes }: WarrantyDecision, act: Act) {
  if (verdict === 'REPAIR_CHARGED') return;
  for (const quote of quotes) if (quote.state === 'QUOTED' || quote.state === 'ACCEPTED') act.move(quote, 'WITHDRAWN');
}
