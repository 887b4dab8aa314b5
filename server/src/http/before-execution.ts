import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { Context } from '../context.ts';
import { withinLimits } from '../limits/limits.ts';
import { operationUnresolved, passwordChangeDue, tokensOnlyRead, unauthenticated } from '../messages/errors.ts';
import { withHead } from './error-answers.ts';

type ResolvedOperation = GraphQLRequestContextDidResolveOperation<Context>;

/** Without an operation nothing is carried out: GraphQL itself would take the only one for the one that was named. */
function operationStands({ operation, request: { operationName }, contextValue: { language } }: ResolvedOperation) {
  if (!operation) throw operationUnresolved(language, operationName);
}

/** A link that opens nothing, and what took too long already, is told like every other refusal. */
function nothingRefused({ contextValue: { refusal } }: ResolvedOperation) {
  if (refusal) throw refusal;
}

/** A request with a token is answered only while the token is valid, and only when it reads. */
function tokenReads({ operation, contextValue: { viewer, bearer, language } }: ResolvedOperation) {
  if (!bearer) return;
  if (!viewer) throw unauthenticated(language);
  if (operation?.operation !== 'query') throw tokensOnlyRead(language);
}

const whenDue = new Set(['viewer', 'signInOptions', 'changeOwnPassword', 'signIn', 'signOut', '__typename']);

/** Until a password that others have seen is another, whoever signed in by it does nothing but change it. */
function passwordIsOwn({ operation, contextValue: { due, language } }: ResolvedOperation) {
  if (!due) return;
  const { selections } = operation?.selectionSet ?? { selections: [] };
  if (!selections.every(each => each.kind === 'Field' && whenDue.has(each.name.value)))
    throw passwordChangeDue(language);
}

const demands = [operationStands, nothingRefused, tokenReads, passwordIsOwn, withinLimits];

/** The checks that every request has to pass, in this order, before any of it is carried out. */
export const beforeExecution: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    // Some clients always send a name; an empty one names nothing.
    if (!request.operationName) delete request.operationName;
    return {
      async didResolveOperation(asked) {
        try {
          for (const demand of demands) await demand(asked);
        } catch (error) {
          throw withHead(error);
        }
      },
    };
  },
};
