import { daysLater } from '../fields/business-day.ts';
import type { RepairSpan } from './warranty-facts.ts';

/**
 * 5.2.3: the days of these repairs up to one, each of them once however many repairs lie upon it. Only those count for
 * which the company answers: none of a repair that the customer pays for, and none on which it waited for the customer.
 */
export function repairDays(repairs: readonly RepairSpan[], upTo: string, whoeverAnswers = false): string[] {
  const days = new Set<string>();
  for (const repair of repairs) {
    if (repair.charged && !whoeverAnswers) continue;
    for (let day = repair.from; day <= lastOf(repair, upTo); day = daysLater(day, 1))
      if (whoeverAnswers || !waited(repair, day)) days.add(day);
  }
  return [...days].sort();
}

const lastOf = ({ until }: Pick<RepairSpan, 'until'>, upTo: string) => (until && until < upTo ? until : upTo);

/** From the day on which the customer's hold began; on the day on which it ended the repair goes on. */
const waited = ({ holds = [] }: RepairSpan, day: string) =>
  holds.some(({ from, until }) => from <= day && (until === null || day < until));

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
