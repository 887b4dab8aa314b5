import { hasIndex } from '../fields/columns.ts';
import { type Class, type Field, findField } from '../fields/field.ts';
import type { RecordClass } from '../procedure/record.ts';

type Filter = Record<string, unknown>;

const entriesOf = (filter: Filter | null | undefined) =>
  Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
const asks = (value: unknown, ...operators: string[]) =>
  entriesOf(value as Filter).every(([name]) => operators.includes(name));

/** The fields of a filter, for which there is no index, so that they are looked for in each row. */
export function withoutIndex(owner: Class, filter: Filter | null | undefined): string[] {
  return entriesOf(filter).flatMap(([name, value]): string[] => {
    if (name === 'q') return [];
    if (name === 'and' || name === 'or') return (value as Filter[]).flatMap(each => withoutIndex(owner, each));
    if (name === 'not') return fieldsIn(value as Filter);
    const field = findField(owner, name);
    return field && isAnswered(owner, field, value as Filter) ? [] : [name];
  });
}

const fieldsIn = (filter: Filter): string[] =>
  entriesOf(filter).flatMap(([name, value]) =>
    ['and', 'or', 'not'].includes(name) ? [value as Filter].flat().flatMap(fieldsIn) : name === 'q' ? [] : [name],
  );

function isAnswered(owner: Class, field: Field, value: Filter): boolean {
  if (field.kind === 'link') return asks(value, 'id') && asks(value.id, 'eq', 'in');
  if (field.coded) return Boolean(field.unique || field.search) && asks(value, 'eq', 'in');
  return field.kind !== 'links' && hasIndex(owner, field.name) && asks(value, 'eq', 'in', 'gte', 'lte');
}

/** The days or moments that a filter keeps. */
export interface Period {
  kind: 'day' | 'moment';
  field: string;
  gte?: string | null;
  lte?: string | null;
}

/**
 * How an index has what a filter keeps, all of whose fields have one, the newest first: where it asks for one value, and where all
 * it asks for is days of a period, or moments of one whose index has the ids, too.
 */
export function wayOf(record: RecordClass, filter: Filter | null | undefined): 'EQUAL' | Period | undefined {
  const entries = entriesOf(filter).map(([name, value]) => ({
    field: findField(record, name),
    value: value as Filter,
  }));
  const isOne = ({ field, value }: (typeof entries)[number]) => {
    const asked = field?.kind === 'link' ? (value.id as Filter) : value;
    return field && entriesOf(asked).length === 1 && asks(asked, 'eq');
  };
  if (entries.some(isOne)) return 'EQUAL';
  const [{ field, value }, ...others] = entries as [(typeof entries)[number]];
  if (!field || others.length || !asks(value, 'gte', 'lte')) return undefined;
  const { kind, name, list } = field;
  return kind === 'day' || (kind === 'moment' && list)
    ? { kind, field: name, gte: value.gte as string | null, lte: value.lte as string | null }
    : undefined;
}
