import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { rateLimited, tooComplex } from '../messages/errors.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { companyEm } from '../viewer/viewer.ts';
import { measureOperation } from './measure-document.ts';
import { measureVariables } from './measure-input.ts';
import { spend } from './token-budget.ts';

/** Refused by the parser itself; so many words are validated in a few hundredths of a second, whatever they say. */
export const TOKEN_LIMIT = 1500;

/** The limits of one request. The panel's largest page costs a tenth of them; tools that read the whole schema fit too. */
const limit: Record<string, number> = {
  cost: 20_000,
  fields: 1000,
  rootFields: 50,
  depth: 16,
  aliases: 50,
  directives: 50,
  words: 200,
  values: 10_000,
  nesting: 30,
};

/** Refuses an operation that is too large. */
export async function withinLimits(asked: GraphQLRequestContextDidResolveOperation<RequestContext>) {
  const { schema, document, operation, request, contextValue } = asked;
  const variables = request.variables ?? {};
  check(measureVariables(variables), contextValue);
  const measure = measureOperation(schema, document, operation as OperationDefinitionNode, variables);
  check(measure, contextValue);
  const { viewer, now, language } = contextValue;
  if (viewer?.kind !== 'TOKEN') return;
  const retryAfter = await spend(companyEm(contextValue.orm.em), viewer.userId, measure.cost, now);
  if (retryAfter) throw rateLimited(language, { retryAfter });
}

function check(measured: object, { language }: RequestContext) {
  for (const [measure, amount] of Object.entries(measured) as [string, number][])
    if (amount > (limit[measure] as number))
      throw tooComplex(language, {
        measure,
        cost: Math.min(amount, Number.MAX_SAFE_INTEGER),
        limit: limit[measure],
      });
}
