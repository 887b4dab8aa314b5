import { metadata } from '../generated/metadata.ts';
import type { Field, Shape } from './metadata.ts';
import { isNumber } from './schema.ts';

/** What a text looks like beside this value of the choice that shapes it. */
export const shapeOf = (choice: unknown): Shape | undefined => metadata.shapes[String(choice)];

/** A field as it is shown beside its choice, and its text as a value of that shape. */
export function shaped(field: Field, record: Record<string, unknown>): { field: Field; value: unknown } {
  const value = record[field.name];
  const shape = field.shapedBy && value != null ? shapeOf(record[field.shapedBy]) : undefined;
  if (!shape) return { field, value };
  return { field: { ...field, ...shape }, value: read(shape, String(value)) };
}

const read = (shape: Shape, text: string) =>
  shape.type === 'Boolean' ? text === 'true' : isNumber(shape) ? Number(text) : text;
