import { dayOf, within } from '../../fields/business-day.ts';
import { type Class, type Field, fieldOf } from '../../fields/field.ts';
import type { RecordClass } from '../../procedure/record.ts';
import type { Statement } from '../../read/statement.ts';
import type { Check } from './check.ts';

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
export function judged(check: Check, { from, until, asked }: Period, statement: Statement): string {
  return standing(check, asked, statement, (day, moment) =>
    moment ? within(day, from, until) : `${day} between ${from} and ${until}`,
  );
}

/** SQL: the same of the records `r` whose day, a date or a moment, is in the period. */
export function standing(
  check: Check,
  asked: string,
  { tables }: Statement,
  inPeriod: (day: string, moment: boolean) => string,
): string {
  const { owner, field, link } = dayField(check);
  const { record, among, missing, overdue, deviating, conforming, monthly } = check;
  const day = `${link ?? 'r'}.${tables.column(owner, field.name)}`;
  const moment = field.kind !== 'day';
  const standings = [
    ['MISSING', missing],
    ['OVERDUE', overdue],
    ['DEVIATING', deviating],
    ['CONFORMING', conforming],
  ].flatMap(([status, condition]) => (condition ? [`when ${condition} then '${status}'`] : []));
  const join = link ? `join ${tables.table(owner)} ${link} on ${link}.id = r.${tables.column(record, link)}` : '';
  const from = `${tables.table(record)} r ${join}`;
  const on = moment ? dayOf(day) : day;
  const within = inPeriod(day, moment);
  const month = monthly
    ? `left join ${months(monthly, firstOf(on), from, within)} on month.first = ${firstOf(on)}`
    : '';
  return `select r.id, ${on} as day, case ${standings.join(' ')} else 'NOT_APPLICABLE' end as status
    from ${from} ${month} cross join ${asked} where ${within}${among ? ` and ${among}` : ''}`;
}

/** SQL: the first day of the month. */
const firstOf = (day: string) => `date_trunc('month', ${day}::timestamp)::date`;

/** SQL: the months of some records, each with whether the condition on it holds. */
const months = (condition: string, first: string, from: string, where: string) =>
  `(select month.first, month.next, ${condition} as kept from (select distinct ${first} as first,
    (${first} + interval '1 month')::date as next from ${from} where ${where}) month) month`;

/** The parameters of the statement. */
export const period = (from: string, until: string, today: string, now: Date, statement: Statement): Period => ({
  from: statement.param(from, '::date'),
  until: statement.param(until, '::date'),
  asked: askedOn(today, now, statement),
});

/** The day and time. */
export const askedOn = (today: string, now: Date, statement: Statement) =>
  `(select ${statement.param(today, '::date')} as today, ${statement.param(now.toISOString(), '::timestamptz')} as now) asked`;
