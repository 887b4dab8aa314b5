import { createClient } from './out/genql/index.js';

const client = createClient({ url: 'http://127.0.0.1/graphql' });
/** The name of the first person. */
export async function first(): Promise<string | undefined> {
  const { persons } = await client.query({ persons: { __args: { first: 1 }, nodes: { id: true, name: true } } });
  return persons.nodes[0]?.name;
}
