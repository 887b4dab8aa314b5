import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { repeats } from './words.ts';

interface Described {
  name: string;
  description?: string | null;
}

/** Every type, field, argument and value that says nothing, or nothing beyond its name: each by its path. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(type => [fault(type, type.name), ...inside(type)])
    .flatMap(each => each ?? []);

const fault = ({ name, description }: Described, path: string) => {
  if (!description) return `${path}: no description`;
  return repeats(description, [name, path]) ? `${path}: only its name again` : undefined;
};

function inside(type: GraphQLNamedType): (string | undefined)[] {
  if (isEnumType(type)) return type.getValues().map(value => fault(value, `${type.name}.${value.name}`));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  const fields: (Described & { args?: readonly Described[] })[] = Object.values(type.getFields());
  return fields.flatMap(field => {
    const path = `${type.name}.${field.name}`;
    return [fault(field, path), ...(field.args ?? []).map(arg => fault(arg, `${path}(${arg.name})`))];
  });
}
