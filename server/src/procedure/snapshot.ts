import { Collection, helper } from '@mikro-orm/core';
import { type Field, fieldsOf } from '../fields/field.ts';
import type { BaseRecord } from './record.ts';
import { descriptionOf, type RecordClass } from './record.ts';

type Snapshot = Record<string, unknown>;

/** What of a record changes by steps, as plain values; fields that were not loaded are left out. */
export function snapshot(record: object): Snapshot {
  const taken: Snapshot = {};
  for (const field of fieldsOf(record.constructor)) {
    if (field.virtual || field.kind === 'related' || unremarkable.has(field.name)) continue;
    const value = plain(field, (record as Record<string, unknown>)[field.name]);
    if (value !== undefined) taken[field.name] = value;
  }
  return taken;
}

const unremarkable = new Set(['id', 'number', 'version', 'procedureRevision', 'createdAt', 'updatedAt', 'state']);

function plain(field: Field, value: unknown): unknown {
  if (value instanceof Collection) return value.isInitialized() ? value.getItems().map(item => plainItem(field, item)) : undefined;
  if (field.kind === 'link') return value ? named(value as BaseRecord) : null;
  if (value instanceof Date) return value.toISOString();
  return value ?? null;
}

const plainItem = (field: Field, item: object) => (field.kind === 'lines' ? snapshot(item) : named(item as BaseRecord));

/** A record in another's history: its id, and the name it had then. */
export function named(record: BaseRecord) {
  if (!helper(record).isInitialized()) return { id: record.id };
  const { title } = descriptionOf(record.constructor as RecordClass);
  return { id: record.id, number: record.number, title: (record as unknown as Record<string, unknown>)[title] };
}

export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields that differ, in the order of declaration. */
export function changes(before: Snapshot, after: Snapshot): Change[] {
  return Object.keys(after)
    .filter(field => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field]))
    .map(field => ({ field, before: before[field] ?? null, after: after[field] }));
}

