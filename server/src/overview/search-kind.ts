import { fieldsOf } from '../fields/field.ts';
import { type Sought, wordQuery } from '../fields/search-text.ts';
import type { RecordClass } from '../procedure/record.ts';
import { all, any } from '../read/conditions.ts';
import type { Given } from '../read/prepared.ts';
import type { Statement } from '../read/statement.ts';
import { aboutOf, instanceSql } from './what-about.ts';

/** So many of the newest of a kind are looked through; where they are all of it, or enough of them are found, no index is asked. */
const NEWEST_ROWS = 300;
/** So many of one kind come with the others; its own list has the rest. */
const HITS_PER_KIND = 5;
/** Of what the index finds so many are put in their order: a word that more records have, though none of the newest, is looked for in their list. */
const FOUND_ROWS = 10_000;
/** Letters that say of which kind a number is. */
const kindLetters = /^\p{L}{1,2}$/u;

/** What is searched for, by the parameters of a statement that is written once for as many words. Only those that it uses are declared: PostgreSQL cannot type another. */
export class Searched {
  readonly hasWhole: boolean;
  readonly #params = new Map<string, string>();

  constructor(
    private readonly statement: Statement,
    private readonly sought: Sought,
  ) {
    this.hasWhole = wholeOf(sought) !== undefined;
  }

  /** SQL: a text-search query for the beginnings of terms. */
  get beginnings() {
    return `${this.#text('beginnings', queryOf)}::tsquery`;
  }

  /** SQL: a text-search query for a whole term. */
  get whole() {
    return `${this.#text('whole', sought => `'${wholeOf(sought)}'`)}::tsquery`;
  }

  /** SQL: whether terms, with a blank before and behind each, have all words, or the number that they may be. */
  isIn(terms: string) {
    const has = (name: string, value: (sought: Sought) => string | undefined) =>
      `strpos(${terms}, ${this.#text(name, sought => ` ${value(sought)}`)}) > 0`;
    const every = this.sought.words.map((spellings, word) =>
      any(spellings.map((_, at) => has(`word ${word} ${at}`, ({ words }) => words[word]?.[at]))),
    );
    return this.sought.code ? any([all(every), has('code', ({ code }) => code)]) : all(every);
  }

  /** SQL: 2 where the number of the record is what is searched for, with which its terms begin; 1 where another term is, and does not only begin with it. */
  wholeIn(terms: string) {
    if (!this.hasWhole) return '0';
    const term = this.#text('term', sought => ` ${wholeOf(sought)} `);
    return `case strpos(${terms}, ${term}) when 0 then 0 when 1 then 2 else 1 end`;
  }

  #text(name: string, value: Given<Sought>): string {
    const param = this.#params.get(name) ?? this.statement.param(value, '::text');
    this.#params.set(name, param);
    return param;
  }
}

/** What all numbers of a kind begin with, such as SO, begins as many terms as there are records: in a number it is looked for as it is. */
const queryOf = ({ words, code }: Sought) => {
  const isKind = (word = '') => code && kindLetters.test(word);
  const every = words.map(spellings => (isKind(spellings[0]) ? `'${spellings[0]}'` : wordQuery(spellings))).join(' & ');
  return code ? `(${every}) | ${wordQuery([code])}` : every;
};

/** What may be a whole number, also of a machine or a telephone. */
export const wholeOf = ({ words, code }: Sought) => {
  const [whole] = code ? [code] : words.length === 1 ? (words[0] ?? []) : [];
  return whole && /\p{N}/u.test(whole) ? whole : undefined;
};

const termsOf = (row: string) => `(' ' || ${row}.search || ' ')`;
const indexed = (row: string) => `array_to_tsvector(string_to_array(${row}.search, ' '))`;

/** SQL: the records of a kind that are found, those of which a whole term is meant first, then the newest. */
export function hitsOfKind(record: RecordClass, searched: Searched, statement: Statement): string {
  const { tables } = statement;
  const row = statement.alias();
  const chosen = `order by whole desc, id desc limit ${HITS_PER_KIND}`;
  const found = statement.seesAll(record)
    ? foundAmongAll(record, searched, statement, chosen)
    : foundAmongOwn(record, searched, statement);
  return `select '${record.name}' as record, ${row}.id, ${row}.number, ${statement.title(record, row)} as title, ${row}.state,
    ${instanceSql(record, row, statement)} as "instanceOf", ${textsOf(record, row, statement)} as texts, ${aboutOf('Customer', record, row, statement)} as "customerId", found.whole, found.place
    from (select id, whole, row_number() over (order by whole desc, id desc) as place from (${found}) f ${chosen}) found
    join ${tables.table(record)} ${row} on ${row}.id = found.id`;
}

/**
 * Common words are found among the newest, rare ones by the index. Neither does for both: the database does not know which
 * a word is, and reads the whole table where it is wrong.
 */
function foundAmongAll(record: RecordClass, searched: Searched, statement: Statement, chosen: string) {
  const row = statement.alias();
  const table = `${statement.tables.table(record)} ${row}`;
  const isLarge = `(select count(*) from newest) = ${NEWEST_ROWS}`;
  const byIndex = (query: string) =>
    `select ${row}.id, ${searched.wholeIn(termsOf(row))} as whole from ${table} where ${indexed(row)} @@ ${query}`;
  const parts = [
    `newest as materialized (select ${row}.id, ${termsOf(row)} as terms from ${table} order by ${row}.id desc limit ${NEWEST_ROWS})`,
    `near as materialized (select id, ${searched.wholeIn('terms')} as whole from newest where ${searched.isIn('terms')} ${chosen})`,
    `far as materialized (${byIndex(searched.beginnings)} and ${isLarge} and (select count(*) from near) < ${HITS_PER_KIND} limit ${FOUND_ROWS})`,
  ];
  const ways = ['select id, whole from near', 'select id, whole from far'];
  if (searched.hasWhole) {
    parts.push(
      `exact as materialized (${byIndex(searched.whole)} and ${isLarge} and not exists (select from near where whole = 2) limit ${FOUND_ROWS})`,
    );
    ways.push('select id, whole from exact');
  }
  return `with ${parts.join(', ')} ${ways.join(' union ')}`;
}

/** Of the rows that somebody may see by a rule there are few, and the rule finds them. */
function foundAmongOwn(record: RecordClass, searched: Searched, statement: Statement) {
  const row = statement.alias();
  return `with own as materialized (select ${row}.id, ${termsOf(row)} as terms from ${statement.tables.table(record)} ${row} where ${statement.visible(record, row)})
    select id, ${searched.wholeIn('terms')} as whole from own where ${searched.isIn('terms')}`;
}

/** SQL: the texts by which a record is found, besides its number. */
function textsOf(record: RecordClass, row: string, statement: Statement) {
  const texts = fieldsOf(record)
    .filter(({ name, search, internal }) => search && name !== 'number' && (!internal || statement.seesAll(record)))
    .map(({ name, kind, target }) => {
      if (kind !== 'link') return statement.words(record, row, name);
      const [linked, other] = [target?.() as RecordClass, statement.alias()];
      const where = all([
        `${other}.id = ${row}.${statement.tables.column(record, name)}`,
        statement.visible(linked, other),
      ]);
      return `(select ${statement.title(linked, other)} from ${statement.tables.table(linked)} ${other} where ${where})`;
    });
  return `json_build_array(${texts.join(', ')})`;
}
