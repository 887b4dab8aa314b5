import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Label, Step } from '../src/schema/metadata.ts';
import { directive, eachDirective } from './directives.ts';

export function describeStep(schema: GraphQLSchema, mutation: GraphQLField<unknown, unknown>): Step | undefined {
  const step = directive(schema, 'step', mutation);
  if (!step) return undefined;
  const typeOf = (name: string) => mutation.args.find(argument => argument.name === name)?.type.toString();
  const version = typeOf('expectedVersion');
  const input = typeOf('input');
  const password = typeOf('password');
  return {
    name: mutation.name,
    label: { zh: step.zh, en: step.en },
    record: step.record,
    ...(step.clause && { clause: step.clause }),
    ...(step.imports && { imports: step.imports }),
    ...(step.begins && { begins: true as const }),
    ...(step.offline && { offline: step.offline, offlineIn: step.offlineIn }),
    ...(step.signedContent && { signedContent: step.signedContent }),
    by: step.by,
    from: step.from,
    to: step.to,
    tone: step.tone ?? 'PLAIN',
    ...(mutation.deprecationReason && { deprecated: true as const }),
    ...(version && { version }),
    ...(input && { input }),
    ...(password && { password }),
  };
}

/** The steps on such a record that nobody takes: its history tells of them. */
export const describeAutomatic = (schema: GraphQLSchema, record: GraphQLObjectType): Step[] =>
  eachDirective(schema, 'automatic', record).map(({ zh, en, ...step }) => ({
    ...(step as Pick<Step, 'name' | 'clause' | 'from' | 'to' | 'tone'>),
    label: { zh, en } as Label,
    record: record.name,
    by: [],
  }));
