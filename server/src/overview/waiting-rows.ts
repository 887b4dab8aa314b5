import { dayOf, daysLater } from '../fields/business-day.ts';
import { parameterInForce } from '../procedure/parameters-in-force.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { all } from '../read/conditions.ts';
import { invalidCursor } from '../read/order.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import type { InboxArguments } from './inbox-types.ts';
import { aboutSql } from './what-about.ts';
import { begunSql, nameOf, type Place, placesFor, type Task, tasksAt } from './whose-turn.ts';

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
}

type Tasks = ReadonlyMap<string, { place: Place; tasks: Task[] }>;

export interface Waiting {
  tasks: Tasks;
  counts: Count[];
  rows: WaitingRow[];
}

type Asked = Omit<InboxArguments, 'first'> & { rows: number };

/**
 * What waits for the viewer by what the declarations say: in which states, of whom, on whose turn, and who may not. All of it
 * is counted and one page of it read, by one scan of the table that the law keeps; rules are asked of the page alone.
 */
export async function waitingRows(asked: Asked, today: string, context: RequestContext): Promise<Waiting> {
  let tasks: Tasks = new Map();
  const { counts, rows } = await run<Omit<Waiting, 'tasks'>>(context, statement => {
    statement.keepsPlan = true;
    tasks = tasksOf(statement);
    return tasks.size
      ? sql(tasks, asked, today, statement, context)
      : `json_build_object('counts', '[]'::json, 'rows', '[]'::json)`;
  });
  return { tasks, counts, rows };
}

function tasksOf(statement: Statement): Tasks {
  const places = placesFor(statement).map(place => ({ place, tasks: tasksAt(place, statement) }));
  return new Map(places.filter(({ tasks }) => tasks.length).map(each => [nameOf(each.place), each]));
}

function sql(tasks: Tasks, asked: Asked, today: string, statement: Statement, { procedure, language }: RequestContext) {
  const on = statement.param(today, '::date');
  const days = parameterInForce(procedure.document.parameters, 'WAITING_DAYS', on);
  const later = (count: number) => statement.param(daysLater(today, count), '::date');
  const decided = [...tasks].flatMap(([name, { place, tasks: ways }]) => {
    const begun = begunSql(place, later);
    if (ways[0]?.when === 'true' && begun === 'true') return [];
    const chosen = ways.map(({ when }, at) => `when ${when} then ${at}`).join(' ');
    const turn =
      ways[0]?.when === 'true'
        ? '0'
        : `(select case ${chosen} end from ${statement.tables.table(place.record)} r where r.id = w.record)`;
    return [[name, begun === 'true' ? turn : `case when ${begun} then ${turn} end`] as const];
  });
  // Most places need no look at the row.
  const task = decided.length
    ? `case when w.place in (${decided.map(([name]) => `'${name}'`).join(', ')}) then case w.place ${decided.map(([name, turn]) => `when '${name}' then ${turn}`).join('\n ')} end else 0 end`
    : '0';
  const stands = [`w.place = any(${statement.param([...tasks.keys()], '::text[]')})`];
  if (asked.customer) stands.push(aboutSql('Customer', asked.customer, tasks, statement));
  const chosen = chosenSql(tasks, asked, statement);
  return `(with waits as materialized (
      select w.record, w.place, w.due, coalesce(w.due, ${dayOf('w.since')} + p.days) as day, w.since, ${task} as task
      from waiting w, (select ${days} as days) p where ${all(stands)}),
    mine as materialized (select * from waits w where ${all(['w.task is not null', ...periodOf(asked, statement)])})
    select json_build_object(
      'counts', (select coalesce(json_agg(c), '[]') from (
        select place, task, count(*) as total, count(*) filter (where due < ${on}) as overdue from mine group by place, task) c),
      'rows', (select coalesce(json_agg(o), '[]') from (
        select * from mine w where ${all([chosen, afterSql(asked.after, statement, language)])}
        order by day, since, record limit ${asked.rows}) o)))`;
}

const periodOf = ({ from, until }: Asked, statement: Statement) => [
  ...(from ? [`w.day >= ${statement.param(from, '::date')}`] : []),
  ...(until ? [`w.day <= ${statement.param(until, '::date')}`] : []),
];

/** Whether a task is one of those asked for. */
export const isChosen = ({ step, share }: Task, asked: Pick<Asked, 'share' | 'step' | 'clause'>) =>
  (!asked.share || share === asked.share) &&
  (!asked.step || step.name === asked.step) &&
  (!asked.clause || step.clause === asked.clause);

function chosenSql(tasks: Tasks, asked: Asked, statement: Statement) {
  if (!asked.share && !asked.step && !asked.clause) return 'true';
  const chosen = [...tasks].flatMap(([name, { tasks: ways }]) =>
    ways.flatMap((task, at) => (isChosen(task, asked) ? `${name} ${at}` : [])),
  );
  return `w.place || ' ' || w.task = any(${statement.param(chosen, '::text[]')})`;
}

type Position = Pick<WaitingRow, 'day' | 'since' | 'record'>;

export const cursorOf = ({ day, since, record }: Position) =>
  Buffer.from(JSON.stringify([day, since, record])).toString('base64url');

function afterSql(cursor: string | null | undefined, statement: Statement, language: RequestContext['language']) {
  if (cursor == null) return 'true';
  const [day, since, record] = positionOf(cursor) ?? [];
  if (!day || !since || !record) throw invalidCursor(language);
  return `(w.day, w.since, w.record) > (${statement.param(day, '::date')}, ${statement.param(since, '::timestamptz')}, ${statement.param(record, '::uuid')})`;
}

function positionOf(cursor: string): string[] | undefined {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.length === 3 && position.every(each => typeof each === 'string'))
      return position;
  } catch {}
}
