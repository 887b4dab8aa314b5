import { businessDay } from '../fields/business-day.ts';
import type { Check } from '../procedure/check.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import type { ConformanceStatus } from './conformance/figures.ts';
import { askedOn, judged, period, type Span } from './conformance/judgement.ts';
import { monthsOf, wholeMonth } from './conformance/kept.ts';

/** How a record stands to a check, and the day by which it belongs to the period. */
export interface Verdict {
  check: Check;
  day: string;
  status: ConformanceStatus;
}

type Row = { name: string; id: string; day: string; status: ConformanceStatus };

/**
 * How the records of the period stand to these checks, by their ids: those that the figures of conformance count. They are
 * asked for month by month, since a year may have more than one statement has time for.
 */
export async function verdictsOf(
  checks: readonly Check[],
  asked: Span,
  context: RequestContext,
): Promise<Map<string, Verdict[]>> {
  const { months, beside } = monthsOf(asked);
  const byName = new Map(checks.map(check => [check.name, check]));
  const found = new Map<string, Verdict[]>();
  for (const span of [...months.map(wholeMonth), ...beside])
    for (const { name, id, ...row } of await judgedIn(span, checks, context))
      found.set(id, [...(found.get(id) ?? []), { check: byName.get(name) as Check, ...row }]);
  return found;
}

const judgedIn = (span: Span, checks: readonly Check[], context: RequestContext): Promise<Row[]> =>
  run(context, statement => {
    const within = period([span], askedOn(businessDay(context.now), context.now, statement), statement);
    return unionOf(
      checks.map(check => `select '${check.name}' as name, judged.* from (${judged(check, within, statement)}) judged`),
      'o.day, o.id, o.name',
    );
  });
