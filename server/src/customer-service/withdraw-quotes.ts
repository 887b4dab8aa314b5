import { LockMode } from '@mikro-orm/core';
import type { Act } from '../procedure/act.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';

export const withdrawsQuotes = { RepairQuote: ['WITHDRAWN'] } as const;

/** 5.2.3: what is charged no longer is not quoted either. A customer may be answering at this moment: one comes first. */
export async function withdrawQuotes({ verdict, quotes }: WarrantyDecision, act: Act) {
  if (verdict === 'REPAIR_CHARGED') return;
  for (const quote of quotes) {
    await act.em.refresh(quote, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (quote.state === 'QUOTED' || quote.state === 'ACCEPTED') act.move(quote, 'WITHDRAWN');
  }
}
