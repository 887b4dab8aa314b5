import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Choosable } from '../fields/choice.ts';
import { findField } from '../fields/field.ts';
import { classOf, isValue } from '../fields/output.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import { pluralOf, queriesOf } from '../read/record-queries.ts';
import { choiceSentences } from './choice-sentences.ts';
import { filterFieldSentence, inputSentence, outputSentence } from './field-sentences.ts';
import { argumentSentence, stepSentence } from './step-sentences.ts';
import {
  filterSentence,
  formSentence,
  type Parts,
  partSentence,
  partsOf,
  recordSentence,
  roots,
} from './type-sentences.ts';

/**
 * Says of every type, field, argument and value what it is, from what is declared. A sentence that stands in the code
 * is kept; what has none here has none at all, which a test finds.
 */
export function describeSchema(
  procedure: Procedure,
  schema: GraphQLSchema,
  choices: ReadonlyMap<string, Choosable>,
): GraphQLSchema {
  // By their names, since the types of a schema come in the order in which files were loaded.
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = partsOf(procedure.labels, schema, types);
  for (const type of types) {
    if (isEnumType(type)) describeChoice(procedure, type, choices.get(type.name));
    else type.description ??= typeSentence(procedure, type, parts);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) describeField(procedure, type, field);
  }
  for (const record of procedure.records) describeQueries(procedure, record, schema);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { report } = field.extensions as { report?: { name: string } };
    if (report) field.description ??= procedure.labels.of(report.name, 'about').en;
  }
  return schema;
}

/** The two queries of a record. */
function describeQueries({ labels }: Procedure, record: RecordClass, schema: GraphQLSchema) {
  const { one, many } = queriesOf(record);
  const fields = schema.getQueryType()?.getFields() ?? {};
  const [single, list] = [fields[one], fields[many]];
  const called = labels.of(record.name).en;
  if (single)
    single.description = `The ${called.toLowerCase()} of this id. Null where there is none, or none that the viewer may see.`;
  if (list)
    list.description =
      `A page of the list of ${pluralOf(called).toLowerCase()}. ` +
      '`first` is at most 100, of a pull 500; `after` is for machines, `offset` for people who turn pages. `changedSince` pulls what has changed: empty at first, then each time the `endCursor` of the answer before; `gone` names what a dealer has to forget.';
}

function describeChoice(procedure: Procedure, type: GraphQLEnumType, choices: Choosable | undefined) {
  const sentences = choiceSentences(procedure, type.name, choices);
  type.description ??= sentences.type;
  for (const value of type.getValues()) value.description ??= sentences.value(value.name);
}

function typeSentence(procedure: Procedure, type: GraphQLNamedType, parts: Parts): string | undefined {
  const { name } = type;
  if (name in roots) return roots[name as keyof typeof roots];
  const record = procedure.recordNamed(name);
  return record
    ? recordSentence(procedure, record)
    : (filterSentence(procedure, name) ?? formSentence(procedure, type) ?? partSentence(type, parts));
}

function describeField(
  procedure: Procedure,
  owner: GraphQLNamedType,
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
) {
  const { step } = field.extensions as { step?: Step };
  if (step) field.description = stepSentence(procedure, step);
  field.description ??= fieldSentence(procedure, owner, field);
  if ('args' in field) for (const arg of field.args) arg.description ??= argumentSentence(arg.name, step);
}

function fieldSentence(
  { labels, recordNamed }: Procedure,
  owner: GraphQLNamedType,
  node: GraphQLField<unknown, unknown> | GraphQLInputField,
) {
  const type = classOf(owner);
  const field = type && findField(type, node.name);
  if (!field) return undefined;
  const nullable = !isNonNullType(node.type);
  if ('args' in node) return outputSentence(labels, field, nullable, isValue(type));
  if (!owner.name.endsWith('Filter')) return inputSentence(labels, field, nullable);
  const record = recordNamed(owner.name.slice(0, -'Filter'.length));
  const narrowing = record && findField(record, node.name);
  return field.description ?? (narrowing && filterFieldSentence(labels, narrowing));
}
