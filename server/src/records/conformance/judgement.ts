import { beginningOf, dayOf, within } from '../../fields/business-day.ts';
import { type Check, dayField } from '../../procedure/check.ts';
import type { Statement } from '../../read/statement.ts';
import type { ConformanceStatus } from './figures.ts';

/** The arguments shared by all checks of a statement: the days, in order, and the day and time. */
export interface Period {
  spans: readonly Span[];
  asked: string;
}

/** Days, from the first to the last. */
export interface Span {
  from: string;
  until: string;
}

/** SQL: each record of the period, by its id, with its day and how it stands to the check. */
export function judged(check: Check, period: Period, statement: Statement): string {
  const { record, among, monthly } = check;
  const { day, moment, on, join } = dayOfCheck(check, statement);
  const month = monthly ? `left join ${monthsOf(monthly, period)} month on month.first = ${firstOf(on)}` : '';
  return `select r.id, ${on} as day, ${verdict(check, status => `'${status}'`)} as status
    from ${statement.tables.table(record)} r ${join} ${month} cross join ${period.asked}
    where ${isWithin(period)(day, moment)}${among ? ` and ${among}` : ''}`;
}

const isWithin =
  ({ spans }: Period) =>
  (day: string, moment: boolean) =>
    `(${spans.map(({ from, until }) => (moment ? within(day, from, until) : `${day} between ${from} and ${until}`)).join(' or ')})`;

/**
 * SQL: how these records `r` of a kind stand to several of its checks, as `s0`, `s1` and so on, and, once no day is waited for
 * any more, as `e0`, `e1`; nothing where a check does not look at the record.
 */
export function standings(checks: readonly Check[], asked: string, statement: Statement, where: string): string {
  const rows = `${statement.tables.table((checks[0] as Check).record)} r`;
  const judgements = checks.map((check, place) => {
    const { on, join, link } = dayOfCheck(check, statement);
    const looked = [check.among, link && `${link}.id is not null`].filter(Boolean).map(each => `(${each})`);
    const first = `select distinct ${firstOf(on)} as first from ${rows} ${join} where ${where}`;
    const month = `month${place}`;
    const status = `case when ${looked.join(' and ') || 'true'} then ${ofMonth(month, check, status => `'${status}'`)} end`;
    return {
      status: `${status} as s${place}, ${status.search(DAY_OR_TIME) < 0 ? 'null' : status.replaceAll(DAY_OR_TIME, 'ever.$1')} as e${place}`,
      joins: [
        join && `left ${join}`,
        check.monthly && `left join ${months(check.monthly, first)} ${month} on ${month}.first = ${firstOf(on)}`,
      ],
    };
  });
  return `select r.id, ${judgements.map(({ status }) => status).join(', ')} from ${rows} ${joined(judgements)}
    cross join ${asked} cross join ${EVER} where ${where}`;
}

const joined = (judgements: readonly { joins: readonly (string | undefined)[] }[]) =>
  [...new Set(judgements.flatMap(({ joins }) => joins))].filter(Boolean).join(' ');

/** The verdict where the months of the check are called so. */
const ofMonth = (month: string, check: Check, word: (status: ConformanceStatus) => string) =>
  verdict(check, word).replaceAll(/\bmonth\./g, `${month}.`);

/** SQL: the worst that holds of the record, as the given words say it. */
const verdict = ({ missing, overdue, deviating, conforming }: Check, word: (status: ConformanceStatus) => string) =>
  `case ${Object.entries({ MISSING: missing, OVERDUE: overdue, DEVIATING: deviating, CONFORMING: conforming })
    .flatMap(([status, condition]) => (condition ? `when ${condition} then ${word(status as ConformanceStatus)}` : []))
    .join(' ')} else ${word('NOT_APPLICABLE')} end`;

/** SQL: where the day of a check stands, which day that is, and the link by which it is found. */
function dayOfCheck(check: Check, { tables }: Statement) {
  const { owner, field, link } = dayField(check);
  const day = `${link ?? 'r'}.${tables.column(owner, field.name)}`;
  const moment = field.kind !== 'day';
  const join = link ? `join ${tables.table(owner)} ${link} on ${link}.id = r.${tables.column(check.record, link)}` : '';
  return { day, moment, on: moment ? dayOf(day) : day, join, link };
}

/** So many checks of a record are told by one number, a digit each. */
const CHECKS_AT_ONCE = 20;

/**
 * SQL: how many records of the period stand to each of the checks: `name`, `status`, `total`, which `part` of the period it
 * is, and, where it is to be kept, whether it is `settled`: no day that passes makes it another. A table is read once for all of
 * its checks, whose verdicts on a record are the digits of a number: what is counted is how often each number is there.
 */
export function counted(
  checks: readonly Check[],
  within: Period,
  statement: Statement,
  parts: Parts,
  keeps: boolean,
): string[] {
  return [...Map.groupBy(checks, ({ record }) => record).values()].flatMap(ofRecord =>
    Array.from({ length: Math.ceil(ofRecord.length / CHECKS_AT_ONCE) }, (_, at) =>
      countedAtOnce(ofRecord.slice(at * CHECKS_AT_ONCE, (at + 1) * CHECKS_AT_ONCE), within, statement, parts, keeps),
    ),
  );
}

function countedAtOnce(
  checks: readonly Check[],
  period: Period,
  statement: Statement,
  parts: Parts,
  keeps: boolean,
): string {
  const waits = (verdict: string) => keeps && verdict.search(DAY_OR_TIME) >= 0;
  const judgements = checks.map((check, place) => {
    const { day, moment, on, join } = dayOfCheck(check, statement);
    const inPeriod = isWithin(period)(day, moment);
    const month = `month${place}`;
    return {
      inPeriod: check.among ? `${inPeriod} and ${check.among}` : inPeriod,
      part: parts(day, moment),
      joins: [
        join && `left ${join}`,
        check.monthly && `left join ${monthsOf(check.monthly, period)} ${month} on ${month}.first = ${firstOf(on)}`,
      ],
      verdict: ofMonth(month, check, status => String(digits.indexOf(status))),
    };
  });
  const ofParts = [...new Set(judgements.map(({ part }) => part))];
  const number = judgements.map(
    ({ inPeriod, verdict }, place) => `${BASE ** place}::bigint * case when ${inPeriod} then ${verdict} else 0 end`,
  );
  // Whatever waits for a day is past it in the end; by then the verdict is never a better one.
  const inTheEnd = judgements.flatMap(({ inPeriod, verdict }, place) =>
    waits(verdict)
      ? `${BASE ** place}::bigint * case when ${inPeriod} then ${verdict.replaceAll(DAY_OR_TIME, 'ever.$1')} else 0 end`
      : [],
  );
  const digit = judgements.map(({ verdict, part }, place) => {
    const of = (number: string) => `${number} / ${BASE ** place} % ${BASE}`;
    const settled = waits(verdict) ? `${of('number')} = ${of('ever')}` : 'true';
    return `('${checks[place]?.name}', ${of('number')}, ${settled}, p${ofParts.indexOf(part)})`;
  });
  const columns = ofParts.map((part, place) => `${part} as p${place}`);
  return `select name, (array['${digits.slice(1).join("', '")}'])[digit] as status, part, sum(records)::int as total,
      bool_and(settled) as settled
    from (select number, ever, ${ofParts.map((_, place) => `p${place}`).join(', ')}, count(*) as records
      from (select ${number.join(' + ')} as number, ${inTheEnd.join(' + ') || '0'} as ever, ${columns.join(', ')}
        from ${statement.tables.table((checks[0] as Check).record)} r
        ${joined(judgements)} cross join ${period.asked} cross join ${EVER}
        where ${[...new Set(judgements.map(({ inPeriod }) => inPeriod))].map(each => `(${each})`).join(' or ')}) judged
      group by ${ofParts.map((_, place) => `p${place}`).join(', ')}, number, ever) judged
    cross join lateral (values ${digit.join(', ')}) told(name, digit, settled, part) where digit > 0 group by name, digit, part`;
}

const DAY_OR_TIME = /\basked\.(today|now)\b/g;
/** Whether a verdict may become another as days pass. */
export const waitsForDays = (check: Check) => verdict(check, () => '').search(DAY_OR_TIME) >= 0;

/** The day and time by which all that waits for a day is over. */
const EVER = "(select 'infinity'::date as today, 'infinity'::timestamptz as now) ever";

/** What a digit says; 0 is of a record that does not belong to the period. */
const digits = ['', 'CONFORMING', 'OVERDUE', 'MISSING', 'DEVIATING', 'NOT_APPLICABLE'] as readonly (
  | ConformanceStatus
  | ''
)[];
const BASE = digits.length;

/** SQL: in which part of a period a day or a moment lies, the first being 1. */
export type Parts = (day: string, moment: boolean) => string;

/** Parts that begin on these days, in order. */
export function partsFrom(begin: readonly string[], statement: Statement): Parts {
  let [days, moments] = ['', ''];
  return (day, moment) => {
    if (moment)
      moments ||= statement.param(
        begin.map(each => beginningOf(each).toISOString()),
        '::timestamptz[]',
      );
    else days ||= statement.param(begin, '::date[]');
    return `width_bucket(${day}, ${moment ? moments : days})`;
  };
}

/** SQL: the first day of the month. */
export const firstOf = (day: string) => `date_trunc('month', ${day}::timestamp)::date`;

/** SQL: months, each with whether the condition on it holds. */
const months = (condition: string, firsts: string) =>
  `(select month.first, month.next, ${condition} as kept
    from (select first, (first + interval '1 month')::date as next from (${firsts}) found) month)`;

/** SQL: the same of all months of a period. */
const monthsOf = (condition: string, { spans }: Period) =>
  months(
    condition,
    `select generate_series(${firstOf(spans.at(0)?.from as string)}, ${spans.at(-1)?.until}, interval '1 month')::date as first`,
  );

/** The parameters of the statement. */
export const period = (spans: readonly Span[], asked: string, statement: Statement): Period => ({
  spans: spans.map(({ from, until }) => ({
    from: statement.param(from, '::date'),
    until: statement.param(until, '::date'),
  })),
  asked,
});

/** The day and time. */
export const askedOn = (today: string, now: Date, statement: Statement) =>
  `(select ${statement.param(today, '::date')} as today, ${statement.param(now.toISOString(), '::timestamptz')} as now) asked`;
