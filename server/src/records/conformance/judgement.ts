import { beginningOf, dayOf, within } from '../../fields/business-day.ts';
import { type Class, type Field, fieldOf } from '../../fields/field.ts';
import type { RecordClass } from '../../procedure/record.ts';
import type { Statement } from '../../read/statement.ts';
import type { Check } from './check.ts';
import type { ConformanceStatus } from './figures.ts';

/** The arguments shared by all checks of a statement: the period, and the day and time. */
export interface Period {
  from: string;
  until: string;
  asked: string;
}

/** Where the day of a check stands: the record's own field, or that of a record to which it links. */
export function dayField({ record, on }: Check): { owner: Class; field: Field; link?: string } {
  const [name = '', beyond] = on.split('.');
  if (!beyond) return { owner: record, field: fieldOf(record, name) };
  const owner = fieldOf(record, name).target?.() as RecordClass;
  return { owner, field: fieldOf(owner, beyond), link: name };
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
  ({ from, until }: Period) =>
  (day: string, moment: boolean) =>
    moment ? within(day, from, until) : `${day} between ${from} and ${until}`;

/**
 * SQL: how these records `r` of a kind stand to several of its checks, as `s0`, `s1` and so on; nothing where a check does
 * not look at the record.
 */
export function standings(checks: readonly Check[], asked: string, statement: Statement, where: string): string {
  const rows = `${statement.tables.table((checks[0] as Check).record)} r`;
  const judgements = checks.map((check, place) => {
    const { on, join, link } = dayOfCheck(check, statement);
    const looked = [check.among, link && `${link}.id is not null`].filter(Boolean).map(each => `(${each})`);
    const first = `select distinct ${firstOf(on)} as first from ${rows} ${join} where ${where}`;
    const month = `month${place}`;
    return {
      status: `case when ${looked.join(' and ') || 'true'} then ${ofMonth(month, check, status => `'${status}'`)} end as s${place}`,
      joins: [
        join && `left ${join}`,
        check.monthly && `left join ${months(check.monthly, first)} ${month} on ${month}.first = ${firstOf(on)}`,
      ],
    };
  });
  return `select r.id, ${judgements.map(({ status }) => status).join(', ')} from ${rows} ${joined(judgements)}
    cross join ${asked} where ${where}`;
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
const AT_ONCE = 20;

/**
 * SQL: how many records of the period stand to each of the checks, `name`, `status` and `total`, by `month` where
 * months are given. A table is read once for all of its checks, whose verdicts on a record are
 * the digits of a number: what is counted is how often each number is there.
 */
export function counted(checks: readonly Check[], within: Period, statement: Statement, months?: Months): string[] {
  return [...Map.groupBy(checks, ({ record }) => record).values()].flatMap(ofRecord =>
    Array.from({ length: Math.ceil(ofRecord.length / AT_ONCE) }, (_, at) =>
      countedAtOnce(ofRecord.slice(at * AT_ONCE, (at + 1) * AT_ONCE), within, statement, months),
    ),
  );
}

function countedAtOnce(checks: readonly Check[], period: Period, statement: Statement, months?: Months): string {
  const judgements = checks.map((check, place) => {
    const { day, moment, on, join } = dayOfCheck(check, statement);
    const inPeriod = isWithin(period)(day, moment);
    const month = `month${place}`;
    return {
      inPeriod: check.among ? `${inPeriod} and ${check.among}` : inPeriod,
      month: months?.(day, moment) ?? '0',
      joins: [
        join && `left ${join}`,
        check.monthly && `left join ${monthsOf(check.monthly, period)} ${month} on ${month}.first = ${firstOf(on)}`,
      ],
      verdict: ofMonth(month, check, status => String(digits.indexOf(status))),
    };
  });
  const ofMonths = [...new Set(judgements.map(({ month }) => month))];
  const number = judgements.map(
    ({ inPeriod, verdict }, place) => `${BASE ** place}::bigint * case when ${inPeriod} then ${verdict} else 0 end`,
  );
  const digit = judgements.map(
    ({ month }, place) =>
      `('${checks[place]?.name}', number / ${BASE ** place} % ${BASE}, m${ofMonths.indexOf(month)})`,
  );
  const columns = ofMonths.map((month, place) => `${month} as m${place}`);
  return `select name, (array['${digits.slice(1).join("', '")}'])[digit] as status, month, sum(records)::int as total
    from (select number, ${ofMonths.map((_, place) => `m${place}`).join(', ')}, count(*) as records
      from (select ${number.join(' + ')} as number, ${columns.join(', ')} from ${statement.tables.table((checks[0] as Check).record)} r
        ${joined(judgements)} cross join ${period.asked}
        where ${[...new Set(judgements.map(({ inPeriod }) => inPeriod))].map(each => `(${each})`).join(' or ')}) judged
      group by ${ofMonths.map((_, place) => `m${place}`).join(', ')}, number) judged
    cross join lateral (values ${digit.join(', ')}) told(name, digit, month) where digit > 0 group by name, digit, month`;
}

/** What a digit says; 0 is of a record that does not belong to the period. */
const digits = ['', 'CONFORMING', 'OVERDUE', 'MISSING', 'DEVIATING', 'NOT_APPLICABLE'] as readonly (
  | ConformanceStatus
  | ''
)[];
const BASE = digits.length;

/** SQL: which of the months that begin on certain days a day or a moment lies in, the first of them being 1. */
export type Months = (day: string, moment: boolean) => string;

export function monthsFrom(begin: readonly string[], statement: Statement): Months {
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
const firstOf = (day: string) => `date_trunc('month', ${day}::timestamp)::date`;

/** SQL: months, each with whether the condition on it holds. */
const months = (condition: string, firsts: string) =>
  `(select month.first, month.next, ${condition} as kept
    from (select first, (first + interval '1 month')::date as next from (${firsts}) found) month)`;

/** SQL: the same of all months of a period. */
const monthsOf = (condition: string, { from, until }: Period) =>
  months(condition, `select generate_series(${firstOf(from)}, ${until}, interval '1 month')::date as first`);

/** The parameters of the statement. */
export const period = (from: string, until: string, today: string, now: Date, statement: Statement): Period => ({
  from: statement.param(from, '::date'),
  until: statement.param(until, '::date'),
  asked: askedOn(today, now, statement),
});

/** The day and time. */
export const askedOn = (today: string, now: Date, statement: Statement) =>
  `(select ${statement.param(today, '::date')} as today, ${statement.param(now.toISOString(), '::timestamptz')} as now) asked`;
