import {
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import type { Field, FieldKind, Label, Shape } from '../src/schema/metadata.ts';
import { type Declared, directive, humanize } from './directives.ts';

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

export function label(schema: GraphQLSchema, name: string, declared: Declared): Label {
  const ui = directive(schema, 'ui', declared);
  return { zh: ui?.zh ?? humanize(name), en: ui?.en ?? humanize(name) };
}

/** One field as the panel sees it, whether it stands in a record, a value object or a form. */
export function describeField(schema: GraphQLSchema, field: AnyField): Field {
  const ui = directive(schema, 'ui', field) ?? {};
  const nullable = getNullableType(field.type);
  const type: string = ui.resource ?? getNamedType(field.type).name;
  return {
    name: field.name,
    type,
    kind: kindOf(schema, type),
    label: label(schema, field.name, field),
    ...(isListType(nullable) && { many: true }),
    ...(!('args' in field) && isRequiredInputField(field) && { required: true }),
    ...(ui.widget && { widget: ui.widget }),
    ...(ui.scan && { scan: ui.scan }),
    ...(ui.list && { column: true }),
    ...(ui.metBy && { metBy: ui.metBy }),
    ...(ui.shapedBy && { shapedBy: ui.shapedBy }),
    ...(ui.hint && { hint: { zh: ui.hint[0], en: ui.hint[1] } }),
    ...(ui.when && { when: { field: ui.when, is: ui.whenIs } }),
    ...(ui.limits && { limits: ui.limits }),
    ...(ui.within && { within: ui.within }),
    ...(ui.among && { among: JSON.parse(ui.among) }),
    ...(ui.namedBy && { namedBy: ui.namedBy }),
    ...(ui.onDemand && { onDemand: true }),
    ...(ui.oneFor && { oneFor: oneFor(ui) }),
    ...(ui.min != null && { min: ui.min }),
    ...(ui.max != null && { max: ui.max }),
    ...(ui.except && { except: ui.except }),
    ...(ui.accept && { accept: ui.accept }),
    ...(ui.unit && { unit: unitOf(ui.unit) }),
  } as Field;
}

const unitOf = ([zh, en = zh]: string[]) => ({ zh, en });

/** How a text looks that the value of a choice shapes: of which type it is, in which unit and bounds. */
export function describeShape(schema: GraphQLSchema, value: GraphQLEnumValue): Shape | undefined {
  const { type, min, max, unit } = directive(schema, 'ui', value) ?? {};
  return (
    type && { type, ...(min != null && { min }), ...(max != null && { max }), ...(unit && { unit: unitOf(unit) }) }
  );
}

const oneFor = (ui: Record<string, unknown>) =>
  ui.oneForLines
    ? {
        ...{ sharing: ui.oneFor, of: ui.oneForOf, lines: ui.oneForLines, by: ui.oneForBy },
        given: ui.oneForGiven,
        some: ui.oneForSome,
      }
    : { sharing: ui.oneFor, in: ui.oneForIn };

function kindOf(schema: GraphQLSchema, name: string): FieldKind {
  if (name === 'StoredFile') return 'file';
  const type = schema.getType(name);
  if (isEnumType(type)) return 'enum';
  if (isObjectType(type)) return directive(schema, 'resource', type) ? 'record' : 'object';
  return isInputObjectType(type) ? 'object' : 'scalar';
}
