import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import type { Field, RecordType } from '../src/schema/metadata.ts';
import { directive } from './directives.ts';
import { describeField } from './fields.ts';

/** What every record carries for the panel's own use. */
const machinery = new Set(['id', 'version', 'availableSteps', 'relatedCounts', 'history', 'notes']);

/** A record with pages of its own: how it is read, listed, narrowed and ordered. */
export function describeRecord(schema: GraphQLSchema, type: GraphQLObjectType): RecordType {
  const resource = directive(schema, 'resource', type)!;
  const queries = Object.values(schema.getQueryType()!.getFields());
  const list = queries.find(query => getNamedType(query.type).name === `${type.name}Connection`)!;
  const one = queries.find(query => getNamedType(query.type) === type)!;
  const filter = argument(list, 'filter') as GraphQLInputObjectType;
  const order = argument(list, 'orderBy') as GraphQLEnumType | undefined;
  const fields = type.getFields();
  const label = { zh: resource.zh, en: resource.en };
  return {
    name: type.name,
    label,
    plural: { zh: label.zh, en: resource.plural },
    chapter: resource.chapter,
    title: resource.title,
    ...(resource.clause && { clause: resource.clause }),
    ...(resource.printed && { printed: resource.printed }),
    ...(resource.blank && { blank: true }),
    ...(resource.sticker && {
      sticker: resource.stickerStep ? { field: resource.stickerField, step: resource.stickerStep } : {},
    }),
    ...(resource.ofCases && { ofCases: true }),
    ...(resource.workingIn && { working: { in: resource.workingIn, done: resource.done, of: resource.of } }),
    ...(resource.calendar && { calendar: { zh: resource.calendar[0], en: resource.calendar[1] } }),
    one: one.name,
    list: list.name,
    filter: filter.name,
    ...(order && { order: order.name }),
    ...(filter.getFields().q && { searchable: true }),
    ...(resource.newestBy && { newestBy: resource.newestBy }),
    ...(fields.number && { numbered: resource.knownBy ?? 'number' }),
    ...(resource.instanceOf && { instanceOf: resource.instanceOf }),
    ...(fields.availableSteps && { procedural: true }),
    fields: Object.values(fields)
      .filter(field => directive(schema, 'ui', field) && !machinery.has(field.name))
      .map(field => describeRecordField(schema, field, filter, order)),
  } as RecordType;
}

function describeRecordField(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  filter: GraphQLInputObjectType,
  order?: GraphQLEnumType,
): Field {
  const described = describeField(schema, field);
  const stem = field.name.replace(/([A-Z])/g, '_$1').toUpperCase();
  const narrowing = filter.getFields()[field.name];
  return {
    ...described,
    ...(sorts(order, `${stem}_ASC`) && { order: stem }),
    ...(narrowing && { operators: operatorsOf(described, getNamedType(narrowing.type) as GraphQLInputObjectType) }),
  };
}

/** A link is narrowed by the linked record's own filter, of which the panel uses the id. */
function operatorsOf(field: Field, filter: GraphQLInputObjectType): string[] {
  if (field.kind === 'record') return ['id'];
  return isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
}

function argument(query: GraphQLField<unknown, unknown>, name: string) {
  const found = query.args.find(candidate => candidate.name === name);
  return found && getNamedType(found.type);
}

/** Sorts that leave are no longer offered. */
function sorts(order: GraphQLEnumType | undefined, name: string) {
  const value = order?.getValue(name);
  return value && !value.deprecationReason;
}
