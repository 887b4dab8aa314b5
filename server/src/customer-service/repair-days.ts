import { daysLater } from '../fields/business-day.ts';
import type { RepairSpan } from './warranty-facts.ts';

/** 5.2.3: the days of these repairs up to one, each of them once however many repairs lie upon it. */
export function repairDays(repairs: readonly RepairSpan[], upTo: string): string[] {
  const days = new Set<string>();
  for (const { from, until } of repairs) {
    const last = until && until < upTo ? until : upTo;
    for (let day = from; day <= last; day = daysLater(day, 1)) days.add(day);
  }
  return [...days].sort();
}

/**
 * 5.2.3: a period is longer by each day on which the machine was under repair. That holds for days within the extension
 * too, so that a period cannot end while a repair lasts that began inside it.
 */
export function extendedBy(days: readonly string[], since: string, lastDay: string) {
  let extended = lastDay;
  let count = 0;
  for (const day of days) {
    if (day < since) continue;
    if (day > extended) break;
    extended = daysLater(extended, 1);
    count += 1;
  }
  return { lastDay: extended, count };
}
