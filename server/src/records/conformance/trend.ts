import { businessDay, daysLater, monthsLater } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { unionOf } from '../../read/statement.ts';
import { checksOf } from './checks.ts';
import type { ConformanceMonth } from './conformance-types.ts';
import { type ConformanceStatus, totals } from './figures.ts';
import { counted, monthsFrom, period } from './judgement.ts';

interface Counted {
  /** Which of them, from 1 on. */
  month: number;
  status: ConformanceStatus;
  total: number;
}

/** The last months, the present one included, each by the records that belong to it; one statement for all of them. */
export async function conformanceTrend(
  clause: ClauseNumber | null,
  months: number,
  context: RequestContext,
): Promise<ConformanceMonth[]> {
  const present = `${businessDay(context.now).slice(0, 7)}-01`;
  const first = monthsLater(present, 1 - months);
  const wanted = [...new Set((clause ? [clause] : context.procedure.clauseNumbers).flatMap(checksOf))];
  const begin = Array.from({ length: months }, (_, at) => monthsLater(first, at));
  const found = await run<Counted[]>(context, statement => {
    const until = daysLater(monthsLater(present, 1), -1);
    const within = period(first, until, businessDay(context.now), context.now, statement);
    const parts = counted(wanted, within, statement, monthsFrom(begin, statement));
    return unionOf(parts, 'o.month');
  });
  return begin.map((month, at) => ({ month, ...totals(found.filter(each => each.month === at + 1)) }));
}
