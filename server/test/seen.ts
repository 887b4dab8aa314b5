import type { Client } from './sanbao.ts';

/** What a session sees of the company's customers, of who is who, and of one dealer's people; `nobody` is not signed in. */
export async function seen(client: Client) {
  const count = async (list: string) => (await client.ask(`{ ${list} { totalCount } }`)).data?.[list].totalCount ?? 0;
  const { data } = await client.ask('{ viewer { permissions } }');
  if (!data?.viewer) return 'nobody';
  if (data.viewer.permissions.includes('house')) return 'all';
  if (await count('users')) return 'who is who';
  return (await count('persons')) && !(await count('customers')) ? 'own people' : 'nothing';
}
