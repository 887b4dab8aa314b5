import { businessDay, daysLater, monthsLater } from '../../fields/business-day.ts';
import { type Check, dayField } from '../../procedure/check.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { RecordClass } from '../../procedure/record.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import type { Statement } from '../../read/statement.ts';
import { Tables } from '../../read/tables.ts';
import type { Kind } from '../kept/changed.ts';
import { figuresOf } from '../kept/keep.ts';
import { movedBy } from '../kept/moved-by.ts';
import type { ConformanceStatus } from './figures.ts';
import { askedOn, counted, partsFrom, period, type Span } from './judgement.ts';

/** How many records of a month, or of days that make no whole one, stand so to a check. */
export interface Total {
  name: string;
  status: ConformanceStatus;
  total: number;
}

const judged = new WeakMap<Procedure, readonly Kind[]>();

/** The kinds of records of which there are checks, each with what they look at. */
export function judgedKinds(procedure: Procedure, tables: Tables): readonly Kind[] {
  const found =
    judged.get(procedure) ??
    [...Map.groupBy(procedure.checks, ({ record }) => record)].map(([record, of]) => judgedKind(record, of, tables));
  judged.set(procedure, found);
  return found;
}

function judgedKind(record: RecordClass, checks: readonly Check[], tables: Tables): Kind {
  const days = checks.map(check => {
    const { owner, field, link } = dayField(check);
    return {
      table: tables.of(owner).tableName,
      column: tables.columnName(owner, field.name),
      moment: field.kind !== 'day',
      ...(link && { link: tables.columnName(record, link) }),
    };
  });
  const distinct = new Map(days.map(day => [JSON.stringify(day), day]));
  return {
    name: `conformance ${record.name}`,
    record,
    sources: movedBy[record.name] ?? [],
    days: [...distinct.values()],
  };
}

/** How the records of a period stand to checks, by months. */
export async function totalsOf(wanted: readonly Check[], { from, until }: Span, context: RequestContext) {
  const tables = new Tables(context.orm.em.getMetadata());
  const today = businessDay(context.now);
  const { months, beside } = monthsOf({ from, until });
  const { procedure } = context;
  const named = new Set(wanted.map(({ name }) => name));
  const records = new Set(wanted.map(({ record }) => record));
  const found = await figuresOf<Total>(context, {
    kinds: judgedKinds(procedure, tables).filter(({ record }) => records.has(record)),
    department: '',
    months,
    counted(units, statement) {
      const some = [...units].filter(([, { length }]) => length);
      const asked = some.length ? askedOn(today, context.now, statement) : '';
      return some.flatMap(([kind, of]) =>
        countedBy(checksOf(kind, procedure), of.map(wholeMonth), asked, statement, true),
      );
    },
    beside: beside.length
      ? statement => countedBy(wanted, beside, askedOn(today, context.now, statement), statement, false)
      : undefined,
  });
  return found.filter(({ figure }) => named.has(figure.name));
}

const checksOf = (kind: string, { checks }: Procedure) =>
  checks.filter(({ record }) => kind === `conformance ${record.name}`);

/** SQL: the totals of the spans, as they are kept. */
function countedBy(
  wanted: readonly Check[],
  spans: readonly Span[],
  asked: string,
  statement: Statement,
  keeps: boolean,
): string[] {
  const begin = spans.map(({ from }) => from);
  const names = statement.param(begin, '::text[]');
  return [...Map.groupBy(wanted, ({ record }) => record)].flatMap(([record, of]) =>
    counted(of, period(joined(spans), asked, statement), statement, partsFrom(begin, statement), keeps).map(
      part => `select 'conformance ${record.name}' as kind, (${names})[part] as month, settled,
        json_build_object('name', name, 'status', status, 'total', total) as figure from (${part}) c`,
    ),
  );
}

export const endOfMonth = (day: string) => daysLater(monthsLater(`${day.slice(0, 7)}-01`, 1), -1);

export const wholeMonth = (first: string): Span => ({ from: first, until: endOfMonth(first) });

/** Spans that follow each other are one. */
export function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { from, until } of spans) {
    const last = found.at(-1);
    if (last && daysLater(last.until, 1) === from) last.until = until;
    else found.push({ from, until });
  }
  return found;
}

/** The whole months of a period, and the days beside them. */
export function monthsOf({ from, until }: Span): { months: string[]; beside: Span[] } {
  const months: string[] = [];
  const beside: Span[] = [];
  for (let day = from; day <= until; ) {
    const last = endOfMonth(day);
    if (day.endsWith('-01') && last <= until) months.push(day);
    else beside.push({ from: day, until: last < until ? last : until });
    day = daysLater(last, 1);
  }
  return { months, beside };
}

/** How many records there are in a month: not more than so many, and not less. */
export interface Month {
  month: string;
  most: number;
  least: number;
}

/**
 * The latest days of a period on which there are as many records as are wanted. Of the month in which a page before has ended,
 * nobody knows how many are left.
 */
export function latestDays(months: readonly Month[], wanted: number, { from, until }: Span, ended?: string): Span[] {
  const days: Span[] = [];
  let found = 0;
  for (const { month, most, least } of months.toSorted((a, b) => (a.month < b.month ? 1 : -1))) {
    if (found >= wanted) break;
    const first = month < from ? from : month;
    const last = endOfMonth(month) < until ? endOfMonth(month) : until;
    if (!most || last < first) continue;
    days.push({ from: first, until: last });
    if (ended?.slice(0, 7) !== month.slice(0, 7)) found += least;
  }
  return days;
}

/** Days of which some are named several times, in order. */
export const inOrder = (spans: readonly Span[]): Span[] =>
  joined(
    [...Map.groupBy(spans, ({ from }) => from)]
      .map(([from, of]) => ({
        from,
        until: of
          .map(({ until }) => until)
          .toSorted()
          .at(-1) as string,
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  );
