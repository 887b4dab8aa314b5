import { Collection, type EntityManager, type EntityProperty } from '@mikro-orm/core';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';

type Values = Record<string, unknown>;

/**
 * The values of a record as it was loaded, from the data that the object mapper keeps to detect changes. Fields that
 * were not loaded are absent.
 */
export function previousValues(em: EntityManager, record: object): Values {
  const kept = em.getUnitOfWork().getOriginalEntityData(record) as Values | undefined;
  if (!kept) return {};
  const values: Values = {};
  for (const field of fieldsOf(record.constructor)) {
    const value = (record as Values)[field.name];
    if (value instanceof Collection) values[field.name] = previousItems(em, field, value);
    else if (field.name in kept) values[field.name] = previousValue(em, record, field, kept[field.name]);
  }
  return values;
}

/** Whether a record links something there, or did when it was loaded. */
export function hasLink(em: EntityManager, record: object, link: string): boolean {
  const kept = em.getUnitOfWork().getOriginalEntityData(record) as Values | undefined;
  return Boolean((record as Values)[link] ?? kept?.[link]);
}

const previousItems = (em: EntityManager, { kind }: Field, items: Collection<object>) =>
  kind === 'lines' ? items.getSnapshot()?.map(item => previousValues(em, item)) : items.getSnapshot();

/** Kinds of fields that the object mapper keeps as JSON text. */
const keptAsText = new Set<string>(['json', 'value', 'values']);

/** Converts a database value into the value of the record's property. */
function previousValue(em: EntityManager, record: object, { name, kind, target }: Field, value: unknown) {
  if (value == null) return value;
  if (kind === 'link' || kind === 'file') return em.getReference(target?.() as Class<object>, value as never);
  const platform = em.getPlatform();
  if (kind === 'moment') return value instanceof Date ? value : platform.parseDate(value as string);
  if (keptAsText.has(kind)) return typeof value === 'string' ? JSON.parse(value) : value;
  const { properties } = em.getMetadata().get(record.constructor as Class);
  return (properties as Record<string, EntityProperty>)[name]?.customType?.convertToJSValue(value, platform) ?? value;
}
