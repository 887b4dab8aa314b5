import { readFileSync } from 'node:fs';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema, introspectionFromSchema } from 'graphql';

// What the cache cannot keep it warns of: that fails here.
const warnings = [];
console.warn = (...words) => warnings.push(words.join(' '));

const schema = introspectionFromSchema(buildSchema(readFileSync('schema.graphql', 'utf8')));
const client = new Client({
  url: `${process.env.SANBAO_URL}/graphql`,
  exchanges: [cacheExchange({ schema, keys: { PageInfo: () => null } }), fetchExchange],
  fetchOptions: { headers: { authorization: `Bearer ${process.env.SANBAO_TOKEN}` } },
});
const answerTo = async (query, variables) => {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error) throw error;
  return data;
};
const { persons } = await answerTo(
  gql`query ($first: Int!) { persons(first: $first) { nodes { id name dealer { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  { first: 2 },
);
const { node } = await answerTo(gql`query ($id: ID!) { node(id: $id) { id ... on Person { name } } }`, {
  id: persons.nodes[0].id,
});
if (node.name !== persons.nodes[0].name || warnings.length) throw new Error(warnings.join('\n'));
