/** In the place of Apollo's client, which ra-data-graphql imports and, given one of ours, does not use. */
export const ApolloClient = undefined;
export const HttpLink = undefined;
export const InMemoryCache = undefined;
export const gql = undefined;
