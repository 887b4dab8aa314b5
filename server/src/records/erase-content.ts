import { Collection } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newSecret } from '../credentials/secret.ts';
import { type Field, ownFields } from '../fields/field.ts';
import type { Loaded } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';

/**
 * Takes out of a record what people wrote into it: texts, lists, lines and whatever else may be empty. What is left is
 * of which customer, order and machine it was, and its days. The history of it and the files are erased by the
 * database, by the entry of the archive that says it is disposed of.
 */
export async function eraseContent(record: Loaded<BaseRecord>, em: SqlEntityManager) {
  const fields = ownFields(record.constructor).filter(({ name, notStored }) => !notStored && name !== 'state');
  const held = record as unknown as Record<string, unknown>;
  for (const { name, kind } of fields)
    if (kind === 'lines' || kind === 'links') await em.populate(record, [name] as never);
  for (const field of fields) {
    const value = held[field.name];
    if (value instanceof Collection) value.removeAll();
    else if (field.optional) held[field.name] = null;
    else if (nothing[field.kind] !== undefined) held[field.name] = structuredClone(nothing[field.kind]);
  }
  if ('verificationToken' in record) record.verificationToken = newSecret();
}

/** Placeholders for required values. Required links, choices, days and numbers stay: others rest on them. */
const nothing: Partial<Record<Field['kind'], unknown>> = { text: '', texts: [], choices: [], values: [], json: null };
