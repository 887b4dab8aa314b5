import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { findField } from '../fields/field.ts';
import { classOf, isValue } from '../fields/output.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Step } from '../procedure/step.ts';
import { argumentSentence } from './argument-sentences.ts';
import { choiceSentences } from './choice-sentences.ts';
import { inputSentence, outputSentence } from './field-sentences.ts';
import { stepSentence } from './step-sentence.ts';
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
export function describeSchema(procedure: Procedure, schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const parts = partsOf(types.map(({ name }) => name));
  for (const type of types) {
    if (isEnumType(type)) describeChoice(procedure, type);
    else type.description ??= typeSentence(procedure, type.name, parts);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) describeField(type.name, field);
  }
  return schema;
}

function describeChoice(procedure: Procedure, type: GraphQLEnumType) {
  const sentences = choiceSentences(procedure, type.name);
  type.description ??= sentences.type;
  for (const value of type.getValues()) value.description ??= sentences.value(value.name);
}

function typeSentence(procedure: Procedure, name: string, parts: Parts): string | undefined {
  if (name in roots) return roots[name as keyof typeof roots];
  const record = procedure.recordNamed(name);
  return record
    ? recordSentence(record)
    : (filterSentence(procedure, name) ?? formSentence(procedure, name) ?? partSentence(name, parts));
}

function describeField(owner: string, field: GraphQLField<unknown, unknown> | GraphQLInputField) {
  const { step } = field.extensions as { step?: Step };
  if (step) field.description = stepSentence(step);
  field.description ??= fieldSentence(owner, field);
  if ('args' in field) for (const arg of field.args) arg.description ??= argumentSentence(arg.name, step);
}

function fieldSentence(owner: string, node: GraphQLField<unknown, unknown> | GraphQLInputField) {
  const type = classOf(owner);
  const field = type && findField(type, node.name);
  if (!field) return undefined;
  const nullable = !isNonNullType(node.type);
  if ('args' in node) return outputSentence(field, nullable, isValue(type));
  return owner.endsWith('Filter') ? field.says : inputSentence(field, nullable);
}
