import { type Class, type Field, leadsOn, leadsToOne } from '../fields/field.ts';
import { pastStepsOf } from '../procedure/past-steps.ts';
import { answersSql } from '../procedure/question.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { all } from './conditions.ts';
import { type Demand, type Looks, lookedAt, type Part, type Parts, partsFor, readerOf, statesOf } from './facts.ts';
import type { Statement } from './statement.ts';

/** The facts that these demands want of a record: how they are asked for, and how they are read. */
export interface Facts {
  /** Null in states for which nothing is demanded. */
  sql(statement: Statement, row: string): string;
  read(values: readonly unknown[] | null, bare: Pick<BaseRecord, 'id' | 'state'>): BaseRecord;
}

/** Facts travel as lists: the names of the fields would be most of what is sent. */
export const factsOf = (record: RecordClass, demands: readonly Demand[]): Facts => {
  const parts = partsFor(record, demands);
  return factsFrom(record, demands, parts, readerOf(parts));
};

/**
 * What rules have looked at so far, a tenth of what they may look at; nothing but a rule knows which. One that looks at
 * more ends in `Unread`: it is asked again of the facts that are `noted`.
 */
export const factsLookedAt = (record: RecordClass, demands: readonly Demand[], looks: Looks, noted: boolean): Facts => {
  const whole = partsFor(record, demands);
  const parts = noted ? whole : lookedAt(whole, looks);
  return factsFrom(record, demands, parts, readerOf(parts, noted ? looks : undefined));
};

/** The facts that rules look at as far as that is known by now, and all of them: each time rules look at more, others. */
export class KnownFacts {
  readonly #looks: Looks = new Set();
  readonly #by = new Map<number, Facts>();

  constructor(
    private readonly record: RecordClass,
    private readonly demands: readonly Demand[],
  ) {}

  /** Those that are read now, and the number under which whoever gets the rows finds them again. */
  now(all: boolean): { number: number; facts: Facts } {
    const number = all ? ALL : this.#looks.size;
    const facts = this.#by.get(number) ?? factsLookedAt(this.record, this.demands, this.#looks, all);
    this.#by.set(number, facts);
    return { number, facts };
  }

  by = (number: number) => this.#by.get(number) as Facts;
}

const ALL = -1;

function factsFrom(
  record: RecordClass,
  demands: readonly Demand[],
  { read: parts }: Parts,
  readFacts: ReturnType<typeof readerOf>,
): Facts {
  const states = statesOf(demands);
  const looking = demands.filter(({ past }) => past);
  return {
    sql(statement, row) {
      if (states?.size === 0) return 'null::json';
      const answers = answersSql(row, demands) ?? 'null';
      const past = looking.length ? [inStates(row, statesOf(looking), pastStepsOf(`${row}.id`))] : [];
      const whole = `json_build_array(${[...valuesOf(statement, record, row, parts, row), answers, ...past].join(', ')})`;
      return inStates(row, states, whole);
    },
    read(values, bare) {
      if (!values) return bare as BaseRecord;
      const facts = readFacts(values) as BaseRecord;
      facts.answers = values[parts.length] as BaseRecord['answers'];
      facts.pastSteps = (values[parts.length + 1] ?? undefined) as BaseRecord['pastSteps'];
      return facts;
    },
  };
}

/** SQL: a value, where the record stands in one of these states. */
const inStates = (row: string, states: ReadonlySet<string> | undefined, value: string, otherwise = '') =>
  states
    ? `case when ${row}.state in (${[...states].map(state => `'${state}'`).join(', ')}) then ${value}${otherwise && ` else ${otherwise}`} end`
    : value;

const valuesOf = (statement: Statement, owner: Class, row: string, parts: readonly Part[], root: string): string[] =>
  parts.map(part => {
    const { field, behind, states } = part;
    // A name behind a dot needs no quotes.
    if (!leadsOn(field)) return statement.value(owner, row, field).replaceAll('"', '');
    if (!behind) return idBehind(statement, owner, row, field);
    // Which record a link names is known in every state.
    const otherwise = states && leadsToOne(field) ? `to_json(${idBehind(statement, owner, row, field)})` : '';
    return inStates(root, states, factsBehind(statement, owner, row, part, root), otherwise);
  });

const columnOf = ({ tables }: Statement, owner: Class, row: string, { name }: Field) =>
  `${row}.${tables.columnName(owner, name)}`;

function idBehind(statement: Statement, owner: Class, row: string, field: Field): string {
  const target = field.target?.() as Class;
  const column = columnOf(statement, owner, row, field);
  if (statement.seesAll(target)) return column;
  const other = statement.alias();
  return `(select ${other}.id from ${statement.tables.table(target)} ${other} where ${all([`${other}.id = ${column}`, statement.visible(target, other)])})`;
}

function factsBehind(statement: Statement, owner: Class, row: string, { field, behind }: Part, root: string): string {
  const target = field.target?.() as Class;
  const one = leadsToOne(field);
  const other = statement.alias();
  const facts = `json_build_array(${valuesOf(statement, target, other, behind?.read ?? [], root).join(', ')})`;
  const where = one
    ? `${other}.id = ${columnOf(statement, owner, row, field)}`
    : statement.belongs(owner, row, field, other);
  const order = `${other}.${field.kind === 'lines' ? 'position' : 'id'}`;
  return `(select ${one ? facts : `json_agg(${facts} order by ${order})`} from ${statement.tables.table(target)} ${other} where ${all([where, statement.visible(target, other)])})`;
}
