import { type Class, declareField, type FieldOptions } from './field.ts';

/** What a field is worked out from: SQL gives it from the row's alias, in the same statement. */
interface Source extends Pick<FieldOptions, 'en' | 'internal' | 'clause'> {
  zh: string;
  en: string;
  sql: (row: string) => string;
}

/**
 * Adds a field that a type-graphql field resolver answers, perhaps by arguments of its own: its root is what the SQL
 * gives. It may be of another chapter than the record.
 */
export const addAnswered = (owner: Class, name: string, { sql, ...source }: Source) =>
  declareField(owner, { ...source, name, kind: 'json', sql, derived: true, virtual: true, answered: true });
