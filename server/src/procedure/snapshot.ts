import { Collection, type EntityManager, wrap } from '@mikro-orm/core';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { previousValues } from './previous-values.ts';
import { BaseRecord, descriptionOf, type RecordClass } from './record.ts';

export type Snapshot = Record<string, unknown>;

/** The fields of a record as plain values. Fields that were not loaded are left out. */
export const snapshot = (record: object, viewer: Viewer): Snapshot =>
  snapshotOf(record.constructor as Class, record, viewer);

/** The same as of when the record was loaded. Empty for a new record. */
export const previousSnapshot = (em: EntityManager, record: object, viewer: Viewer): Snapshot =>
  snapshotOf(record.constructor as Class, previousValues(em, record), viewer);

function snapshotOf(kind: Class, values: object, viewer: Viewer): Snapshot {
  const all: Snapshot = {};
  for (const field of fieldsOf(kind)) {
    if (field.notStored || field.secret || field.kind === 'related' || unremarkable.has(field.name)) continue;
    const value = plain(field, (values as Record<string, unknown>)[field.name], viewer);
    if (value !== undefined) all[field.name] = value;
  }
  return all;
}

const unremarkable = new Set(['id', 'number', 'version', 'procedureRevision', 'createdAt', 'updatedAt', 'state']);

function plain(field: Field, value: unknown, viewer: Viewer): unknown {
  if (field.kind === 'lines' || field.kind === 'links')
    return itemsOf(value)?.map(item => plainItem(field, item, viewer));
  if (field.kind === 'link') return value ? named(value as BaseRecord, viewer) : null;
  if (field.kind === 'file') return value ? fileFacts(value as StoredFile) : null;
  if (value instanceof Date) return value.toISOString();
  return value ?? null;
}

/** A file in an event carries its digest, so that the chain of events proves the file. */
export const fileFacts = ({ id, name, type, size, sha256 }: StoredFile) => ({ id, name, type, size, sha256 });

const itemsOf = (value: unknown) =>
  value instanceof Collection
    ? value.isInitialized()
      ? value.getItems()
      : undefined
    : (value as object[] | undefined);

const plainItem = ({ kind, target }: Field, item: object, viewer: Viewer) =>
  kind === 'lines' ? snapshotOf(target?.() as Class, item, viewer) : named(item as BaseRecord, viewer);

/** A record in another's history: its id, and the name it had then. */
export function named(record: BaseRecord, viewer: Viewer) {
  if (record.id === viewer.userId) return { id: record.id, title: viewer.name };
  if (!wrap(record).isInitialized()) return { id: record.id };
  return { id: record.id, number: record.number, title: titleOf(record) };
}

function titleOf(record: BaseRecord): unknown {
  const title = (record as unknown as Record<string, unknown>)[descriptionOf(record.constructor as RecordClass).title];
  if (!(title instanceof BaseRecord)) return title;
  return wrap(title).isInitialized() ? titleOf(title) : undefined;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields that differ, in the order of declaration. */
export function changes(before: Snapshot, after: Snapshot): FieldChange[] {
  return Object.keys(after)
    .filter(field => !isSame(before[field] ?? null, after[field]))
    .map(field => ({ field, before: before[field] ?? null, after: after[field] }));
}

const isSame = (one: unknown, other: unknown) => one === other || identity(one) === identity(other);

/** Two values of a link are equal where their ids are, whether or not the title was loaded. */
const identity = (value: unknown) => JSON.stringify(value, (_, part) => (isNamed(part) ? { id: part.id } : part));

const isNamed = (part: unknown): part is { id: string } =>
  typeof part === 'object' && part !== null && 'id' in part && Object.keys(part).every(key => naming.has(key));

const naming = new Set(['id', 'number', 'title']);
