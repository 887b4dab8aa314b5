import { businessDay, daysLater, monthsLater } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import type { ConformanceMonth } from './conformance-types.ts';
import { totals } from './figures.ts';
import { totalsOf } from './kept.ts';

/** The last months, the present one included, each by the records that belong to it. */
export async function conformanceTrend(
  clause: ClauseNumber | null,
  months: number,
  context: RequestContext,
): Promise<ConformanceMonth[]> {
  const present = `${businessDay(context.now).slice(0, 7)}-01`;
  const first = monthsLater(present, 1 - months);
  const { procedure } = context;
  const wanted = [...new Set((clause ? [clause] : procedure.clauseNumbers).flatMap(procedure.checksOf))];
  const found = await totalsOf(wanted, { from: first, until: daysLater(monthsLater(present, 1), -1) }, context);
  const ofMonth = Map.groupBy(found, ({ month }) => month);
  return Array.from({ length: months }, (_, at) => monthsLater(first, at)).map(month => ({
    month,
    ...totals((ofMonth.get(month) ?? []).map(({ figure }) => figure)),
  }));
}
