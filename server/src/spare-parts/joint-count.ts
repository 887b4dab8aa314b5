import type { DiscrepancyKind } from './goods-receipt.entity.ts';
import { exact } from './quantity.ts';

/** A quantity for each part, by the part's id. */
export type Quantities = ReadonlyMap<string, number>;

export interface Difference {
  part: string;
  kind: DiscrepancyKind;
  afterSales: number;
  management: number;
  ordered: number;
}

/**
 * 5.4.3: two counts agree when both found the same of every part, and nothing that is not still to come by the order. What
 * one has not listed, it has not found. Less than was ordered is no discrepancy: the rest may come later.
 */
export function differences(afterSales: Quantities, management: Quantities, ordered: Quantities): Difference[] {
  return [...new Set([...afterSales.keys(), ...management.keys()])].flatMap(part => {
    const counts = {
      afterSales: afterSales.get(part) ?? 0,
      management: management.get(part) ?? 0,
      ordered: ordered.get(part) ?? 0,
    };
    const most = Math.max(counts.afterSales, counts.management);
    const kinds: DiscrepancyKind[] = [
      ...(counts.afterSales === counts.management ? [] : ['UNEQUAL' as const]),
      ...(most <= counts.ordered
        ? []
        : [ordered.has(part) ? ('MORE_THAN_ORDERED' as const) : ('NOT_ORDERED' as const)]),
    ];
    return kinds.map(kind => ({ part, kind, ...counts }));
  });
}

/** The listed quantities, added up by part. */
export function byPart(lines: Iterable<{ part: string; quantity: number }>): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const { part, quantity } of lines) quantities.set(part, exact((quantities.get(part) ?? 0) + quantity));
  return quantities;
}
