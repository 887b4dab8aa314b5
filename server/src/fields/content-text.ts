/** A field of what is signed; `parts` are those of its lines or of the value in it. */
export interface ContentField {
  name: string;
  isNumber?: boolean;
  parts?: readonly ContentField[];
}

/**
 * What somebody signs, as one text: the same of a form as it was filled in on a device, of a record as the API gives it, and of
 * that record here. What was left empty is not in it; what is named is in it by its id.
 */
export const contentText = (fields: readonly ContentField[], values: object): string =>
  JSON.stringify(contentOf(fields, values));

const contentOf = (fields: readonly ContentField[], values: object): unknown[] =>
  fields
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(field => [field.name, plainOf(field, (values as Record<string, unknown>)[field.name])] as const)
    .filter(([, value]) => value !== undefined);

function plainOf(field: ContentField, value: unknown): unknown {
  if (value == null || value === '') return undefined;
  if (field.isNumber) return Number(value);
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value !== 'object') return value;
  if (Symbol.iterator in value) {
    const items = [...(value as Iterable<unknown>)].map(item => plainOf(field, item));
    return items.length ? items : undefined;
  }
  if (field.parts) return contentOf(field.parts, value);
  return (value as { id: string }).id;
}
