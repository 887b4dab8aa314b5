import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { daysLater } from '../src/fields/business-day.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from './sanbao.ts';
import { ServerProcess } from './server-process.ts';
import { until } from './until.ts';
import { ownPassword } from './users.ts';

const PASSWORD = 'nobody else’s word';

/** Two processes on one database: this one, and another that shares nothing with it but that and the folder of files. */
let here: Sanbao;
let there: ServerProcess;
let admin: Client;
beforeAll(async () => {
  here = await startSanbao(new Date());
  // A server that is started without a demo takes the demo's password from every account.
  for (const account of ['admin', 'after-sales']) await ownPassword(here, account, PASSWORD);
  const { dataDir } = here.config;
  there = await ServerProcess.start({
    ...{ DATABASE_URL: here.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', DRAIN_SECONDS: '2' },
  });
  admin = await here.anew('admin', PASSWORD);
}, 60_000);
afterAll(async () => {
  await there.stop();
  await here.stop();
});

async function askThere(query: string, headers: Record<string, string>): Promise<Answer & { cookie: string }> {
  const response = await fetch(`${there.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  return { ...(await response.json()), cookie: cookie.split(';')[0] };
}

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const signIn = (account: string, password: string) =>
  `mutation { signIn(email: "${account}@sanbao.example", password: "${password}") { id } }`;

/** A client of this process, with the session that the other has begun. */
async function signedInThere(account: string) {
  const { cookie } = await askThere(signIn(account, PASSWORD), {});
  return { cookie, client: here.bearing('session', cookie.replace('sanbao_session=', '')) };
}

test('who signs in at one works at the other, and who signs out there is nobody here', async () => {
  const { cookie, client } = await signedInThere('after-sales');
  const form = '{ name: "两台服务器客户", contact: "王敏", phone: "021-5888 1234" }';
  const create = `mutation { createCustomer(input: ${form}) { id number } }`;
  const made = await askThere(create, { cookie, 'idempotency-key': 'once' });
  expect(made.errors).toBeUndefined();
  // Sent again after a lost answer it comes to the other process, and is done once.
  expect(await client.ask(create, {}, { 'idempotency-key': 'once' })).toMatchObject({ data: made.data });
  expect((await askThere('{ viewer { id } }', { cookie })).data.viewer).toEqual(
    (await client.read('{ viewer { id } }')).viewer,
  );
  await client.read('mutation { signOut }');
  expect((await askThere('{ viewer { id } }', { cookie })).data.viewer).toBeNull();
});

test('rights that are taken here are gone there at once', async () => {
  const { cookie } = await signedInThere('after-sales');
  const list = () => askThere('{ customers(first: 1) { nodes { id } } }', { cookie });
  // Asked again, it is answered by what the process keeps.
  for (let times = 0; times < 3; times++) expect((await list()).errors).toBeUndefined();
  const { users } = await admin.read(
    '{ users(filter: { email: { eq: "after-sales@sanbao.example" } }) { nodes { id } } }',
  );
  await admin.step('deactivateUser', { id: users.nodes[0].id, input: { reason: '离职' } });
  expect(codeOf(await list())).toBe('UNAUTHENTICATED');
});

test('one budget is counted: of guesses, and of what a token asks', async () => {
  const guessed: unknown[] = [];
  for (let times = 0; times < 6; times++) {
    guessed.push(codeOf(await here.nobody.ask(signIn('sales', 'guess'))));
    guessed.push(codeOf(await askThere(signIn('sales', 'guess'), {})));
  }
  expect(guessed.filter(code => code === 'RATE_LIMITED')).toHaveLength(2);

  const input = { label: '报表', scope: 'REPORTING', expiresOn: daysLater(new Date().toISOString().slice(0, 10), 30) };
  const { id, secret } = await admin.step('createAccessToken', { input }, 'id secret');
  const reports = here.bearing('token', secret);
  const large = '{ trainingPlans(first: 100) { nodes { enrolments(first: 30) { id number } } } }';
  const answered = { here: 0, there: 0 };
  while (!codeOf(await reports.ask(large))) answered.here++;
  while (!codeOf(await askThere(large, { authorization: `Bearer ${secret}` }))) answered.there++;
  expect(answered).toEqual({ here: expect.any(Number), there: 0 });
  expect(answered.here).toBeGreaterThan(5);

  await admin.step('revokeAccessToken', { id, input: { reason: '不再使用' } });
  expect(codeOf(await askThere(large, { authorization: `Bearer ${secret}` }))).toBe('UNAUTHENTICATED');
});

test('a server that is told to end says that it is not ready, and still answers whoever comes', async () => {
  const status = async (path: string) => (await fetch(`${there.address}${path}`)).status;
  expect(await status('/readyz')).toBe(200);
  const ended = there.stop();
  await until(async () => (await status('/readyz')) === 503 || undefined);
  expect((await askThere('{ viewer { id } }', {})).data.viewer).toBeNull();
  await ended;
});
