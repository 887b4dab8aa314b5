import { Collection } from '@mikro-orm/core';
import { type Class, fieldsOf } from '../fields/field.ts';
import type { BaseLine, BaseRecord } from './record.ts';

/** Copies the entered values and links into the record. Lists are replaced as a whole. */
export function assign<R extends BaseRecord>(record: R, entered: object) {
  const row = record as unknown as Record<string, unknown>;
  for (const field of fieldsOf(record.constructor)) {
    if (!(field.name in entered)) continue;
    const value = (entered as Record<string, unknown>)[field.name];
    const present = row[field.name];
    if (!(present instanceof Collection)) row[field.name] = value;
    else
      present.set(field.kind === 'lines' ? lines(field.target?.() as Class, value as object[]) : (value as object[]));
  }
}

const lines = (line: Class, entered: object[]) =>
  entered.map((values, position) => Object.assign(new (line as new () => BaseLine)(), values, { position }));
