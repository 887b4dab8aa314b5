import { Chain } from './out/zeus/zeus/index.js';

/** The name of the first person. */
export async function first(): Promise<string | undefined> {
  const { persons } = await Chain('http://127.0.0.1/graphql')('query')({
    persons: [{ first: 1 }, { nodes: { id: true, name: true } }],
  });
  return persons.nodes[0]?.name;
}
