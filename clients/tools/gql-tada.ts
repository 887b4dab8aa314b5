import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from './out/graphql-env.js';

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Day: string; DateTime: string } }>();
const people = graphql(`query People($first: Int!) { persons(first: $first) { nodes { id name dealer { id } } } }`);
type Person = ResultOf<typeof people>['persons']['nodes'][number];

export const named: Person['name'] = '区永健';
// @ts-expect-error a number is no name
export const numbered: Person['name'] = 1;
