import { NIL } from 'uuid';
import { type Sought, sought, wordQuery } from '../fields/search-text.ts';
import { all } from './conditions.ts';
import type { Statement } from './statement.ts';

/** So many rows that come first in a list are looked through before an index is asked; and so many to tell which of several words is rare. */
const FIRST_ROWS = 4000;
const SAMPLE_ROWS = 500;
/** A word that more of these have is common. */
const COMMON_ROWS = 5;

/** The rows of a list that are narrowed, by conditions and orders of a row. */
export interface Narrowed {
  table: string;
  /** The words that are looked for. */
  words?: Sought;
  /** The moment by which rows are narrowed and nothing else: later ones are mostly of newer rows. */
  moment?: (row: string) => string;
  /** How the search for words that are common goes on, by the indexes of the rest of the filter. */
  ofCommon?: (has: (row: string) => string) => (row: string) => string;
  /** Which rows of the list come into question, whatever they say. */
  from: (row: string) => string;
  narrowed: (row: string) => string;
  order: (row: string) => string;
  /** The columns of the order. */
  columns: (row: string) => string;
}

/** SQL: a condition of a row's terms, each with a blank before it. */
type Says = (terms: string) => string;

/**
 * SQL: the ids of the first so many rows that a filter keeps, all of whose fields have an index. What many records have is found
 * among those which come first; what is rare by the indexes, whose rows have to be sorted. The database guesses badly which of
 * them it is, and reads everything when it is wrong: of words it knows too little, and it takes old days to lie anywhere.
 * Of a period, no row is wanted that is older than as many with the latest moments are: the index itself leaves those out.
 */
export function foundIds(statement: Statement, list: Narrowed, rows: number): string {
  const { table, words, from, narrowed, moment, order, columns } = list;
  const [row, other] = [statement.alias(), statement.alias()];
  const first = (count: number) =>
    `(select ${row}.*${words ? `, ${termsOf(row)} as terms` : ''} from ${table} ${row} where ${from(row)} order by ${order(row)} limit ${count}) ${row}`;
  const missing = `(select count(*) from near) < ${rows}`;
  const said = words?.words.map(each => oneOf(statement, each)) ?? [];
  const has = words ? allOf(said, words.code ? oneOf(statement, [words.code]) : undefined) : () => 'true';
  const far = (way: string, further: (row: string) => string = () => '') =>
    `select ${columns(other)} from ${table} ${other} where ${all([missing, way, from(other), has(termsOf(other)), narrowed(other)])} ${further(other)}`;
  const byWords = `array_to_tsvector(string_to_array(${other}.search, ' ')) @@ (select q from rarest)::tsquery`;
  const common = list.ofCommon?.(each => has(termsOf(each)));
  const ways = common
    ? [
        far(`(select c from rarest) <= ${COMMON_ROWS} and ${byWords}`),
        `(${far(`(select c from rarest) > ${COMMON_ROWS}`, common)})`,
      ]
    : [far(words ? byWords : moment ? `${other}.id >= coalesce((select id from latest), '${NIL}')` : 'true')];
  const latest = moment && far('true', each => `order by ${moment(each)} desc, ${each}.id desc limit ${FIRST_ROWS}`);
  const parts = [
    ...(latest
      ? [
          `latest as materialized (select id from (${latest}) o order by id desc offset ${Math.max(rows - 1, 0)} limit 1)`,
        ]
      : []),
    ...(words
      ? [`rarest as materialized (${rarestOf(statement, words, said, `${first(SAMPLE_ROWS)} where ${missing}`, row)})`]
      : []),
    `far as materialized (${ways.join(' union all ')})`,
  ];
  return `(with near as materialized (select ${row}.id from ${first(FIRST_ROWS)} where ${all([has(`${row}.terms`), narrowed(row)])} order by ${order(row)} limit ${rows}), ${parts.join(', ')}
    select near.id from near where not ${missing} union all (select far.id from far order by ${order('far')} limit ${rows}))`;
}

const termsOf = (row: string) => `' ' || ${row}.search`;

const oneOf = (statement: Statement, spellings: readonly string[]): Says => {
  const words = spellings.map(each => statement.param(` ${each}`, '::text'));
  return terms => `(${words.map(word => `strpos(${terms}, ${word}) > 0`).join(' or ')})`;
};

const allOf =
  (said: readonly Says[], code: Says | undefined): Says =>
  terms => {
    const all = said.map(of => of(terms)).join(' and ');
    return code ? `((${all}) or ${code(terms)})` : `(${all})`;
  };

/**
 * Of several words the rarest, which the index is asked for: the rows themselves tell of the others. Where even that is common,
 * the other fields' indexes are asked instead.
 */
function rarestOf(statement: Statement, { words, code }: Sought, said: readonly Says[], sample: string, row: string) {
  const queries = words.map(each => statement.param(wordQuery(each), '::text'));
  const counts = said.map((of, at) => `count(*) filter (where ${of(`${row}.terms`)}) as c${at}`);
  const counted = queries.map((query, at) => `(c${at}, ${query})`);
  const query = code ? `q || ${statement.param(` | ${wordQuery([code])}`, '::text')} as q` : 'q';
  return `select c, ${query} from (select ${counts.join(', ')} from ${sample}) c, lateral (values ${counted.join(', ')}) w (c, q) order by c limit 1`;
}

/** The words of a filter's `q`; nothing where there are none. */
export const wordsIn = (question: unknown) =>
  typeof question === 'string' ? (sought(question) ?? undefined) : undefined;

interface DaysOfList {
  table: string;
  column: string;
  gte?: string | null;
  lte?: string | null;
  from: (row: string) => string;
}

/**
 * SQL: the ids of the newest rows with a day of a period. Each day has its newest first in the index; only days with the newest
 * of these can have one of the rows that are wanted.
 */
export function newestOfDays(
  statement: Statement,
  { table, column, gte, lte, from }: DaysOfList,
  rows: number,
): string {
  const row = statement.alias();
  const [first, last] = ['min', 'max'].map(end => `(select ${end}(${column}) from ${table})`);
  const begin = gte == null ? first : `greatest(${first}, ${statement.param(gte, '::date')})`;
  const end = lte == null ? last : `least(${last}, ${statement.param(lte, '::date')})`;
  const of = (count: number) =>
    `select ${row}.id from ${table} ${row} where ${row}.${column} = day::date and ${from(row)} order by ${row}.id desc limit ${count}`;
  return `(select id from (select day, (${of(1)}) as newest from generate_series(${begin}::timestamp, ${end}::timestamp, '1 day') day order by newest desc nulls last limit ${rows}) days,
    lateral (${of(rows)}) each order by id desc limit ${rows})`;
}
