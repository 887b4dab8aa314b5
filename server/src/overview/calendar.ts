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
  assertPeriod(asked, context);
  const entries = await run<CalendarEntry[]>(context, statement => {
    const period = [statement.param(asked.from, '::date'), statement.param(asked.until, '::date')];
    return unionOf(
      context.procedure.records.flatMap(record => daysOf(record, statement, period, asked)),
      'o.from, o.resource, o.number',
    );
  });
  return { entries: entries.map(entry => labelled(entry, context)), complete: isComplete(entries) };
}

/** A period of at least a day, and not too long. */
export function assertPeriod(
  { from, until }: Pick<CalendarArguments, 'from' | 'until'>,
  { language }: Pick<RequestContext, 'language'>,
) {
  if (until < from) throw badInput(language, { fields: { until: message(language, 'endsBeforeStart') } });
  if (daysLater(from, DAYS - 1) < until)
    throw badInput(language, { fields: { until: message(language, 'periodTooLong', { days: DAYS }) } });
}

/** SQL: the days of a period that take people up, each with a `person`; one more of each kind than the limit. */
export const daysOfPeople = (statement: Statement, period: readonly string[], limit: number) =>
  statement.procedure.records
    .filter(record => descriptionOf(record).calendar?.people)
    .flatMap(record => daysOf(record, statement, period, { people: limit }))
    .join(' union all ');

interface Narrowed extends Pick<CalendarArguments, 'productFamily' | 'dealer'> {
  /** Whose they are is read as well, of so many. */
  people?: number;
}

/** SQL: the days of one kind of record, where it has any and the viewer sees them. */
function daysOf(record: RecordClass, statement: Statement, period: readonly string[], asked: Narrowed): string[] {
  const { calendar: days } = descriptionOf(record);
  if (!days || !mayRead(statement.viewer, record)) return [];
  const row = statement.alias();
  const { tables } = statement;
  const { owner, from: source, at } = placeOf(days, record, row, statement);
  const column = (name: string | undefined) => (name ? `${at}.${tables.column(owner, name)}` : 'null');
  const [first, last] = [column(days.from), column(days.until ?? days.from)];
  const within = days.until
    ? `daterange(${first}, ${last}, '[]') && daterange(${period}, '[]')`
    : `${first} between ${period.join(' and ')}`;
  const conditions = [
    within,
    statement.visible(record, row),
    ...standing(days, row, at),
    ...narrowed(days, record, row, statement, asked),
  ];
  const limit = asked.people ?? MAX_ENTRIES_PER_KIND;
  const [person, joined] = asked.people
    ? [', p.person', ` cross join lateral (${peopleOf(days, owner, at, statement)}) p`]
    : ['', ''];
  return [
    `(select ${row}.id as record, '${record.name}' as resource, ${row}.number, ${statement.title(record, row)} as title,
      ${row}.state, ${first} as "from", ${last} as until, ${column(days.detail)}::text as detail${person}
      from ${source}${joined} where ${all(conditions)} order by ${first}, ${row}.id limit ${limit + 1})`,
  ];
}

/** The people whom the day of a row takes up: its own link or list, or a link of its lines. */
function peopleOf({ people = '' }: CalendarDays, owner: Class, at: string, { tables }: Statement): string {
  const [name = '', ofLine] = people.split('.');
  const field = fieldOf(owner, name);
  const target = field.target?.() as Class;
  if (ofLine) {
    const [guide, parent] = [tables.column(target, ofLine), tables.column(target, field.mappedBy as string)];
    return `select distinct l.${guide} as person from ${tables.table(target)} l where l.${parent} = ${at}.id`;
  }
  if (field.kind === 'link') return `select ${at}.${tables.column(owner, name)} as person`;
  const { table, here, there } = tables.pivot(owner, field);
  return `select l.${there} as person from ${table} l where l.${here} = ${at}.id`;
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

function narrowed(days: CalendarDays, record: RecordClass, row: string, statement: Statement, asked: Narrowed) {
  const { productFamily, dealer } = asked;
  const conditions: string[] = [];
  if (productFamily != null && days.family) {
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
