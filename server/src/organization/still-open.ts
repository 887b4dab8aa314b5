import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { underscored } from '../fields/columns.ts';
import { Computed } from '../fields/declarations.ts';
import { type Class, findField } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { statesOf } from '../procedure/states.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Tables } from '../read/tables.ts';
import { leadingFields } from './leading-fields.ts';

const NAMED_AT_MOST = 30;
export const TOLD_AT_MOST = 10;

/** The first of these numbers, and whether there are more: a sentence puts them in a row as its language does. */
export const listed = (numbers: readonly string[]): readonly string[] =>
  numbers.length > TOLD_AT_MOST ? [...numbers.slice(0, TOLD_AT_MOST), '…'] : numbers;

/** The numbers of the records that name this one and wait for somebody: whoever takes it out of use is told. */
export const StillOpen = (record: () => RecordClass) =>
  Computed('text', (row, _, procedure) => openUpon(procedure as Procedure, record())(row), {
    optional: true,
    internal: true,
  });

/** Keeps in the history of a record what was still open when it went out of use. */
export async function noteStillOpen(record: BaseRecord, { em, changed }: Pick<StepContext, 'em' | 'changed'>) {
  const { sql } = findField(record.constructor, 'stillOpen') ?? {};
  if (!sql) return;
  const table = new Tables(em.getMetadata()).table(record.constructor as Class);
  const statement = `select ${sql('r', false, procedureOf(em as SqlEntityManager), record.constructor as Class)} as open from ${table} r where r.id = ?`;
  const [row] = await em.execute<{ open: string | null }[]>(statement, [record.id]);
  if (row?.open) changed('stillOpen', null, row.open);
}

/** The numbers of the records that name this one and wait for somebody, but for those of one kind. */
export const openNumbersOf = (em: SqlEntityManager, record: RecordClass, id: string, but: RecordClass) =>
  numbersUpon(em, record, id, awaitedUpon(procedureOf(em), record, but));

/** The numbers of the records that are not finished and say so much of this one. */
export async function openQuantitiesOf(em: SqlEntityManager, record: RecordClass, id: string): Promise<string[]> {
  const kinds = procedureOf(em).records.flatMap(kind => {
    const { final = [], appendOnly } = descriptionOf(kind);
    const states = appendOnly ? [] : statesOf(kind).filter(state => !final.includes(state));
    return openIn(kind, states, waysTo(record, kind, { counted: true }));
  });
  return numbersUpon(em, record, id, kinds);
}

async function numbersUpon(em: SqlEntityManager, record: RecordClass, id: string, kinds: readonly Sql[]) {
  const table = new Tables(em.getMetadata()).table(record);
  const [row] = await em.execute<{ numbers: string[] | null }[]>(
    `select ${numbersIn(kinds, 'json_agg(n.number order by n.number)')('r')} as numbers from ${table} r where r.id = ?`,
    [id],
  );
  return row?.numbers ?? [];
}

/** The numbers of the records, but for these, that name one of the others; a state of theirs takes none of it away. */
export async function namedBy(
  em: SqlEntityManager,
  record: RecordClass,
  ids: readonly string[],
  except: readonly string[],
  most: number,
): Promise<string[]> {
  const numbers: string[] = [];
  for (const kind of ids.length ? procedureOf(em).records : []) {
    const ways = waysTo(record, kind);
    if (!ways.length) continue;
    const rows = await em.execute<{ number: string }[]>(
      `select o.number from ${tableOf(kind)} o where not o.id = any(?::uuid[]) and exists (select from ${tableOf(record)} r
        where r.id = any(?::uuid[]) and (${ways.map(way => way('r')).join(' or ')})) order by o.number limit ${most}`,
      [`{${except.join(',')}}`, `{${ids.join(',')}}`],
    );
    numbers.push(...rows.map(({ number }) => number));
  }
  return numbers;
}

type Sql = (row: string) => string;
const known = new WeakMap<Procedure, Map<RecordClass, Sql>>();

function openUpon(procedure: Procedure, record: RecordClass): Sql {
  const all = known.get(procedure) ?? new Map<RecordClass, Sql>();
  known.set(procedure, all);
  const sql = all.get(record) ?? writeSql(procedure, record);
  all.set(record, sql);
  return sql;
}

const writeSql = (procedure: Procedure, record: RecordClass): Sql =>
  numbersIn(awaitedUpon(procedure, record), "string_agg(n.number, ' · ' order by n.number)");

/** The records of each kind that wait for a step, where a link, a list or a line of theirs leads here. */
const awaitedUpon = ({ records, steps }: Procedure, record: RecordClass, but?: RecordClass): Sql[] =>
  records.flatMap(kind => {
    if (kind === but) return [];
    const awaited = [
      ...steps.of(kind).map(({ inbox }) => inbox.states),
      ...steps.awaitedUpon(kind).map(({ states }) => states),
    ];
    const states = [...new Set(awaited.flat())].filter(state => state !== 'ACTIVE');
    return openIn(kind, states, waysTo(record, kind));
  });

/** SQL: the records of a kind in these states that lead to a row. */
const openIn = (kind: RecordClass, states: readonly string[], ways: readonly Sql[]): Sql[] =>
  states.length && ways.length
    ? [
        row => `select o.number from ${tableOf(kind)} o
          where o.state in (${states.map(state => `'${state}'`).join(', ')}) and (${ways.map(way => way(row)).join(' or ')})`,
      ]
    : [];

const numbersIn =
  (open: readonly Sql[], together: string): Sql =>
  row =>
    open.length
      ? `(select ${together} from (${open.map(each => each(row)).join(' union ')} limit ${NAMED_AT_MOST}) n)`
      : 'null::text';

/** How records of a kind lead to one of another: all ways, or those with a quantity beside them. */
export const waysTo = (record: RecordClass, kind: RecordClass, { counted = false } = {}): Sql[] =>
  leadingFields(kind, record)
    .filter(({ holder }) => !counted || findField(holder, 'quantity'))
    .map(({ holder, field: { name, kind: how }, lines }) => {
      if (lines)
        return row =>
          `exists (select from ${tableOf(holder)} l where l.${underscored(lines.mappedBy ?? '')}_id = o.id and l.${underscored(name)}_id = ${row}.id)`;
      if (how === 'link') return row => `o.${underscored(name)}_id = ${row}.id`;
      return row =>
        `exists (select from ${tableOf(kind, name)} p where p.${underscored(kind.name)}_id = o.id and p.${underscored(record.name)}_id = ${row}.id)`;
    });

/** Names as the ORM maps them; a test reads every such field, so that one which it maps otherwise is told. */
export const tableOf = (owner: Class, list?: string) =>
  `"${underscored(owner.name)}${list ? `_${underscored(list)}` : ''}"`;
