import { type Class, type Field, fieldOf, findField, leadsOn } from '../fields/field.ts';
import { fieldNotYours } from '../messages/errors.ts';
import { inWordsSql } from '../messages/kept-sentence.ts';
import type { Language } from '../messages/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { seesWhole } from '../viewer/visibility.ts';
import { buttonsFor } from './buttons.ts';
import { all } from './conditions.ts';
import { type PageArguments, pageOf } from './page.ts';
import { relatedCounts } from './related-counts.ts';
import { SeenRows } from './seen-rows.ts';
import type { Selected, Selection } from './selection.ts';
import type { Tables } from './tables.ts';
import { listText, objectText, valueText } from './written-sql.ts';

/** PostgreSQL cuts names at 63 bytes; longer response names travel under a short one. */
export const columnName = (key: string) => (key.length <= 60 ? key : `${key.slice(0, 40)}~${key.length}~${hash(key)}`);
const hash = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7).toString(36);

/** So many are put in the best order; more would be joined as they were written. */
const MAX_JOINS = 6;

const typeOf = (typename: string) => `'${typename}'::text`;

/** The rows of several selects, as one JSON list. */
export const unionOf = (parts: readonly string[], order: string) =>
  parts.length
    ? `(select coalesce(json_agg(o order by ${order}), '[]') from (${parts.join(' union all ')}) o)`
    : `'[]'::json`;

/** One SQL statement while it is being written: its parameters, its aliases and the viewer's row rules. */
export class Statement extends SeenRows {
  /** Whether it is planned once a connection whatever its values are. */
  keepsPlan = false;
  /** Whether it is asked once more, of all facts, where a rule looks at what none has looked at before. */
  asksAgain = false;
  #aliases = 0;

  constructor(
    readonly procedure: Procedure,
    readonly tables: Tables,
    viewer: Viewer,
    readonly language: Language,
  ) {
    super(viewer);
  }

  alias = () => `t${this.#aliases++}`;

  /** Refuses to filter or sort by a field that the viewer may not read, since the result would reveal it. */
  assertVisible(field: Field) {
    if (field.internal && !seesWhole(this.viewer))
      throw fieldNotYours(this.language, { field: this.procedure.labels.ofField(field)[this.language] });
  }

  /** The selected values of a row by response name. */
  expressions(owner: Class, row: string, selection: Selection): [name: string, sql: string][] {
    return selection.flatMap((selected): [string, string][] => {
      if (selected.typename) return [[columnName(selected.key), typeOf(selected.typename)]];
      const field = findField(owner, selected.name);
      return field ? [[columnName(selected.key), this.expression(owner, row, field, selected)]] : [];
    });
  }

  /** An answer's row as the JSON text that is sent. The records that it names are joined to a list of rows where none is hidden. */
  text = (owner: Class, row: string, selection: Selection, joins?: string[]): string =>
    objectText(
      selection.map((selected): [string, string] => {
        const { key, name, typename } = selected;
        return [key, typename ? `'"${typename}"'` : this.member(owner, row, fieldOf(owner, name), selected, joins)];
      }),
    );

  /** An answer's rows as one JSON text; the order is said again, since joining may lose it. */
  listed(owner: Class, row: string, selection: Selection, rows: string, order: string) {
    const joins: string[] = [];
    const text = this.text(owner, row, selection, joins);
    return listText(
      `select ${text} as o from (${rows}) ${row}${joins.join('')}${joins.length ? ` order by ${order}` : ''}`,
    );
  }

  private member(owner: Class, row: string, field: Field, selected: Selected, joins?: string[]): string {
    const sql = this.expression(owner, row, field, selected, true, joins);
    if (sql === 'null') return `'null'`;
    // What a field says its own SQL for has a type once it is a column.
    if (field.sql) return valueText(field, `(select v.v from (select ${sql} as v) v)`);
    return leadsOn(field) ? sql : valueText(field, sql);
  }

  /**
   * Whether the answer is what the database writes: nothing is worked out of it or put into words, and nothing that has to
   * be there may be hidden.
   */
  isAnswer = (owner: Class, selection: Selection): boolean =>
    selection.every(({ key, name, children, typename }) => {
      if (columnName(key) !== key) return false;
      const field = findField(owner, name);
      if (typename || !field) return Boolean(typename);
      if (field.answer || field.sentences || ['steps', 'secret', 'counts', 'value', 'values'].includes(field.kind))
        return false;
      const target = field.target?.() as Class;
      const hidden = field.kind === 'link' ? !this.seesAll(target) : field.kind === 'file' && !seesWhole(this.viewer);
      const needed = !field.optional && !field.guarded && !field.internal;
      return !leadsOn(field) || (!(hidden && needed) && this.isAnswer(target, children));
    });

  private columns = (owner: Class, row: string, selection: Selection) =>
    this.expressions(owner, row, selection)
      .map(([name, sql]) => `${sql} as "${name}"`)
      .join(', ') || 'null as "-"';

  private expression(
    owner: Class,
    row: string,
    field: Field,
    { args, children }: Selected,
    text = false,
    joins?: string[],
  ): string {
    if (field.internal && !seesWhole(this.viewer)) return 'null';
    if (field.sql) return field.sql(row, !seesWhole(this.viewer), this.procedure, owner);
    const target = field.target?.() as Class;
    const record = owner as unknown as RecordClass;
    const belongs = (other: string) => this.belongs(owner, row, field, other);
    switch (field.kind) {
      case 'steps':
        return this.steps(record, row, children);
      case 'counts':
        return relatedCounts(this, record, row);
      case 'secret':
        return `${row}.id`;
      case 'file':
        return this.one(target, children, file => `${file}.id = ${row}.${this.tables.column(owner, field.name)}`, text);
      case 'link':
        return this.linked(target, children, `${row}.${this.tables.column(owner, field.name)}`, text, joins);
      case 'links':
        return this.many(target, children, belongs, other => `${other}.id`, '', text);
      case 'lines':
        return this.many(target, children, belongs, other => `${other}.position`, '', text);
      case 'related':
        return this.many(target, children, belongs, other => this.inOrder(other, args), this.page(args), text);
      default:
        return `${row}.${this.tables.column(owner, field.name)}`;
    }
  }

  /** The record that a column names; where only its id is asked for and none is hidden, the column itself. */
  private linked(target: Class, children: Selection, column: string, text: boolean, joins?: string[]): string {
    const more = children.some(({ name }) => name !== 'id' && findField(target, name));
    if (!this.seesAll(target) || (more && !(joins && joins.length < MAX_JOINS)))
      return this.one(target, children, other => `${other}.id = ${column}`, text);
    if (more) {
      const other = this.alias();
      joins?.push(` left join ${this.tables.table(target)} ${other} on ${other}.id = ${column}`);
      return `case when ${other}.id is null then 'null' else ${this.text(target, other, children, joins)} end`;
    }
    const told = children.filter(({ name, typename }) => typename || name === 'id');
    if (text) {
      const id = `'"' || ${column}::text || '"'`;
      const object = objectText(told.map(({ key, typename }) => [key, typename ? `'"${typename}"'` : id]));
      return `case when ${column} is null then 'null' else ${object} end`;
    }
    const ids =
      told.map(({ key, typename }) => `${typename ? typeOf(typename) : column} as "${columnName(key)}"`).join(', ') ||
      'null as "-"';
    return `(select to_json(o) from (select ${ids} where ${column} is not null) o)`;
  }

  /** The condition under which another row is one of those that a field of this one lists. */
  belongs(owner: Class, row: string, field: Field, other: string) {
    if (field.kind !== 'links')
      return `${other}.${this.tables.column(field.target?.() as Class, field.mappedBy as string)} = ${row}.id`;
    const { table, here, there } = this.tables.pivot(owner, field);
    return `${other}.id in (select p.${there} from ${table} p where p.${here} = ${row}.id)`;
  }

  /** A field that leads nowhere. */
  value = (owner: Class, row: string, field: Field) =>
    this.expression(owner, row, field, { key: field.name, name: field.name, args: {}, children: [] });

  /** What decides about the steps on a row; where nothing but their names is asked, whose they are. */
  private steps(record: RecordClass, row: string, asked: Selection) {
    const { names, whole } = buttonsFor(this.procedure.steps, record, this.viewer).facts;
    const named = asked.every(({ name, typename }) => typename || name === 'name' || name === 'clause');
    const { number, facts } = (named ? names : whole).now(!this.asksAgain);
    return `json_build_array(${row}.id, ${row}.state, ${facts.sql(this, row)}, ${number}${named ? ', true' : ''})`;
  }

  /** A field's column; where Sanbao writes sentences into it, as the viewer reads them. */
  words(owner: Class, row: string, name: string): string {
    const column = `${row}.${this.tables.column(owner, name)}`;
    const { sentences } = fieldOf(owner, name);
    return sentences ? inWordsSql(this.language, column, sentences) : column;
  }

  /** What the values of a choice are called in the viewer's language. */
  private called(choices: object): string {
    const labels = Object.entries(this.procedure.labels.ofValues(choices));
    return this.param(
      JSON.stringify(Object.fromEntries(labels.map(([value, label]) => [value, label[this.language]]))),
      '::jsonb',
    );
  }

  /** The title of a row where others refer to it: its own, a choice by its label, or that of the record which lends it one. */
  title(record: RecordClass, row: string): string {
    const { name, kind, target } = fieldOf(record, descriptionOf(record).title);
    const column = `${row}.${this.tables.column(record, name)}`;
    if (kind === 'choice') return `coalesce(${this.called((target as () => object)())} ->> ${column}, ${column})`;
    if (kind !== 'link') return this.words(record, row, name);
    const other = this.alias();
    const lender = target?.() as RecordClass;
    return `coalesce((select ${this.title(lender, other)} from ${this.tables.table(lender)} ${other} where ${all([`${other}.id = ${column}`, this.visible(lender, other)])}), ${row}.number)`;
  }

  one(owner: Class, selection: Selection, where: (row: string) => string, text = false): string {
    const row = this.alias();
    const values = text ? this.text(owner, row, selection) : this.columns(owner, row, selection);
    const from = `from ${this.tables.table(owner)} ${row} where ${all([where(row), this.visible(owner, row)])}`;
    return text
      ? `coalesce((select ${values} ${from}), 'null')`
      : `(select to_json(o) from (select ${values} ${from}) o)`;
  }

  /** A literal limit, so that the database plans for it. */
  limit = (first: number, offset: number) => `limit ${first}${offset ? ` offset ${this.param(offset)}` : ''}`;

  /** The latest first on a page; as a record has them, where rules look at all of them. */
  private inOrder = (row: string, { first }: PageArguments) => `${row}.id${first === undefined ? '' : ' desc'}`;

  /** The requested page of related rows; all of them where none was requested, as for rules. */
  private page(args: PageArguments) {
    if (args.first === undefined) return '';
    const { first, offset } = pageOf(args, this.language);
    return this.limit(first, offset);
  }

  private many(
    owner: Class,
    selection: Selection,
    where: (row: string) => string,
    order: (row: string) => string,
    page = '',
    text = false,
  ) {
    const row = this.alias();
    const values = text ? `${this.text(owner, row, selection)} as o` : this.columns(owner, row, selection);
    const rows = `select ${values} from ${this.tables.table(owner)} ${row} where ${all([where(row), this.visible(owner, row)])} order by ${order(row)} ${page}`;
    return text ? listText(rows) : `(select coalesce(json_agg(o), '[]') from (${rows}) o)`;
  }
}
