import type { Field } from '../fields/field.ts';

/** SQL: these texts as one, put together by halves, since each joining copies what it joins. */
export const joined = (texts: readonly string[]): string =>
  texts.length > 2
    ? `(${joined(texts.slice(0, texts.length >> 1))} || ${joined(texts.slice(texts.length >> 1))})`
    : texts.join(' || ');

/** SQL: an object as JSON text, of its members' texts by name. */
export const objectText = (members: readonly [name: string, text: string][]): string =>
  members.length
    ? joined([...members.flatMap(([name, text], at) => [`'${at ? ',' : '{'}"${name}":'`, text]), `'}'`])
    : `'{}'`;

/** SQL: the texts of rows as one list. */
export const listText = (rows: string) => `(select '[' || coalesce(string_agg(o.o, ','), '') || ']' from (${rows}) o)`;

/** SQL: a value as JSON text. */
export const valueText = ({ kind }: Pick<Field, 'kind'>, sql: string) =>
  kind === 'uuid' ? `coalesce('"' || ${sql}::text || '"', 'null')` : `coalesce(to_json(${sql})::text, 'null')`;
