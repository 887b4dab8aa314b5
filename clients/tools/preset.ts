import { SanbaoClient } from './client/index.js';
import { PeopleDocument } from './out/preset/graphql.js';

const client = new SanbaoClient({ address: 'http://127.0.0.1', access: { token: '' } });
/** The name of the first person, by the client of this repository. */
export async function first(): Promise<string | undefined> {
  const { persons } = await client.ask(PeopleDocument, { first: 1 });
  return persons.nodes[0]?.name;
}
