import { businessDay } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import { fieldOf } from '../../fields/field.ts';
import type { Check } from '../../procedure/check.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { type Statement, unionOf } from '../../read/statement.ts';
import type { Figure } from '../kept/keep.ts';
import type { ClauseConformance, Conformance, ConformanceCheck, JudgedRecord } from './conformance-types.ts';
import { type ConformanceStatus, figures, totals as totalsOfAll } from './figures.ts';
import { askedOn, judged, type Period, period, type Span } from './judgement.ts';
import { endOfMonth, joined, type Total, totalsOf } from './kept.ts';

/** The most records of a figure that are named. */
const MAX_ROWS = 100;

interface Asked {
  from: string;
  until: string;
  clause: ClauseNumber | null;
  /** Whether the records behind the figures are wanted. */
  named: boolean;
}

/** The records behind a figure. */
interface Named {
  name: string;
  status: ConformanceStatus;
  records: JudgedRecord[];
}

type Counted = Total & Named;

/** Whether the procedure is followed in a period. */
export async function conformance(
  { from, until, clause, named }: Asked,
  context: RequestContext,
): Promise<Conformance> {
  const { procedure } = context;
  const asked = clause ? [clause] : procedure.clauseNumbers;
  const wanted = [...new Set(asked.flatMap(procedure.checksOf))];
  const totals = wanted.length ? await totalsOf(wanted, { from, until }, context) : [];
  const records = named ? await recordsOf(wanted, totals, until, context) : [];
  const found = [...Map.groupBy(totals, ({ figure: { name, status } }) => `${name} ${status}`).values()].map(of => {
    const { name, status } = (of[0] as (typeof of)[number]).figure;
    return {
      ...{ name, status, total: of.reduce((sum, { figure }) => sum + figure.total, 0) },
      records: records.find(each => each.name === name && each.status === status)?.records ?? [],
    };
  });
  return {
    from,
    until,
    clauses: asked.map(each => ofClause(each, found, procedure)),
    checks: wanted.map(check => ofCheck(check, found, context)),
  };
}

/** The latest records behind each figure, from the months in which there are such. */
async function recordsOf(
  wanted: readonly Check[],
  totals: readonly Figure<Total>[],
  until: string,
  context: RequestContext,
): Promise<Named[]> {
  const ofCheck = Map.groupBy(totals, ({ figure }) => figure.name);
  const found = wanted.flatMap(check => {
    const of = ofCheck.get(check.name) ?? [];
    return of.length ? [{ check, spans: spansOf(of, until) }] : [];
  });
  if (!found.length) return [];
  return run<Named[]>(context, statement => {
    const asked = askedOn(businessDay(context.now), context.now, statement);
    const parts = found.map(({ check, spans }) => latest(check, period(spans, asked, statement), statement));
    return unionOf(parts, 'o.name, o.status');
  });
}

/** The months that have the latest records of each status, as many as are named. */
function spansOf(totals: readonly Figure<Total>[], until: string): Span[] {
  const months = new Set<string>();
  for (const of of Map.groupBy(totals, ({ figure }) => figure.status).values()) {
    let named = 0;
    for (const { month, figure } of of.toSorted((a, b) => (a.month < b.month ? 1 : -1))) {
      if (named >= MAX_ROWS) break;
      named += figure.total;
      months.add(month);
    }
  }
  return joined(
    [...months].toSorted().map(from => ({ from, until: [endOfMonth(from), until].toSorted()[0] as string })),
  );
}

function latest(check: Check, within: Period, statement: Statement) {
  const { name, record, detail } = check;
  const { tables } = statement;
  const detailColumn = detail ? `t.${tables.column(record, detail)}` : 'null';
  return `select '${name}' as name, ranked.status, json_agg(json_build_object('record', t.id, 'number', t.number,
      'title', ${statement.title(record, 't')}, 'state', t.state, 'day', ranked.day, 'detail', ${detailColumn})
      order by ranked.place) as records
    from (select judged.*, row_number() over (partition by status order by day desc, id desc) as place
      from (${judged(check, within, statement)}) judged) ranked
    join ${tables.table(record)} t on t.id = ranked.id where ranked.place <= ${MAX_ROWS}
    group by ranked.status`;
}

function ofClause(clause: ClauseNumber, counted: readonly Counted[], { checksOf }: Procedure): ClauseConformance {
  const names = checksOf(clause).map(({ name }) => name);
  return { clause, checks: names, ...totalsOfAll(counted.filter(({ name }) => names.includes(name))) };
}

function ofCheck(check: Check, counted: readonly Counted[], context: RequestContext): ConformanceCheck {
  const { name, label = name, clause, record } = check;
  const ofStatus = (status: ConformanceStatus) => {
    const found = counted.find(each => each.name === name && each.status === status);
    return { total: found?.total ?? 0, records: (found?.records ?? []).map(each => labelled(each, check, context)) };
  };
  return { name, ...context.procedure.labels.of('Check', label), clause, resource: record.name, ...figures(ofStatus) };
}

function labelled(
  judgedRecord: JudgedRecord,
  { record, detail }: Check,
  { procedure, language }: RequestContext,
): JudgedRecord {
  if (!detail || judgedRecord.detail === null) return judgedRecord;
  const choices = procedure.labels.ofValues(fieldOf(record, detail).target?.() ?? {});
  return { ...judgedRecord, detail: choices[judgedRecord.detail]?.[language] ?? judgedRecord.detail };
}
