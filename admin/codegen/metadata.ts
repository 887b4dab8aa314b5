import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Field, Metadata, Report, Step } from '../src/schema/metadata.ts';
import { directive } from './directives.ts';
import { describeField, describeShape, label } from './fields.ts';
import { describeRecord } from './records.ts';
import { describeReport } from './reports.ts';
import { describeAutomatic, describeStep } from './steps.ts';

/** Reads the schema from the records, steps and reports outwards; what none of them reaches is not the panel's. */
export function describeSchema(schema: GraphQLSchema): Metadata {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  // In the order in which the chapters declare them: that of the types says nothing.
  const asked = new Set(queries.map(query => getNamedType(query.type)));
  const resources = [...asked].filter(isObjectType).filter(type => directive(schema, 'resource', type));
  const records = resources.map(type => describeRecord(schema, type));
  const taken = Object.values(schema.getMutationType()?.getFields() ?? {})
    .map(mutation => describeStep(schema, mutation))
    .filter((step): step is Step => step !== undefined);
  const steps = [...taken, ...resources.flatMap(type => describeAutomatic(schema, type))];
  const reports = queries
    .map(query => describeReport(schema, query))
    .filter((report): report is Report => report !== undefined);
  const recordFields = records.flatMap(({ fields }) => fields);
  const objects = reachable(schema, [...namesOf('object', recordFields), ...reports.map(({ row }) => row)]);
  const inputs = reachable(
    schema,
    steps.flatMap(({ input }) => input?.replace('!', '') ?? []),
  );
  const shown = [recordFields, ...Object.values(objects), ...Object.values(inputs)].flat();
  // History, the procedure's page and the inbox name these, which no record need have.
  const enums = new Set([
    'Department',
    'Retention',
    'AuditFault',
    'InboxShare',
    'DispatchReasonKind',
    'SignInWay',
    ...namesOf('enum', shown),
  ]);
  return {
    enums: Object.fromEntries([...enums].map(name => [name, labelsOf(schema, name)])),
    shapes: Object.fromEntries([...enums].flatMap(name => shapesOf(schema, name))),
    records,
    objects,
    inputs,
    steps,
    reports,
  };
}

function reachable(schema: GraphQLSchema, names: string[], found: Record<string, Field[]> = {}) {
  for (const name of names) {
    const type = schema.getType(name);
    if (found[name] || !(isObjectType(type) || isInputObjectType(type))) continue;
    // An id is for programs: nobody is shown one.
    const fields = Object.values(type.getFields()).filter(
      field => isInputObjectType(type) || String(getNamedType(field.type)) !== 'ID',
    );
    found[name] = fields.map(field => describeField(schema, field));
    reachable(schema, namesOf('object', found[name]), found);
  }
  return found;
}

function labelsOf(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  if (!isEnumType(type)) return {};
  return Object.fromEntries(type.getValues().map(value => [value.name, label(schema, value.name, value)]));
}

function shapesOf(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  return (isEnumType(type) ? type.getValues() : []).flatMap(value => {
    const shape = describeShape(schema, value);
    return shape ? [[value.name, shape] as const] : [];
  });
}

const namesOf = (kind: Field['kind'], fields: Field[]) => fields.filter(f => f.kind === kind).map(f => f.type);
