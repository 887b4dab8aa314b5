import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const client = new ApolloClient({
  link: new HttpLink({
    uri: `${process.env.SANBAO_URL}/graphql`,
    headers: { authorization: `Bearer ${process.env.SANBAO_TOKEN}` },
  }),
  cache: new InMemoryCache({ typePolicies: { Query: { fields: { persons: relayStylePagination() } } } }),
});
const query = gql`
  query ($first: Int!, $after: String) {
    persons(first: $first, after: $after) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const { data } = await client.query({ query, variables: { first: 2 } });
// As `fetchMore` does: a list that is cached by its name alone would be answered from there.
const variables = { first: 2, after: data.persons.pageInfo.endCursor };
await client.query({ query, variables, fetchPolicy: 'network-only' });
const { persons } = client.readQuery({ query, variables: { first: 2 } });
if (persons.edges.length !== 4) throw new Error(`${persons.edges.length} of 4 are in the cache.`);
