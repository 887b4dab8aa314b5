import { type Sanbao, startSanbao } from '../sanbao.ts';
import { ServerProcess } from '../server-process.ts';
import { ownPassword } from '../users.ts';

const PASSWORD = 'nobody else’s word';

/** A database with accounts and nothing else, in this cluster, for server processes that are no demo. */
export async function furnished(cluster?: string): Promise<Sanbao> {
  const sanbao = await startSanbao(new Date(), {}, undefined, cluster);
  for (const account of ['sales', 'auditor']) await ownPassword(sanbao, account, PASSWORD);
  return sanbao;
}

/** The cookie of who signs in there. */
export async function signedIn(address: string, account: string): Promise<string> {
  const query = `mutation { signIn(email: "${account}@sanbao.example", password: "${PASSWORD}") { id } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`${account} could not sign in: ${await response.text()}`);
  return cookie.split(';')[0] as string;
}

export const server = (settings: NodeJS.ProcessEnv) => ServerProcess.start({ LOG_LEVEL: 'silent', ...settings });

/** What the clients of a drill ask for: one record after another, each with a name and a phone of its own. */
export const newCustomer = (client: number, turn: number) => ({
  query: 'mutation ($input: CustomerInput!) { createCustomer(input: $input) { id number name } }',
  variables: {
    input: {
      name: `演练客户 ${client}-${turn}`,
      contact: '王敏',
      phone: `021-${50_000_000 + client * 100_000 + turn}`,
    },
  },
  key: `${client} ${turn}`,
});
