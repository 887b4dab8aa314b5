import { dayOf, midnightOf, within } from '../../fields/business-day.ts';
import { fieldsOf, findField } from '../../fields/field.ts';
import type { Check } from '../../procedure/check.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { ProcedureEvent } from '../../procedure/procedure-event.entity.ts';
import { descriptionOf, isMasterData, type RecordClass } from '../../procedure/record.ts';
import type { Step } from '../../procedure/step.ts';
import type { Statement } from '../../read/statement.ts';
import type { Tables } from '../../read/tables.ts';
import type { Department } from '../../viewer/roles.ts';
import { askedOn, firstOf, type Span, standings, waitsForDays } from '../conformance/judgement.ts';
import type { Kind } from '../kept/changed.ts';
import { movedBy, type Source } from '../kept/moved-by.ts';
import type { StepFigures } from './execution-types.ts';
import { overriding } from './overriding.ts';

/** The department and the days in question. */
export interface Executed {
  department: Department;
  spans: readonly Span[];
}

/** The facts of the day on which it is judged. */
export interface Looking {
  today: string;
  now: Date;
}

/** The steps of the procedure's clauses that people take, in the order of the chapters. */
export const executable = ({ steps }: Procedure): Step[] =>
  steps.all.filter(({ clause, by }) => clause && Object.keys(by).length);

/** SQL: how the department took each of its steps in the period, from the events and how their records now stand. */
export const figuresSql = (executed: Executed, looking: Looking, statement: Statement) =>
  `(${stepsTaken(executed, executable(statement.procedure), looking, statement)}
    select coalesce(json_agg(o), '[]') from (select step, min(clause) as clause, count(*)::int as volume,
      (count(*) filter (where timed and not late))::int as "inTime", (count(*) filter (where late))::int as late,
      round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float as "medianHours",
      (count(*) filter (where deviating))::int as deviating, (count(*) filter (where excepted))::int as excepted
    from found group by step) o)`;

/** How a department took a step in a month, as it is kept: the hours in milliseconds, since a median does not follow from others. */
export interface StepMonth extends Omit<StepFigures, 'medianHours'> {
  waited: number[];
}

/** SQL: the same month by month, as rows `kind`, `month`, `settled` and `figure`. */
export const monthsSql = (executed: Executed, steps: Step[], looking: Looking, statement: Statement) =>
  `(${stepsTaken(executed, steps, looking, statement)}
    select '${EXECUTION}' || record as kind, month::text as month, bool_and(settled) as settled,
      json_build_object('step', step, 'clause', min(clause), 'volume', count(*), 'inTime', count(*) filter (where timed and not late),
        'late', count(*) filter (where late), 'deviating', count(*) filter (where deviating),
        'excepted', count(*) filter (where excepted),
        'waited', coalesce(json_agg(round(hours * 3600000)::bigint) filter (where hours is not null), '[]')) as figure
    from found group by record, step, month)`;

export const EXECUTION = 'execution ';

/** Where one of the records behind figures stands: first those that somebody has to look into, then the latest. */
export interface Place {
  flagged: boolean;
  at: string;
  event: string;
}

/** SQL: the records on which the department took one step, as many as are wanted behind a place. */
export function recordsSql(
  executed: Executed,
  step: Step,
  { first, after }: { first: number; after?: Place },
  looking: Looking,
  statement: Statement,
) {
  const flagged = '(found.late or found.deviating or found.excepted)';
  const behind = after
    ? `where (${flagged}, found.at, found.id) < (${statement.param(after.flagged, '::boolean')}, ${statement.param(after.at, '::timestamptz')}, ${statement.param(after.event, '::uuid')})`
    : '';
  return `(${stepsTaken(executed, [step], looking, statement)}
    select coalesce(json_agg(o), '[]') from (select '${step.record.name}' as resource, t.id as record, t.number,
      ${statement.title(step.record, 't')} as title, t.state, found.at, found.person, found.id as event,
      round(found.hours::numeric, 1)::float as hours, found.late, found.deviating, found.excepted
    from found join ${statement.tables.table(step.record)} t on t.id = found.record_id ${behind}
    order by ${flagged} desc, found.at desc, found.id desc limit ${first}) o)`;
}

/**
 * SQL: `found`, each time that one of these steps was taken, with the hours that it took, and with how that record
 * stands to the checks of the step's clause.
 */
function stepsTaken({ department, spans }: Executed, wanted: Step[], looking: Looking, statement: Statement) {
  const { tables } = statement;
  const event = tables.table(ProcedureEvent);
  // The history of a record moved along names the step too, though it was not taken there.
  const own = wanted.map(
    ({ name, record, from }, place) => `('${name} ${record.name}${from ? '' : ' new'}', ${place})`,
  );
  const days = spans.map(({ from, until }) =>
    within('e.at', statement.param(from, '::date'), statement.param(until, '::date')),
  );
  const exceptions = overriding.map(name => `'${name}'`).join(', ');
  return `with wanted(step, place) as (values ${own.join(', ')}),
    taken as materialized (
      select e.id, e.step, e.clause, e.record, e.record_id, e.person, e.at, ${firstOf(dayOf('e.at'))} as month,
        extract(epoch from ${waited(wanted, statement)}) / 3600 as hours
      from ${event} e
        join wanted on wanted.step = e.step || ' ' || e.record || case when e."from" is null then ' new' else '' end
      where e.department = ${statement.param(department, '::text')} and (${days.join(' or ')})
    ), concerned as materialized (
      select step, clause, record, array_agg(record_id) as ids from taken group by step, clause, record
    ), stood as (${stood(wanted, looking, statement)}), kept as (${stood(wanted, looking, statement, true)}),
    excepted as (select distinct record_id from ${event} where step in (${exceptions})),
    found as (
      select taken.*, coalesce(stood.timed or kept.timed, stood.timed, kept.timed, false) as timed,
        coalesce(stood.late or kept.late, stood.late, kept.late, false) as late,
        coalesce(stood.deviating or kept.deviating, stood.deviating, kept.deviating, false) as deviating,
        coalesce(stood.settled, true) and coalesce(kept.settled, true) as settled,
        excepted.record_id is not null as excepted
      from taken left join stood on stood.id = taken.record_id and stood.scope = taken.clause
        left join kept on kept.id = taken.record_id and kept.scope = taken.step
        left join excepted on excepted.record_id = taken.record_id
    )`;
}

/**
 * SQL: how long somebody waited for the step `e`: since the step before it on the same record. What makes a record upon
 * another is counted from the call, the notice or the question, or from the last step on that one; what is known ahead
 * from the day on which it is due.
 */
function waited(wanted: Step[], statement: Statement): string {
  const cases = wanted.flatMap((step, place) => {
    const since = sinceOf(step, statement);
    return since ? [`when ${place} then e.at - (${since})`] : [];
  });
  const before = `select before.at from ${statement.tables.table(ProcedureEvent)} before
    where before.record_id = e.record_id and before.version = e.version - 1`;
  const otherwise = `case when e.version > 1 then e.at - (${before}) end`;
  return cases.length ? `case wanted.place ${cases.join(' ')} else ${otherwise} end` : otherwise;
}

function sinceOf(step: Step, statement: Statement): string | undefined {
  const { record, from } = step;
  const { tables } = statement;
  const rows = `${tables.table(record)} r`;
  const own = 'where r.id = e.record_id';
  const due = dueOf(record, 'r', statement);
  if (from) return due && `select ${due} from ${rows} ${own}`;
  const link = linkOf(step);
  const other = link && upon(record, link);
  if (other) {
    const column = tables.column(record, link);
    const linked = `${rows} join ${tables.table(other)} l on l.id = r.${column}`;
    const said = dueOf(other, 'l', statement) ?? statedOf(other, 'l', statement);
    const last = `select max(earlier.at) from ${rows} join ${tables.table(ProcedureEvent)} earlier
      on earlier.record_id = r.${column} and earlier.at < e.at ${own}`;
    return said ? `select ${said} from ${linked} ${own}` : last;
  }
  const stated = statedOf(record, 'r', statement);
  return stated && `select ${stated} from ${rows} ${own}`;
}

/** The kinds of records on which people take steps, each with what decides how it was taken. */
export const executedKinds = (procedure: Procedure, tables: Tables): Kind[] => {
  const found = kinds.get(procedure);
  if (found) return found;
  const made = [...new Set(executable(procedure).map(({ record }) => record))].map(record => ({
    name: `${EXECUTION}${record.name}`,
    record,
    sources: [...(movedBy[record.name] ?? []), ...waitedUpon(procedure, record, tables)],
    days: [],
  }));
  kinds.set(procedure, made);
  return made;
};

const kinds = new WeakMap<Procedure, Kind[]>();

/** The days of other records from which it is counted how long somebody waited for such a one. */
function waitedUpon(procedure: Procedure, record: RecordClass, tables: Tables): Source[] {
  const links = executable(procedure).flatMap(step => (step.record === record && !step.from && linkOf(step)) || []);
  const { tableName } = tables.of(record);
  return [...new Set(links)].flatMap(link => {
    const other = upon(record, link);
    const { due, noticeDays } = other ? descriptionOf(other) : {};
    const stated = other && statedField(other, procedure);
    const names = [...(due && noticeDays !== undefined ? [due] : []), ...(stated ? [stated] : [])];
    if (!other || !names.length) return [];
    const ids = `select r.id from "${tableName}" r where r.${tables.column(record, link)} = s.id`;
    return [{ table: tables.of(other).tableName, ids, only: names.map(name => tables.columnName(other, name)) }];
  });
}

const linkOf = ({ record, on }: Step) =>
  Object.entries(on).find(([name, { states }]) => states && upon(record, name))?.[0];

/** The record of the procedure upon which another is made; master data waits for nothing. */
function upon(record: RecordClass, name: string): RecordClass | undefined {
  const field = findField(record, name);
  const target = field?.kind === 'link' ? (field.target?.() as RecordClass) : undefined;
  return target && !isMasterData(target) ? target : undefined;
}

/** SQL: from when on something that was known ahead is waited for; before that nobody waits. */
function dueOf(record: RecordClass, row: string, { tables }: Statement): string | undefined {
  const { due, noticeDays } = descriptionOf(record);
  if (!due || noticeDays === undefined) return;
  return `least(e.at, ${midnightOf(`${row}.${tables.column(record, due)}`)})`;
}

/** SQL: the time of the call, the notice or the question that is on record, as somebody stated it. */
function statedOf(record: RecordClass, row: string, { tables, procedure }: Statement): string | undefined {
  const stated = statedField(record, procedure);
  return stated && `${row}.${tables.column(record, stated)}`;
}

function statedField(record: RecordClass, procedure: Procedure): string | undefined {
  const forms = procedure.steps.all.flatMap(step => (step.record === record && !step.from && step.input) || []);
  return forms.flatMap(fieldsOf).find(({ kind, origin }) => kind === 'moment' && origin === 'STATED')?.name;
}

/**
 * SQL: how each record that a step was taken on stands to the checks of that step's clause, taken together; or to those
 * that are kept by certain steps alone, step by step.
 */
function stood(wanted: Step[], { today, now }: Looking, statement: Statement, byStep = false) {
  const concerned = statement.procedure.checks.flatMap(check => {
    const among = wanted.filter(({ clause, record }) => clause === check.clause && record === check.record);
    if (!check.steps) return among.length && !byStep ? [{ check, scope: 'clause', value: check.clause as string }] : [];
    const own = byStep ? among.filter(({ name }) => check.steps?.includes(name)) : [];
    return own.map(({ name }) => ({ check, scope: 'step', value: name }));
  });
  const asked = concerned.length ? askedOn(today, now, statement) : '';
  const together = Map.groupBy(concerned, ({ check, value }) => `${check.record.name} ${value}`).values();
  const each = [...together].map(ofScope => {
    const [{ check, scope, value }] = ofScope as [(typeof concerned)[number]];
    // As a list, which an index is asked for: of how many rows `taken` has the database knows nothing.
    const ids = `select unnest(ids) from concerned where ${scope} = '${value}' and record = '${check.record.name}'`;
    const all = ofScope.map(({ check }) => check);
    const any = (of: (check: Check, place: number) => string, holds: (status: string, check: Check) => string) =>
      all.map((check, place) => `coalesce(${holds(of(check, place), check)}, false)`).join(' or ');
    const figures = (of: (check: Check, place: number) => string) => [
      any(of, (status, { overdue }) => (overdue ? `${status} in ('OVERDUE', 'CONFORMING')` : 'false')),
      any(of, status => `${status} = 'OVERDUE'`),
      any(of, status => `${status} in ('DEVIATING', 'MISSING')`),
    ];
    const today = figures((_, place) => `s${place}`);
    const inTheEnd = figures((check, place) => `${waitsForDays(check) ? 'e' : 's'}${place}`);
    return `select '${value}' as scope, id, ${today[0]} as timed, ${today[1]} as late, ${today[2]} as deviating,
      ${all.some(waitsForDays) ? `row(${today.join(', ')}) = row(${inTheEnd.join(', ')})` : 'true'} as settled
      from (${standings(all, asked, statement, `r.id = any(array(${ids}))`)} offset 0) stands`;
  });
  const nothing =
    'select null as scope, null::uuid as id, false as timed, false as late, false as deviating, true as settled where false';
  return [...each, nothing].join(' union all ');
}
