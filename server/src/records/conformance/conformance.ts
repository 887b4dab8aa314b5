import { businessDay } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import { fieldOf } from '../../fields/field.ts';
import type { Language } from '../../messages/language.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { labels } from '../../procedures/sh-jr-c-160/labels/index.ts';
import { run } from '../../read/run.ts';
import { type Statement, unionOf } from '../../read/statement.ts';
import type { Check } from './check.ts';
import { checksOf } from './checks.ts';
import type { ClauseConformance, Conformance, ConformanceCheck, JudgedRecord } from './conformance-types.ts';
import { type ConformanceStatus, figures, totals } from './figures.ts';
import { counted, judged, type Period, period } from './judgement.ts';

/** The most records of a figure that are named. */
const MAX_ROWS = 100;

interface Asked {
  from: string;
  until: string;
  clause: ClauseNumber | null;
  /** Whether the records behind the figures are wanted. */
  named: boolean;
}

interface Counted {
  name: string;
  status: ConformanceStatus;
  total: number;
  records?: JudgedRecord[];
}

/** Whether the procedure is followed in a period, by one statement. */
export async function conformance(
  { from, until, clause, named }: Asked,
  context: RequestContext,
): Promise<Conformance> {
  const asked = clause ? [clause] : context.procedure.clauseNumbers;
  const wanted = [...new Set(asked.flatMap(checksOf))];
  const found = wanted.length
    ? await run<Counted[]>(context, statement => {
        const within = period(from, until, businessDay(context.now), context.now, statement);
        const parts = named
          ? wanted.map(check => countedAndNamed(check, within, statement))
          : counted(wanted, within, statement);
        return unionOf(parts, 'o.name, o.status');
      })
    : [];
  return {
    from,
    until,
    clauses: asked.map(each => ofClause(each, found)),
    checks: wanted.map(check => ofCheck(check, found, context.language)),
  };
}

function countedAndNamed(check: Check, within: Period, statement: Statement) {
  const { name, record, detail } = check;
  const { tables } = statement;
  const detailColumn = detail ? `t.${tables.column(record, detail)}` : 'null';
  return `select '${name}' as name, ranked.status, ranked.total, json_agg(json_build_object('record', t.id, 'number', t.number,
      'title', ${statement.title(record, 't')}, 'state', t.state, 'day', ranked.day, 'detail', ${detailColumn})
      order by ranked.place) as records
    from (select judged.*, row_number() over (partition by status order by day desc, id desc) as place,
      count(*) over (partition by status)::int as total from (${judged(check, within, statement)}) judged) ranked
    join ${tables.table(record)} t on t.id = ranked.id where ranked.place <= ${MAX_ROWS}
    group by ranked.status, ranked.total`;
}

function ofClause(clause: ClauseNumber, counted: readonly Counted[]): ClauseConformance {
  const names = checksOf(clause).map(({ name }) => name);
  return { clause, checks: names, ...totals(counted.filter(({ name }) => names.includes(name))) };
}

function ofCheck(check: Check, counted: readonly Counted[], language: Language): ConformanceCheck {
  const { name, label = name, clause, record } = check;
  const ofStatus = (status: ConformanceStatus) => {
    const found = counted.find(each => each.name === name && each.status === status);
    return { total: found?.total ?? 0, records: (found?.records ?? []).map(each => labelled(each, check, language)) };
  };
  return { name, ...labels.of('Check', label), clause, resource: record.name, ...figures(ofStatus) };
}

function labelled(judgedRecord: JudgedRecord, { record, detail }: Check, language: Language): JudgedRecord {
  if (!detail || judgedRecord.detail === null) return judgedRecord;
  const choices = labels.ofValues(fieldOf(record, detail).target?.() ?? {});
  return { ...judgedRecord, detail: choices[judgedRecord.detail]?.[language] ?? judgedRecord.detail };
}
