import type { GraphQLError } from 'graphql';
import { businessDay } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import { fieldOf } from '../../fields/field.ts';
import { tooSlowRecords } from '../../messages/errors.ts';
import type { Check } from '../../procedure/check.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { cursorOf } from '../../read/cursor.ts';
import { run } from '../../read/run.ts';
import { type Statement, unionOf } from '../../read/statement.ts';
import type { Figure } from '../kept/keep.ts';
import type { ClauseConformance, Conformance, ConformanceCheck, JudgedRecord } from './conformance-types.ts';
import { type ConformanceStatus, figures, totals as totalsOfAll } from './figures.ts';
import { askedOn, judged, type Period, period, type Span } from './judgement.ts';
import { inOrder, latestDays, type Month, type Total, totalsOf } from './kept.ts';

/** The most records of a figure that are named. */
const MAX_ROWS = 100;

interface ConformanceQuery {
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
  { from, until, clause, named }: ConformanceQuery,
  context: RequestContext,
): Promise<Conformance> {
  const { procedure } = context;
  const asked = clause ? [clause] : procedure.clauseNumbers;
  const wanted = [...new Set(asked.flatMap(procedure.checksOf))];
  const totals = wanted.length ? await totalsOf(wanted, { from, until }, context) : [];
  const records = named ? await recordsOf(wanted, totals, { from, until }, context) : [];
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
  asked: Span,
  context: RequestContext,
): Promise<Named[]> {
  const ofCheck = Map.groupBy(totals, ({ figure }) => figure.name);
  const found = wanted.flatMap(check => {
    const of = ofCheck.get(check.name) ?? [];
    return of.length ? [{ check, spans: spansOf(of, asked) }] : [];
  });
  if (!found.length) return [];
  return run<Named[]>(context, statement => {
    const today = askedOn(businessDay(context.now), context.now, statement);
    const parts = found.map(({ check, spans }) => latest(check, period(spans, today, statement), statement));
    return unionOf(parts, 'o.name, o.status');
  }).catch(error => {
    const { code, seconds } = (error as Partial<GraphQLError>).extensions ?? {};
    throw code === 'TOO_COMPLEX' ? tooSlowRecords(context.language, { seconds: seconds as number }) : error;
  });
}

/** The days that have the latest records of each status, as many as are named. */
const spansOf = (totals: readonly Figure<Total>[], asked: Span): Span[] =>
  inOrder(
    [...Map.groupBy(totals, ({ figure }) => figure.status).values()].flatMap(of =>
      latestDays(byMonth(of), MAX_ROWS, asked),
    ),
  );

const byMonth = (totals: readonly Figure<Total>[]): Month[] =>
  totals.map(({ month, figure: { total } }) => ({ month, most: total, least: total }));

function latest(check: Check, within: Period, statement: Statement) {
  const { name, record } = check;
  return `select '${name}' as name, ranked.status, json_agg(${judgedJson(check, 'ranked', statement)} order by ranked.place) as records
    from (select judged.*, row_number() over (partition by status order by day desc, id desc) as place
      from (${judged(check, within, statement)}) judged) ranked
    join ${statement.tables.table(record)} t on t.id = ranked.id where ranked.place <= ${MAX_ROWS}
    group by ranked.status`;
}

function judgedJson({ record, detail }: Check, row: string, statement: Statement) {
  const detailColumn = detail ? `t.${statement.tables.column(record, detail)}` : 'null';
  return `json_build_object('record', t.id, 'number', t.number, 'title', ${statement.title(record, 't')}, 'state', t.state,
    'day', ${row}.day, 'detail', ${detailColumn})`;
}

interface Page extends Span {
  check: Check;
  status: ConformanceStatus;
  first: number;
  after?: Place;
}

/** Where a record stands among those of a figure, the latest first. */
type Place = Pick<JudgedRecord, 'day' | 'record'>;

/** The records of one figure behind a place: of the latest months that have so many, one page. */
export async function recordsBehind(
  { check, status, first, after, ...asked }: Page,
  context: RequestContext,
): Promise<JudgedRecord[]> {
  const until = after && after.day < asked.until ? after.day : asked.until;
  const totals = (await totalsOf([check], asked, context)).filter(({ figure }) => figure.status === status);
  const spans = inOrder(latestDays(byMonth(totals), first, { from: asked.from, until }, after?.day));
  if (!spans.length) return [];
  const records = await run<JudgedRecord[]>(context, statement => {
    const within = period(spans, askedOn(businessDay(context.now), context.now, statement), statement);
    const behind = after
      ? `and (judged.day, judged.id) < (${statement.param(after.day, '::date')}, ${statement.param(after.record, '::uuid')})`
      : '';
    return `(select coalesce(json_agg(o.record order by o.day desc, o.id desc), '[]') from (
      select judged.day, judged.id, ${judgedJson(check, 'judged', statement)} as record
      from (${judged(check, within, statement)}) judged join ${statement.tables.table(check.record)} t on t.id = judged.id
      where judged.status = '${status}' ${behind} order by judged.day desc, judged.id desc limit ${first}) o)`;
  });
  return records.map(each => labelled(each, check, context));
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
  judgedRecord: Omit<JudgedRecord, 'cursor'>,
  { record, detail }: Check,
  { procedure, language }: RequestContext,
): JudgedRecord {
  const { day, record: id, detail: said } = judgedRecord;
  const choices = detail && said !== null ? procedure.labels.ofValues(fieldOf(record, detail).target?.() ?? {}) : {};
  return { ...judgedRecord, detail: choices[said ?? '']?.[language] ?? said, cursor: cursorOf([day, id]) };
}
