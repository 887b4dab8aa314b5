import type { Client } from './sanbao.ts';

/** The account of one of the demo's people, by the name before the @. */
export async function accountOf(client: Client, name: string): Promise<{ id: string; name: string }> {
  const email = `${name}@sanbao.example`;
  const found = await client.read(
    'query ($email: String!) { users(filter: { email: { eq: $email } }) { nodes { id name } } }',
    { email },
  );
  return found.users.nodes[0];
}

const NOTICES =
  '{ noticeCount notices { totalCount entries { id record resource number mentioned step person text } } }';

/** What somebody has not seen yet; the count of it beside the list says the same. */
export async function noticesOf(client: Client) {
  const { noticeCount, notices } = await client.read(NOTICES);
  if (noticeCount !== notices.totalCount) throw new Error(`${noticeCount} are counted, ${notices.totalCount} listed`);
  return notices.entries;
}

/** Somebody has seen all that they are told, or the records of these events. */
export async function sees(client: Client, events?: readonly string[]) {
  const seen = events ?? (await noticesOf(client)).map(({ id }: { id: string }) => id);
  await client.read('mutation ($events: [ID!]!) { seeNotices(events: $events) }', { events: seen });
}
