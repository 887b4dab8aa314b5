import { dayOf, daysLater } from '../fields/business-day.ts';
import { unauthenticated } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { parameterInForce } from '../procedure/parameters-in-force.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { all } from '../read/conditions.ts';
import { cursorOf, form, placeOf } from '../read/cursor.ts';
import { type Given, runPrepared } from '../read/prepared.ts';
import type { Statement } from '../read/statement.ts';
import type { InboxArguments } from './inbox-types.ts';
import { aboutSql } from './what-about.ts';
import { type Asking, begunSql, nameOf, once, type Place, placesFor, type Task, tasksAt } from './whose-turn.ts';

/** A record that waits, by the task for which it does. */
export interface WaitingRow {
  record: string;
  place: string;
  /** Which of the tasks of its place. */
  task: number;
  due: string | null;
  day: string;
  since: string;
}

/** How many wait at a place for a task. */
interface Count {
  place: string;
  task: number;
  total: number;
  overdue: number;
  /** By the day on which they stand, as the terms of a page count them. */
  late: number;
  today: number;
  week: number;
}

type Tasks = ReadonlyMap<string, { place: Place; tasks: Task[] }>;

export interface Waiting {
  tasks: Tasks;
  counts: Count[];
  rows: WaitingRow[];
}

type WaitingQuery = Omit<InboxArguments, 'first'> & { rows: number };

/**
 * What waits for the viewer by what the declarations say: in which states, of whom, on whose turn, and who may not. All of it
 * is counted and one page of it read, by one scan of the table that the law keeps; rules are asked of the page alone.
 */
export async function waitingRows(asked: WaitingQuery, today: string, context: RequestContext): Promise<Waiting> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const { customer, from, until, after, ...same } = asked;
  const position = positionOf(after, language);
  const what = ['waiting', same, ...[customer, from, until, after].map(each => each != null)];
  const asking = { viewer, today, asked, position };
  const { found, plan: tasks } = await runPrepared<Omit<Waiting, 'tasks'>, Tasks, AskingFor>(
    context,
    what,
    asking,
    statement => {
      const tasks = tasksOf(statement);
      return { sql: tasks.size ? sql(tasks, asked, statement) : nothing, plan: tasks };
    },
  );
  return { tasks, ...found };
}

const nothing = `json_build_object('counts', '[]'::json, 'rows', '[]'::json)`;

/** What differs each time that the same is asked for. */
interface AskingFor extends Asking {
  asked: WaitingQuery;
  position: Position | undefined;
}

const given = (statement: Statement, cast: string, value: Given<AskingFor>) => statement.param(value, cast);

function tasksOf(statement: Statement): Tasks {
  const places = placesFor(statement).map(place => ({ place, tasks: tasksAt(place, statement) }));
  return new Map(places.filter(({ tasks }) => tasks.length).map(each => [nameOf(each.place), each]));
}

function sql(tasks: Tasks, asked: WaitingQuery, statement: Statement) {
  const on = once(statement, 'today', '::date', ({ today }) => today);
  const days = parameterInForce(statement.procedure.document.parameters, 'WAITING_DAYS', on);
  const later = (count: number) => once(statement, `later ${count}`, '::date', ({ today }) => daysLater(today, count));
  const decided = [...tasks].flatMap(([name, { place, tasks: ways }]) => {
    const begun = begunSql(place, later);
    if (ways[0]?.when === 'true' && begun === 'true') return [];
    const chosen = ways.map(({ when }, at) => (when === 'true' ? `else ${at}` : `when ${when} then ${at}`)).join(' ');
    const turn =
      ways[0]?.when === 'true'
        ? '0'
        : `(select case ${chosen} end from ${statement.tables.table(place.record)} r where r.id = w.record)`;
    return `when '${name}' then ${begun === 'true' ? turn : `case when ${begun} then ${turn} end`}`;
  });
  // Most places need no look at the row.
  const task = decided.length ? `case w.place ${decided.join('\n ')} else 0 end` : '0';
  const stands = [`w.place = any(${statement.param([...tasks.keys()], '::text[]')})`];
  if (asked.customer)
    stands.push(
      aboutSql(
        'Customer',
        given(statement, '::uuid', each => each.asked.customer),
        tasks,
        statement,
      ),
    );
  const chosen = chosenSql(tasks, asked, statement);
  return `(with waits as materialized (
      select w.record, w.place, w.due, coalesce(w.due, ${dayOf('w.since')} + p.days) as day, w.since, ${task} as task
      from waiting w, (select ${days} as days) p where ${all(stands)}),
    mine as materialized (select * from waits w where ${all(['w.task is not null', ...periodOf(asked, statement)])})
    select json_build_object(
      'counts', (select coalesce(json_agg(c), '[]') from (
        select place, task, count(*) as total, count(*) filter (where due < ${on}) as overdue,
          count(*) filter (where day < ${on}) as late, count(*) filter (where day = ${on}) as today,
          count(*) filter (where day >= ${on} and day < ${on} + 7) as week from mine group by place, task) c),
      'rows', (select coalesce(json_agg(o), '[]') from (
        select * from mine w where ${all([chosen, afterSql(asked, statement)])}
        order by day, since, record limit ${asked.rows}) o)))`;
}

const periodOf = ({ from, until }: WaitingQuery, statement: Statement) => [
  ...(from ? [`w.day >= ${given(statement, '::date', each => each.asked.from)}`] : []),
  ...(until ? [`w.day <= ${given(statement, '::date', each => each.asked.until)}`] : []),
];

/** Whether a task is one of those asked for. */
export const isChosen = ({ step, share }: Task, asked: Pick<WaitingQuery, 'share' | 'step' | 'clause'>) =>
  (!asked.share || share === asked.share) &&
  (!asked.step || step.name === asked.step) &&
  (!asked.clause || step.clause === asked.clause);

function chosenSql(tasks: Tasks, asked: WaitingQuery, statement: Statement) {
  if (!asked.share && !asked.step && !asked.clause) return 'true';
  const chosen = [...tasks].flatMap(([name, { tasks: ways }]) =>
    ways.flatMap((task, at) => (isChosen(task, asked) ? `${name} ${at}` : [])),
  );
  return `w.place || ' ' || w.task = any(${statement.param(chosen, '::text[]')})`;
}

type Position = Pick<WaitingRow, 'day' | 'since' | 'record'>;

export const cursorOfRow = ({ day, since, record }: Position) => cursorOf([day, since, record]);

function afterSql({ after }: WaitingQuery, statement: Statement) {
  if (after == null) return 'true';
  const at = (cast: string, part: keyof Position) => given(statement, cast, ({ position }) => position?.[part]);
  return `(w.day, w.since, w.record) > (${at('::date', 'day')}, ${at('::timestamptz', 'since')}, ${at('::uuid', 'record')})`;
}

function positionOf(cursor: string | null | undefined, language: Language): Position | undefined {
  const place = placeOf(cursor, [form.day, form.moment, form.uuid], language);
  if (!place) return undefined;
  const [day, since, record] = place as [string, string, string];
  return { day, since, record };
}
