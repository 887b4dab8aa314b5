import type { OneForEach } from '../../../server/src/fields/presentation.ts';
import { MARKS, selectMarks } from './marks.ts';
import type { Field, RecordType } from './metadata.ts';
import { isRelated } from './related.ts';
import { partsOf, recordType } from './schema.ts';

/** The field by which other records refer to it. */
export function selectTitle({ title, numbered, instanceOf, fields }: RecordType): string {
  const [named = title] = fields.filter(({ name, kind }) => name === title && kind === 'record').map(selectField);
  const beside = fields.filter(({ name }) => name === instanceOf).map(selectField);
  return [...new Set(['id', ...(numbered ? ['number', numbered] : []), named, ...beside])].join(' ');
}

/** What a form offers to choose from; with a machine its customer is read, among whose it has to be. */
export function selectChoice({ type, within }: Field): string {
  return [selectTitle(recordType(type)), ...(within ? [`${within} { id }`] : [])].join(' ');
}

/** The lines of a record for which a form has one each. */
export const selectLines = ({ of, lines }: Extract<OneForEach<string>, { of: string }>): string =>
  `id ${selectFields(recordType(of).fields.filter(({ name }) => name === lines))}`;

/** The GraphQL selection for these fields, and nothing that is not shown. */
export function selectFields(fields: Field[]): string {
  return fields.map(selectField).join(' ');
}

function selectField({ name, kind, type }: Field): string {
  if (kind === 'record') return `${name} { ${selectTitle(recordType(type))} }`;
  if (kind === 'file') return `${name} { id name type size url }`;
  return kind === 'object' ? `${name} { ${selectFields(partsOf(type))} }` : name;
}

export function selectRow(record: RecordType, columns: Field[]): string {
  const meeting = columns.flatMap(({ metBy }) => metBy ?? []);
  return [selectTitle(record), selectFields(columns), ...meeting].join(' ');
}

/** Secrets that a step tells once, in its answer only. */
export const secretsOf = ({ fields }: RecordType) => fields.filter(({ widget }) => widget === 'SECRET');

/** Everything on a record's page. */
export function selectPage(record: RecordType): string {
  const procedural = `version attachments { id } availableSteps { name clause blocked onBehalfOf awaited }
    relatedCounts { resource count } ${selectMarks()}
    notes { id at person department text mentions }
    history { id at step clause department person onBehalfOf from to revision input changes }`;
  const fields = record.fields.filter(
    field => !isRelated(record, field) && field.widget !== 'SECRET' && !MARKS.includes(field.name),
  );
  return `${selectRow(record, fields)} ${record.procedural ? procedural : ''}`;
}
