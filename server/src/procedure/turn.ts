import type { Viewer } from '../viewer/viewer.ts';

/** Who would take a step, for SQL: the person and their accounts as parameters, roles and departments by their names. */
export interface Taker extends Pick<Viewer, 'roles' | 'departments'> {
  person: string;
  account: string;
  accounts: string;
}

/** Whether it is somebody's turn, as SQL upon a row: because the record names them, or because of what they are. */
export interface TurnSql {
  byName?: string;
  byOffice?: string;
}

type WhoseTurn = (row: string, taker: Taker) => TurnSql;
const turns = new WeakMap<object, WhoseTurn>();

/**
 * Says of a rule on whose turn it is what the same is in SQL, by which rows are chosen and counted before any is read. Both
 * say the same of every row: a test asks them of all that wait.
 */
export function inSql<Rule extends (...args: never[]) => unknown>(rule: Rule, sql: WhoseTurn): Rule {
  turns.set(rule, sql);
  return rule;
}

export const turnSql = (rule: object): WhoseTurn | undefined => turns.get(rule);

/** For what says nothing of people. */
export const whereSql = <Rule extends (...args: never[]) => unknown>(rule: Rule, sql: (row: string) => string): Rule =>
  inSql(rule, row => ({ byOffice: sql(row) }));

/** SQL: whether one of these departments stands in a column. */
export const ofDepartments = (column: string, departments: readonly string[]) =>
  departments.length ? `${column} in (${departments.map(each => `'${each}'`).join(', ')})` : 'false';
