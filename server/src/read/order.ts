import type { GraphQLEnumType, GraphQLEnumValue, GraphQLSchema } from 'graphql';
import { type Choosable, choice, choosable } from '../fields/choice.ts';
import { hasIndex } from '../fields/columns.ts';
import { type Class, type Field, fieldOf, fieldsOf } from '../fields/field.ts';
import { choicesIn } from '../fields/form.ts';
import type { Label, Labels } from '../fields/labels.ts';
import { classOf } from '../fields/output.ts';
import { inEach, type Language } from '../messages/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RecordClass } from '../procedure/record.ts';
import { cursorOf, type Form, form, invalidCursor, placeIn, saidBy } from './cursor.ts';
import type { Statement } from './statement.ts';

interface Sort {
  field: string;
  descending: boolean;
}

const sortable = (field: Field) =>
  !field.sql &&
  ['text', 'day', 'moment', 'whole', 'decimal', 'choice'].includes(field.kind) &&
  field.widget !== 'LONG_TEXT' &&
  !field.optional;

/** What values of a kind are compared as, and the form in which a cursor says them. */
const comparable: Readonly<Record<string, { as: string; form: Form }>> = {
  uuid: { as: 'uuid', form: form.uuid },
  day: { as: 'date', form: form.day },
  moment: { as: 'timestamptz', form: form.moment },
  whole: { as: 'integer', form: form.whole },
  decimal: { as: 'numeric', form: form.decimal },
};
const asText = { as: 'text', form: form.text };

const constant = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();

const enums = new WeakMap<RecordClass, Record<string, string>>();

/** The sort orders of a record's list: every short field that is never empty, either way. */
export function orderType(record: RecordClass): Record<string, string> {
  const existing = enums.get(record);
  if (existing) return existing;
  const ways = fieldsOf(record)
    .filter(sortable)
    .flatMap((field): [string, (labels: Labels) => Label][] => [
      [`${constant(field.name)}_ASC`, labels => sorted(labels, field, 'ascending')],
      [`${constant(field.name)}_DESC`, labels => sorted(labels, field, 'descending')],
    ]);
  const called = new Map(ways);
  const orders = choice(
    `${record.name}Order`,
    [...called.keys()],
    'How a list is sorted: by a short field that is never empty, either way.',
    name => called.get(name) as (labels: Labels) => Label,
  );
  enums.set(record, orders);
  return orders;
}

/** The name of a sort order: its field and direction. */
const sorted = (labels: Labels, field: Field, way: 'ascending' | 'descending') =>
  inEach(language => labels.of('Order', way)[language].replace('{field}', labels.ofField(field)[language]));

/** A stable order: what was asked for, the newest first where nothing was, and always the id last. */
export class Order {
  readonly #sorts: Sort[];

  constructor(
    private readonly record: RecordClass,
    private readonly names: readonly string[],
  ) {
    this.#sorts = names.map(name => ({
      field: fieldsOf(record).find(
        field =>
          name.startsWith(`${constant(field.name)}_`) &&
          /^(ASC|DESC)$/.test(name.slice(constant(field.name).length + 1)),
      )?.name as string,
      descending: name.endsWith('_DESC'),
    }));
    this.#sorts.push({ field: 'id', descending: this.#sorts.at(-1)?.descending ?? true });
  }

  #columns = (statement: Statement, row: string) =>
    this.#sorts.map(({ field, descending }) => {
      statement.assertVisible(fieldOf(this.record, field));
      return { sql: `${row}.${statement.tables.column(this.record as Class, field)}`, descending };
    });

  by = (statement: Statement, row: string) =>
    this.#columns(statement, row)
      .map(({ sql, descending }) => sql + (descending ? ' desc' : ''))
      .join(', ');

  columns = (statement: Statement, row: string) =>
    this.#columns(statement, row)
      .map(({ sql }) => sql)
      .join(', ');

  get isNewestFirst() {
    return this.names.length === 0;
  }

  /** Whether an index has the rows in this order. */
  get isIndexed() {
    return this.names.length < 2 && !this.withoutIndex.length;
  }

  /** The field by which the rows are sorted before all, where no index begins with it. */
  get withoutIndex() {
    return this.#sorts.slice(0, 1).flatMap(({ field }) => (hasIndex(this.record, field) ? [] : [field]));
  }

  /** The content of a row's cursor. */
  position = (statement: Statement, row: string) =>
    `json_build_array(${this.#columns(statement, row)
      .map(({ sql }) => `${sql}::text`)
      .join(', ')})`;

  /** The rows after a cursor. Where all directions are one, a comparison of rows, which an index answers. */
  after(statement: Statement, row: string, cursor: string, language: Language): string {
    const values = this.#read(cursor, language);
    const columns = this.#columns(statement, row).map(({ sql, descending }, at) => ({
      sql,
      descending,
      value: statement.param(values[at], `::${this.#compared(at).as}`),
    }));
    if (columns.every(({ descending }) => descending === columns[0]?.descending)) {
      const sign = columns[0]?.descending ? '<' : '>';
      return `(${columns.map(({ sql }) => sql).join(', ')}) ${sign} (${columns.map(({ value }) => value).join(', ')})`;
    }
    return columns
      .map(({ sql, descending, value }, at) =>
        [
          ...columns.slice(0, at).map(before => `${before.sql} = ${before.value}`),
          `${sql} ${descending ? '<' : '>'} ${value}`,
        ].join(' and '),
      )
      .map(each => `(${each})`)
      .join(' or ');
  }

  #compared = (at: number) =>
    comparable[fieldOf(this.record, this.#sorts[at]?.field as string).kind as string] ?? asText;

  cursor = (position: unknown[]) => cursorOf([this.record.name, this.names, position]);

  #read(cursor: string, language: Language): string[] {
    const [of, names, position] = saidBy(cursor);
    if (of !== this.record.name || String(names) !== this.names.join()) throw invalidCursor(language);
    return placeIn(
      position,
      this.#sorts.map((_, at) => this.#compared(at).form),
      language,
    );
  }
}

/**
 * Sorts that no index has are on their way out: a long list is read whole for each page of them. Until the next release
 * they do what they did.
 */
export function deprecateSorts(records: readonly RecordClass[], schema: GraphQLSchema) {
  for (const record of records) {
    const order = schema.getType(`${record.name}Order`) as GraphQLEnumType;
    const named = new Map(order.getValues().map(value => [value.name, value]));
    const [kept, leaving] = [true, false].map(indexed =>
      fieldsOf(record).filter(field => sortable(field) && hasIndex(record, field.name) === indexed),
    ) as [Field[], Field[]];
    const instead = kept.map(({ name }) => `\`${constant(name)}\``).join(', ');
    for (const { name } of leaving)
      for (const way of ['ASC', 'DESC'])
        (named.get(`${constant(name)}_${way}`) as GraphQLEnumValue).deprecationReason =
          `It has no index, so a long list is read whole for it, and it leaves with the next release. Lists are sorted by ${instead}.`;
  }
}

/** All that is chosen from in a schema, by name: in its fields and its forms, and how its lists are sorted. */
export const choicesNamed = ({ records }: Procedure, schema: GraphQLSchema): ReadonlyMap<string, Choosable> =>
  new Map(
    [
      ...choicesIn(Object.values(schema.getTypeMap()).flatMap(type => classOf(type) ?? [])),
      ...records.map(orderType),
    ].flatMap(choices => {
      const chosen = choosable(choices);
      return chosen ? [[chosen.name, chosen]] : [];
    }),
  );
