import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';

const kinds = ['texts', 'numbers', 'flags', 'choices', 'links', 'manyLinks'] as const;
const numbers = ['Int', 'Float'];

/**
 * Prints what each list's records hold themselves, by its kind. That is what a list can be narrowed by: all else is read
 * from other records, or worked out, and changes without them.
 */
export const plugin: PluginFunction = schema => {
  const pulled = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => name === 'changedSince'),
  );
  const lines = pulled.map(({ name, type }) => {
    const record = schema.getType(getNamedType(type).name.replace(/Connection$/, '')) as GraphQLObjectType;
    const filter = (schema.getType(`${record.name}Filter`) as GraphQLInputObjectType).getFields();
    const own = Object.values(record.getFields()).filter(field => field.name in filter);
    const held = kinds.map(
      kind => [kind, own.filter(field => kindOf(field) === kind).map(field => field.name)] as const,
    );
    return `  ${name}: { ${held.map(([kind, names]) => `${kind}: '${names.join(' ')}'`).join(', ')} },`;
  });
  return ['export const heldFields = {', ...lines, '} as const;'].join('\n');
};

function kindOf({ type }: GraphQLField<unknown, unknown>): (typeof kinds)[number] {
  const named = getNamedType(type);
  const isMany = isListType(getNullableType(type));
  if (isObjectType(named)) return isMany ? 'manyLinks' : 'links';
  if (isEnumType(named) && isMany) return 'choices';
  if (numbers.includes(named.name)) return 'numbers';
  return named.name === 'Boolean' ? 'flags' : 'texts';
}
