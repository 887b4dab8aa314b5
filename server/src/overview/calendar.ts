import { ArgsType, Field, ID } from 'type-graphql';
import { daysLater } from '../fields/business-day.ts';
import { Day, Flag, Identifier, Text, Values } from '../fields/declarations.ts';
import { type Class, fieldOf } from '../fields/field.ts';
import { ValueType } from '../fields/output.ts';
import { DayScalar } from '../fields/scalars.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { CalendarDays } from '../procedure/calendar-days.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { all, condition } from '../read/conditions.ts';
import { run } from '../read/run.ts';
import { type Statement, unionOf } from '../read/statement.ts';

@ValueType('A record on its day, or on the days from its first to its last.')
export class CalendarEntry {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Day() from!: string;
  @Day() until!: string;
  @Text({ optional: true }) detail!: string | null;
}

@ValueType('The days of the records in a period.')
export class Calendar {
  @Values(() => CalendarEntry) entries!: CalendarEntry[];
  @Flag() complete!: boolean;
}

/** The longest period, in days: the six weeks of a month's page. */
const DAYS = 62;
const MAX_ENTRIES_PER_KIND = 500;

@ArgsType()
export class CalendarArguments {
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: `The last day; at most ${DAYS} days are read at once.` }) until!: string;
  @Field(() => ID, { nullable: true }) productFamily?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only what concerns the people of this dealer.' })
  dealer?: string | null;
}

/** The days of all records of a period that the viewer sees, by one statement. */
export async function calendar(asked: CalendarArguments, context: RequestContext): Promise<Calendar> {
  const { language } = context;
  if (asked.until < asked.from) throw badInput(language, { fields: { until: message(language, 'endsBeforeStart') } });
  if (daysLater(asked.from, DAYS - 1) < asked.until)
    throw badInput(language, { fields: { until: message(language, 'periodTooLong', { days: DAYS }) } });
  const entries = await run<CalendarEntry[]>(context, statement =>
    unionOf(
      context.procedure.records.flatMap(record => daysOf(record, statement, asked)),
      'o.from, o.resource, o.number',
    ),
  );
  return { entries: entries.map(entry => labelled(entry, context)), complete: isComplete(entries) };
}

function daysOf(record: RecordClass, statement: Statement, asked: CalendarArguments): string[] {
  const { calendar: days } = descriptionOf(record);
  if (!days || !mayRead(statement.viewer, record)) return [];
  const row = statement.alias();
  const { tables } = statement;
  const { owner, from: source, at } = placeOf(days, record, row, statement);
  const column = (name: string | undefined) => (name ? `${at}.${tables.column(owner, name)}` : 'null');
  const [first, last] = [column(days.from), column(days.until ?? days.from)];
  const period = [statement.param(asked.from, '::date'), statement.param(asked.until, '::date')];
  const within = days.until
    ? `daterange(${first}, ${last}, '[]') && daterange(${period}, '[]')`
    : `${first} between ${period.join(' and ')}`;
  const conditions = [
    within,
    statement.visible(record, row),
    ...standing(days, row, at),
    ...narrowed(days, record, row, statement, asked),
  ];
  return [
    `(select ${row}.id as record, '${record.name}' as resource, ${row}.number, ${statement.title(record, row)} as title,
      ${row}.state, ${first} as "from", ${last} as until, ${column(days.detail)}::text as detail
      from ${source} where ${all(conditions)} order by ${first}, ${row}.id limit ${MAX_ENTRIES_PER_KIND + 1})`,
  ];
}

const standing = ({ in: states, when }: CalendarDays, row: string, at: string) => [
  ...(states ? [`${row}.state in (${states.map(state => `'${state}'`).join(', ')})`] : []),
  ...(when ? [when(at)] : []),
];

/** The table with the days: the record's own, or that of its lines. */
function placeOf({ lines }: CalendarDays, record: RecordClass, row: string, { tables, alias }: Statement) {
  const table = `${tables.table(record)} ${row}`;
  if (!lines) return { owner: record as Class, from: table, at: row };
  const { target, mappedBy } = fieldOf(record, lines);
  const owner = target?.() as Class;
  const line = alias();
  const joined = `${line}.${tables.column(owner, mappedBy as string)} = ${row}.id`;
  return { owner, from: `${tables.table(owner)} ${line} join ${table} on ${joined}`, at: line };
}

function narrowed(
  days: CalendarDays,
  record: RecordClass,
  row: string,
  statement: Statement,
  asked: CalendarArguments,
) {
  const { productFamily, dealer } = asked;
  const conditions: string[] = [];
  if (productFamily != null) {
    const filter = days.family.split('.').reduceRight<object>((inner, link) => ({ [link]: inner }), {
      id: { eq: productFamily },
    });
    conditions.push(condition(statement, record, row, filter as Record<string, unknown>));
  }
  if (dealer != null) conditions.push(statement.ofDealer(days.ofDealer ?? descriptionOf(record).dealers, row, dealer));
  return conditions;
}

/** One entry more than the limit is read of each kind, which shows that the list is incomplete. */
const isComplete = (entries: CalendarEntry[]) =>
  Object.values(Object.groupBy(entries, ({ resource }) => resource)).every(
    each => (each?.length ?? 0) <= MAX_ENTRIES_PER_KIND,
  );

function labelled(entry: CalendarEntry, { procedure, language }: RequestContext): CalendarEntry {
  const record = procedure.recordNamed(entry.resource) as RecordClass;
  const days = descriptionOf(record).calendar;
  if (!days?.detail || entry.detail === null) return entry;
  const owner = days.lines ? (fieldOf(record, days.lines).target?.() as Class) : record;
  const choices = fieldOf(owner, days.detail).target?.() ?? {};
  return { ...entry, detail: procedure.labels.ofValues(choices)[entry.detail]?.[language] ?? entry.detail };
}
