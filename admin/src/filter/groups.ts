import type { Field } from '../schema/metadata.ts';
import { isNumber } from '../schema/schema.ts';

/** As one looks for a record: by what it is, whom it is about, when it was, and how much. */
export const groups = ['what', 'who', 'when', 'figures'] as const;
export type Group = (typeof groups)[number];

/** The records that are people and companies, of whatever chapter. */
const parties = new Set(['Person', 'User', 'Customer', 'CustomerSite', 'Dealer', 'Supplier', 'Department']);

export function groupOf(field: Field): Group {
  if (isDated(field)) return 'when';
  if (parties.has(field.type)) return 'who';
  return isNumber(field) ? 'figures' : 'what';
}

/** A field of days or moments, which is narrowed by a period. */
export const isDated = ({ type }: Pick<Field, 'type'>) => type === 'Day' || type === 'DateTime';
