import { DecimalType } from '@mikro-orm/core';
import {
  Enum,
  Index,
  ManyToMany,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { type Class, declare, digitsOf, type Field, type FieldKind, fieldOf, ownFields } from './field.ts';

type Column = (field: Field) => (prototype: object, name: never) => unknown;

const basics = ({ optional, unique, coded }: Field) => ({ nullable: optional, unique: unique && !coded });
const target = (field: Field) => field.target as () => never;
const items =
  ({ target, except = [] }: Field) =>
  () =>
    Object.keys(target?.() ?? {}).filter(value => !except.includes(value));

/** How each kind of field is stored. */
const columns: Record<FieldKind, Column> = {
  text: field => Property({ type: 'text', ...basics(field) }),
  texts: field => Property({ type: 'string[]', ...basics(field) }),
  uuid: field => (field.name === 'id' ? PrimaryKey({ type: 'uuid' }) : Property({ type: 'uuid', ...basics(field) })),
  day: field => Property({ type: 'date', ...basics(field) }),
  moment: field => Property({ type: 'datetime', columnType: 'timestamptz(3)', ...basics(field) }),
  whole: field => Property({ type: 'integer', ...basics(field) }),
  decimal: field => Property({ type: new DecimalType('number'), ...digitsOf(field), ...basics(field) }),
  flag: field => Property({ type: 'boolean', ...basics(field) }),
  json: field => Property({ type: 'json', ...basics(field) }),
  value: field => Property({ type: 'json', ...basics(field) }),
  values: field => Property({ type: 'json', ...basics(field) }),
  choice: field => Enum({ items: items(field), ...basics(field) }),
  choices: field => Enum({ items: items(field), array: true, ...basics(field) }),
  link: field => ManyToOne(target(field), { ...basics(field), index: false, deleteRule: 'restrict' }),
  file: field => ManyToOne(target(field), { ...basics(field), index: false, deleteRule: 'restrict' }),
  // As statements read them: rules name them in the same order.
  links: field => ManyToMany({ entity: target(field), orderBy: { id: 'asc' } as never }),
  lines: field =>
    OneToMany({
      entity: target(field),
      mappedBy: field.mappedBy as never,
      orphanRemoval: true,
      orderBy: { position: 'asc' },
    }),
  related: field =>
    OneToMany({ entity: target(field), mappedBy: field.mappedBy as never, orderBy: { id: 'asc' } as never }),
  secret: () => () => undefined,
  steps: () => () => undefined,
  counts: () => () => undefined,
};

/** Gives the class the columns of the fields that it declares itself; links, and what lists show, are found and sorted by index. */
export function addColumns(owner: Class) {
  for (const field of ownFields(owner)) {
    if (field.notStored) continue;
    columns[field.kind](field)(owner.prototype as object, field.name as never);
    if (field.coded) addKey(owner, field);
    if (isIndexed(field) && (!field.unique || field.coded))
      Index({ properties: [field.name, 'id'] as never })(owner as never, undefined);
  }
}

/** The name of a table, by the class’s own, or of a column. */
export const underscored = (name: string) => name.replace(/\B[A-Z]/g, '_$&').toLowerCase();

/** The property that holds the normal form of a coded field. */
export const keyOf = (name: string) => `${name}Key`;
/** Tells apart what had the same number before numbers were compared by their normal form; 0 for all else. */
export const TWIN = 'twin';

/** Among which rows a code is unique: as a condition in SQL, and of a record. */
interface Among {
  readonly sql: string;
  readonly holds: (record: never) => boolean;
}

/** A coded field that no two records may share, with what it is told apart by besides. */
export interface UniqueCode {
  readonly name: string;
  readonly within: readonly string[];
  readonly among?: Among;
}
const uniqueCodes = new WeakMap<object, UniqueCode>();
/** The code by which no two records of this class are the same; it has one at most. */
export const uniqueCodeOf = (owner: object): UniqueCode | undefined => uniqueCodes.get(owner);

/** SQL: what condition makes two rows the same by their code. */
export function sameCode(owner: Class, { name, within }: UniqueCode, one: string, other: string) {
  const column = (each: string) => {
    const { kind, coded } = fieldOf(owner, each);
    return underscored(each) + (coded ? '_key' : kind === 'link' ? '_id' : '');
  };
  return [name, ...within].map(each => `${one}.${column(each)} = ${other}.${column(each)}`).join(' and ');
}

const twinsOf = (owner: Class, code: UniqueCode, row: string) =>
  `(select string_agg(o.number, ' · ' order by o.number) from "${underscored(owner.name)}" o
    where ${sameCode(owner, code, 'o', row)} and o.id <> ${row}.id and o.${TWIN} + ${row}.${TWIN} > 0 and (${code.among?.sql ?? 'true'}))`;

/** The property by which a field is compared. */
export const comparedBy = (owner: Class, name: string) => (fieldOf(owner, name).coded ? keyOf(name) : name);

/** No two records have the same code, in its normal form, among those with the same of these other fields. */
export const UniqueCodeWithin =
  (within: readonly string[], name: string, among?: Among): ClassDecorator =>
  owner =>
    addUniqueCode(owner as unknown as Class, { within, name, among });

/**
 * The database refuses a second one. Those which earlier releases took are told apart by a count, and told on their
 * pages until one of them has another number.
 */
function addUniqueCode(owner: Class, code: UniqueCode) {
  const { within, name, among } = code;
  uniqueCodes.set(owner, code);
  declare('text', {
    sql: row => twinsOf(owner, code, row),
    serverSet: true,
    notStored: true,
    owner: 'BaseRecord',
    optional: true,
    internal: true,
    description:
      'The numbers of records that carry the same number or code in another spelling, from before none could.',
  })(owner.prototype as object, 'twins');
  Property({ type: 'smallint', hidden: true, default: 0 })(owner.prototype as object, TWIN as never);
  const properties = [keyOf(name), ...within.map(each => comparedBy(owner, each)), TWIN];
  const index = `${[owner.name, keyOf(name)].map(underscored).join('_')}_${TWIN}_unique`;
  Unique({ name: index, properties: properties as never, where: among?.sql })(owner as never, undefined);
  // Every start asks for what is left of them.
  const left = { name: `${underscored(owner.name)}_${TWIN}_left`, where: `${TWIN} > 0` };
  Index({ ...left, properties: [TWIN] as never })(owner as never, undefined);
}

/** Whether the index of the unique code serves every question for it. */
const beginsIndex = (owner: Class, name: string) => {
  const unique = uniqueCodeOf(owner);
  return unique?.name === name && !unique.among;
};

/** The database works out the normal form by itself, so that it holds whoever writes. */
function addKey(owner: Class, field: Field) {
  const { name, optional, unique, search } = field;
  const generated = (columns: Record<string, string>) => `(normal_form(${columns[name]})) stored`;
  const column = { type: 'text', hidden: true, nullable: optional, generated };
  Property(column as never)(owner.prototype as object, keyOf(name) as never);
  if (unique) addUniqueCode(owner, { name, within: [] });
  else if (search && !beginsIndex(owner, name))
    Index({ properties: [keyOf(name)] as never })(owner as never, undefined);
}

/** The day or moment by which rows of a class belong to a period. */
export type PeriodField = readonly [owner: Class, field: string];

/** Gives an index to each day or moment by which statements find the rows of a period, where nothing else has it indexed. */
export function indexPeriods(periods: readonly PeriodField[]) {
  for (const [owner, of] of Map.groupBy(periods, ([owner]) => owner))
    for (const name of new Set(of.map(([, name]) => name)))
      if (!isIndexed(fieldOf(owner, name))) {
        // Of a day many rows are; its newest come first in a list.
        const properties = fieldOf(owner, name).kind === 'day' ? [name, 'id'] : [name];
        Index({ properties: properties as never })(owner as never, undefined);
        ofPeriods.set(owner, [...(ofPeriods.get(owner) ?? []), name]);
      }
}
const ofPeriods = new WeakMap<object, readonly string[]>();

/** Whether an index begins with a field, so that a long list is sorted and narrowed by it without all of it being read. */
export const hasIndex = (owner: Class, name: string) =>
  name === 'id' || isIndexed(fieldOf(owner, name)) || Boolean(ofPeriods.get(owner)?.includes(name));

/** Whether its column begins an index as soon as it is declared. Nothing is sorted by a long text, which may exceed an index's row. */
const isIndexed = ({ kind, list, unique, widget }: Field) =>
  kind === 'link' ||
  kind === 'file' ||
  Boolean(unique) ||
  Boolean(list && kind !== 'choices' && widget !== 'LONG_TEXT');
