import { Collection, type EntityProperty, helper } from '@mikro-orm/core';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';

type Values = Record<string, unknown>;

/** The values that a record had when it was loaded, as far as they were, by what the object mapper keeps to compare. */
export function former(record: object): Values {
  const kept = helper(record).__originalEntityData as Values | undefined;
  if (!kept) return {};
  const values: Values = {};
  for (const field of fieldsOf(record.constructor)) {
    const value = (record as Values)[field.name];
    if (value instanceof Collection) values[field.name] = formerItems(field, value);
    else if (field.name in kept) values[field.name] = formerValue(record, field, kept[field.name]);
  }
  return values;
}

const formerItems = ({ kind }: Field, items: Collection<object>) =>
  kind === 'lines' ? items.getSnapshot()?.map(former) : items.getSnapshot();

/** Kept as the text that is compared, where it was loaded so. */
const written = new Set<string>(['json', 'value', 'values']);

/** As it stands in the database, made what it is in the record. */
function formerValue(record: object, { name, kind, target }: Field, value: unknown) {
  if (value == null) return value;
  const { __em: em, __meta: meta, __platform: platform } = helper(record);
  if (kind === 'link' || kind === 'file') return em?.getReference(target?.() as Class<object>, value as never);
  if (kind === 'moment') return value instanceof Date ? value : platform.parseDate(value as string);
  if (written.has(kind)) return typeof value === 'string' ? JSON.parse(value) : value;
  return (
    (meta.properties as Record<string, EntityProperty>)[name]?.customType?.convertToJSValue(value, platform) ?? value
  );
}
