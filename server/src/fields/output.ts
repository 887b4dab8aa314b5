import type { GraphQLNamedType } from 'graphql';
import { Arg, Extensions, Float, Field as GraphField, ID, Int, ObjectType } from 'type-graphql';
import type { Class, Field, FieldKind } from './field.ts';
import { fieldsOf, ownFields } from './field.ts';
import { DayScalar, JsonScalar, MomentScalar } from './scalars.ts';

type GraphType = Parameters<typeof GraphField>[0] extends infer F
  ? F extends (...args: never) => infer R
    ? R
    : never
  : never;

const target = (field: Field) => field.target?.() as GraphType;
const listOf = (field: Field) => [target(field)] as unknown as GraphType;

/** The schema's type of each kind when it is read. */
export const outputTypes: Record<FieldKind, (field: Field) => GraphType> = {
  uuid: () => ID,
  text: () => String,
  texts: () => [String] as unknown as GraphType,
  day: () => DayScalar,
  moment: () => MomentScalar,
  whole: () => Int,
  decimal: () => Float,
  flag: () => Boolean,
  json: () => JsonScalar,
  choice: target,
  choices: listOf,
  link: target,
  file: target,
  links: listOf,
  lines: listOf,
  related: listOf,
  value: target,
  values: listOf,
  secret: () => String,
  steps: listOf,
  counts: listOf,
};

/** By its name, since a class has the extensions of what it extends as well. */
const behind = (typeName: string) => `class ${typeName}`;

/** The class behind a type of the schema, for labels and for reading. */
export const classOf = (type: GraphQLNamedType | undefined) => type?.extensions[behind(type.name)] as Class | undefined;

/** Lets the type of a schema know its class. */
export const rememberClass = (typeName: string, owner: Class) => Extensions({ [behind(typeName)]: owner })(owner);

/** Shows fields of the class in the schema: those that it declares itself unless others are named. */
export function addOutputFields(owner: Class, fields = ownFields(owner)) {
  for (const field of fields) {
    if (field.secret && field.kind !== 'secret') continue;
    GraphField(() => outputTypes[field.kind](field), {
      nullable: field.optional || field.guarded || field.internal || false,
      simple: true,
    })(owner.prototype, field.name);
    if (field.kind === 'related') addPage(owner.prototype, field.name);
  }
}

function addPage(prototype: object, name: string) {
  Arg('first', () => Int, { defaultValue: 25 })(prototype, name, 0);
  Arg('offset', () => Int, { defaultValue: 0 })(prototype, name, 1);
}

const values = new WeakSet<Class>();

/** Whether the type is read as a plain object by the names of its fields, not as a row under the query's names. */
export const isValue = (owner: Class) => values.has(owner);

/** A value without an identity of its own: kept inside its record's row, or worked out. */
export const ValueType =
  (description?: string, name?: string): ClassDecorator =>
  owner => {
    const type = owner as unknown as Class;
    ObjectType(name ?? owner.name, { description })(owner);
    addOutputFields(type, fieldsOf(type));
    rememberClass(name ?? owner.name, type);
    values.add(type);
  };
