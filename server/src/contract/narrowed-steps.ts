import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind } from 'graphql';
import type { SchemaChange } from './schema-changes.ts';

const limits = ['by', 'from'] as const;

/** The steps that some may no longer take, or no longer from some state: types alone do not tell. */
export function narrowedSteps(before: DocumentNode, after: DocumentNode): SchemaChange[] {
  const now = new Map(mutations(after).map(field => [field.name.value, field]));
  return mutations(before).flatMap(then => {
    const field = now.get(then.name.value);
    if (!field) return [];
    return limits.flatMap(limit => {
      const lost = without(listed(then, limit), listed(field, limit));
      const path = `Mutation.${then.name.value}.${limit}`;
      const message = `The step is no longer taken ${limit} ${lost.join(', ')}`;
      return lost.length ? [{ criticality: 'DANGEROUS' as const, path, message }] : [];
    });
  });
}

const mutations = ({ definitions }: DocumentNode): readonly FieldDefinitionNode[] =>
  definitions.flatMap(each =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Mutation' ? (each.fields ?? []) : [],
  );

function listed({ directives = [] }: FieldDefinitionNode, limit: string): string[] {
  const step: ConstDirectiveNode | undefined = directives.find(({ name }) => name.value === 'step');
  const value = step?.arguments?.find(({ name }) => name.value === limit)?.value;
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap(each => (each.kind === Kind.STRING ? each.value : []));
}

const without = (all: readonly string[], excluded: readonly string[]) => all.filter(each => !excluded.includes(each));
