import { findField } from '../fields/field.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Guard, Step } from '../procedure/step.ts';
import { type Taker, type TurnSql, turnSql } from '../procedure/turn.ts';
import { actingAs, isDecision, isOpenTo } from '../procedure/who-may-take.ts';
import { all } from '../read/conditions.ts';
import type { Given } from '../read/prepared.ts';
import type { Statement } from '../read/statement.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** A step for which a record in one state may wait of the viewer. */
export interface Awaited {
  step: Step;
  /** Of a step that makes another record upon it, the link by which that is done. */
  link?: string;
}

/** On whom a task lies: on the viewer by name, on their department, or on somebody whose deputy they are. */
export type Share = 'MINE' | 'DEPARTMENT' | 'DEPUTISED';

/** One way in which a record waits for the viewer, and when it does, as SQL upon the row `r`. */
export interface Task extends Awaited {
  share: Share;
  when: string;
}

/** The records in one state that may wait for the viewer. */
export interface Place {
  record: RecordClass;
  state: string;
  awaited: Awaited[];
}

export const nameOf = ({ record, state }: Pick<Place, 'record' | 'state'>) => `${record.name} ${state}`;

/** The places at which something may wait for the viewer, as the declarations of the steps have it. */
export function placesFor({ procedure: { records, steps }, viewer }: Pick<Statement, 'procedure' | 'viewer'>): Place[] {
  return records.flatMap(record =>
    steps.waitingStates(record).flatMap(state => {
      const own = steps.of(record).filter(({ inbox }) => inbox.states.includes(state));
      const upon = steps.awaitedUpon(record).filter(({ states }) => states.includes(state));
      const awaited = [...own.map((step): Awaited => ({ step })), ...upon].filter(({ step }) =>
        isOpenTo(step, step.from && state, viewer),
      );
      return awaited.length ? [{ record, state, awaited }] : [];
    }),
  );
}

/** The tasks at a place in the order in which they are looked at, down to one that waits in any case. */
export function tasksAt(place: Place, statement: Statement): Task[] {
  const tasks: Task[] = [];
  for (const each of place.awaited)
    for (const acting of actingAs(each.step, each.step.from && place.state, statement.viewer)) {
      tasks.push(...tasksOf(each, acting, place.record, statement));
      if (tasks.some(({ when }) => when === 'true')) return tasks;
    }
  return tasks;
}

function tasksOf(each: Awaited, acting: Viewer, record: RecordClass, statement: Statement): Task[] {
  const { step, link } = each;
  if (!link && isDecision(step) && acting.isDuplicate) return [];
  const taker = takerOf(acting, statement);
  const { ownedBy, guards } = link ? (step.on[link] as Step['on'][string]) : step;
  const turn: TurnSql = ownedBy ? demand(step, ownedBy, taker) : { byOffice: 'true' };
  const ways = Object.entries({ MINE: turn.byName, DEPARTMENT: turn.byOffice }).filter(
    (way): way is [Share, string] => Boolean(way[1]) && way[1] !== 'false',
  );
  if (!ways.length) return [];
  const further = [
    ...(!link && step.inbox.for ? [eitherWay(demand(step, step.inbox.for, taker))] : []),
    ...guards.map((guard: Guard<never>) => eitherWay(turnSql(guard)?.('r', taker) ?? { byOffice: 'true' })),
    ...(link ? [] : [decidesSql(step, acting, record, statement)]),
  ];
  return ways.map(([share, way]) => ({
    ...each,
    share: acting.onBehalfOf ? 'DEPUTISED' : share,
    when: all([way, ...further]),
  }));
}

/** Who asks for what waits, and on which day. */
export interface Asking {
  viewer: Viewer;
  today: string;
}

const given = new WeakMap<Statement, Map<string, string>>();

/** A parameter that is given once, by whatever asks for it first: PostgreSQL cannot type one that nothing reads. */
export function once(statement: Statement, name: string, cast: string, value: Given<Asking> | readonly string[]) {
  const known = given.get(statement) ?? new Map<string, string>();
  given.set(statement, known);
  const found = known.get(name) ?? statement.param(value, cast);
  known.set(name, found);
  return found;
}

/** The accounts of the viewer, and of whom they stand in for. */
function accountsOf(acting: Viewer, inPerson: boolean, statement: Statement) {
  const at = inPerson || !acting.onBehalfOf ? -1 : statement.viewer.delegations.indexOf(acting.onBehalfOf);
  return once(statement, `accounts ${at}`, '::uuid[]', ({ viewer: { accounts, delegations } }) => [
    ...accounts,
    ...(delegations[at]?.accounts ?? []),
  ]);
}

const takerOf = (acting: Viewer, statement: Statement): Taker => ({
  roles: acting.roles,
  departments: acting.departments,
  get person() {
    return once(statement, 'person', '::uuid', ({ viewer }) => viewer.personId);
  },
  get account() {
    return once(statement, 'account', '::uuid', ({ viewer }) => viewer.userId);
  },
  get accounts() {
    return accountsOf(acting, false, statement);
  },
});

function demand({ name }: Step, rule: object, taker: Taker): TurnSql {
  const sql = turnSql(rule);
  if (!sql) throw new Error(`${name} waits for whom a rule names, and nothing says whom in SQL`);
  return sql('r', taker);
}

const eitherWay = ({ byName, byOffice }: TurnSql) => [byName, byOffice].filter(Boolean).join(' or ');

/** SQL: that the viewer is none of those who may not decide. */
function decidesSql(step: Step, acting: Viewer, record: RecordClass, statement: Statement): string {
  if (!isDecision(step)) return 'true';
  const { notBy } = step;
  const own = () => accountsOf(acting, notBy === 'AUTHORS_IN_PERSON', statement);
  const authored =
    typeof notBy === 'string' || acting.onBehalfOf
      ? `not exists (select from procedure_event e where e.record_id = r.id and e.step = any(${once(statement, [...step.authoring].join(' '), '::text[]', [...step.authoring])}) and e.user_id = any(${own()}))`
      : 'true';
  const named = typeof notBy === 'function' ? accountColumns(notBy, record, statement) : [];
  return all([...named.map(column => `(r.${column} = any(${own()})) is not true`), authored]);
}

/** The columns whose accounts a rule names. It takes nothing but fields of the record, and so tells by a row that has their names. */
function accountColumns(named: (record: never) => readonly unknown[], record: RecordClass, { tables }: Statement) {
  const row = new Proxy(
    {},
    {
      get(_, name: string) {
        const column = tables.column(record, name);
        return findField(record, name)?.kind === 'link' ? { id: column } : column;
      },
    },
  );
  return named(row as never) as string[];
}

/** SQL: what a place asks of its day; what has a time at which it begins to wait does not wait before. */
export function begunSql({ record }: Place, laterDay: (days: number) => string): string {
  const { noticeDays } = descriptionOf(record);
  return noticeDays === undefined ? 'true' : `w.due <= ${laterDay(noticeDays)}`;
}
