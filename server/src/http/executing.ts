import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  BREAK,
  type DocumentNode,
  execute,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import type { Context } from '../context.ts';
import { takingWholeAnswers } from '../read/whole-answers.ts';
import { answerOfReplica } from './stale-answers.ts';

type Gateway = ApolloServerOptionsWithGateway<never>['gateway'];

/** Carries out what Apollo has validated, and what the server itself asks. */
export function executing(schema: GraphQLSchema) {
  const fast = takingWholeAnswers(schema);
  const gateway: Gateway = {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, context, request }) => {
        const carryOut = (contextValue: object) =>
          execute({
            // Questions about the schema itself are answered by the schema itself.
            schema: asksForSchema(document) ? schema : fast,
            document,
            // As it was asked for: of a name that is none, what Apollo found is null, by which the only operation is taken.
            operationName: request.operationName,
            contextValue,
            variableValues: request.variables,
          });
        const stale = await answerOfReplica(context as Context, schema, document, carryOut);
        if (stale) return stale;
        const result = await carryOut(context);
        if (result.data && !result.errors) (context as Partial<Context>).planned?.(document, result.data);
        return result;
      },
    }),
    stop: async () => {},
  };
  const ask = async (document: DocumentNode, context: Context, variableValues: Record<string, unknown>) => {
    const carryOut = (contextValue: object) => execute({ schema: fast, document, contextValue, variableValues });
    return (await answerOfReplica(context, schema, document, carryOut)) ?? carryOut(context);
  };
  return { schema, gateway, ask };
}

const introspection = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);
const measured = new WeakMap<DocumentNode, boolean>();

/** Looked for once in each document that Apollo keeps. */
function asksForSchema(document: DocumentNode): boolean {
  let found = measured.get(document);
  if (found !== undefined) return found;
  found = false;
  visit(document, {
    Field({ name }) {
      if (!introspection.has(name.value)) return;
      found = true;
      return BREAK;
    },
  });
  measured.set(document, found);
  return found;
}
