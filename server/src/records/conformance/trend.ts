import { businessDay, monthsLater } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { unionOf } from '../../read/statement.ts';
import { checksOf } from './checks.ts';
import type { ConformanceMonth } from './conformance-types.ts';
import { type ConformanceStatus, totals } from './figures.ts';
import { judged, period } from './judgement.ts';

interface Counted {
  month: string;
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
  const counted = await run<Counted[]>(context, statement => {
    const until = monthsLater(present, 1);
    const within = period(first, until, businessDay(context.now), context.now, statement);
    return unionOf(
      wanted.map(
        check => `select to_char(judged.day, 'YYYY-MM-01') as month, judged.status, count(*)::int as total
          from (${judged(check, within, statement)}) judged group by 1, 2`,
      ),
      'o.month',
    );
  });
  return Array.from({ length: months }, (_, at) => {
    const month = monthsLater(first, at);
    return { month, ...totals(counted.filter(each => each.month === month)) };
  });
}
