import type { ApolloServerPlugin } from '@apollo/server';

/** Those of a document, not of the request that brings it. */
const ofDocuments = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'TOO_COMPLEX',
]);

/**
 * To callers who know GraphQL over HTTP only by `application/json`, 400 would say that no GraphQL server understood
 * the request: a document that is not valid is answered with 200 and its errors, as the specification asks.
 */
export const plainJsonStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http }, errors = [] }) {
        const accepted = request.http?.headers.get('accept') ?? '';
        const understood = errors.every(({ extensions }) => ofDocuments.has(extensions.code));
        if (http.status === 400 && understood && !accepted.includes('application/graphql-response+json'))
          http.status = 200;
      },
    };
  },
};
