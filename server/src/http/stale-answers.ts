import type { IncomingHttpHeaders } from 'node:http';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** So many seconds old may be what the company's reporting tools read, where they do not say otherwise. */
const SECONDS_FOR_REPORTING = 60;

/**
 * How old an answer may be, in seconds: as the request declares by `Cache-Control: max-stale=…` (RFC 9111, 5.2.1.2); for
 * everybody but reporting tools nothing, where it declares nothing.
 */
export function staleness(headers: IncomingHttpHeaders, viewer: Viewer | null): number {
  const declared = /(?:^|[\s,])max-stale=(\d{1,6})\b/.exec(headers['cache-control'] ?? '')?.[1];
  if (declared) return Number(declared);
  return viewer?.kind === 'TOKEN' && viewer.visibility === 'STAFF' ? SECONDS_FOR_REPORTING : 0;
}

type Execute = (context: Context) => Promise<ExecutionResult> | ExecutionResult;

/** The answer of a replica; nothing where there is none that fits, or it fails: the leader may know better. */
export async function answerOfReplica(
  context: Context,
  schema: GraphQLSchema,
  document: DocumentNode,
  execute: Execute,
): Promise<ExecutionResult | undefined> {
  const { replicas, mayBeStale } = context;
  const found = mayBeStale && canBeStale(schema, document) ? replicas?.within(mayBeStale) : undefined;
  if (!found) return undefined;
  const result = await execute({ ...context, replica: found.pool });
  if (result.errors) return undefined;
  context.tellAge(found.behind);
  return result;
}

const fit = new WeakMap<DocumentNode, boolean>();

/** Whether all that it asks for are lists, records and reports, and of none of them what can be done with it now. */
export function canBeStale(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = fit.get(document);
  if (known !== undefined) return known;
  const found = document.definitions.every(each => each.kind !== 'OperationDefinition' || onlyRows(schema, each));
  fit.set(document, found && !asksForSteps(document));
  return fit.get(document) as boolean;
}

function onlyRows(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode) {
  const queries = schema.getQueryType()?.getFields() ?? {};
  const isRows = (name: string) =>
    name === TypeNameMetaFieldDef.name || queries[name]?.extensions.report || queries[name]?.extensions.answersWhole;
  return (
    operation === 'query' && selectionSet.selections.every(each => each.kind === 'Field' && isRows(each.name.value))
  );
}

function asksForSteps(document: DocumentNode) {
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= name.value === 'availableSteps';
    },
  });
  return found;
}
