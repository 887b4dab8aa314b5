import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { connections, poolOf } from '../platform/connections.ts';
import { StandbyReplicas } from '../platform/replicas.ts';
import { createServer } from '../server.ts';

/** In the place of a replica stands another database, in which things have other names. */
let leader: Sanbao;
let replica: Sanbao;
let app: FastifyInstance;
let token: string;
const found = { pool: undefined as unknown as Pool, behind: 3 };
beforeAll(async () => {
  [leader, replica] = await Promise.all([startSanbao(), startSanbao()]);
  await replica.orm.em.fork().execute("update person set name = '旧名'");
  found.pool = await poolOf(replica.orm.em);
  app = await createServer({
    ...{ orm: leader.orm, config: leader.config, now: () => leader.clock.now },
    replicas: { within: seconds => (seconds >= found.behind ? found : undefined) },
  });
  const input = { label: '报表', scope: 'REPORTING', expiresOn: '2026-12-31' };
  token = (await (await leader.as('admin')).step('createAccessToken', { input }, 'id secret')).secret;
});
afterAll(async () => {
  await app.close();
  await Promise.all([leader.stop(), replica.stop()]);
});

const names = '{ persons(first: 3) { nodes { name } } }';

async function ask(query: string, headers: Record<string, string>) {
  const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  const { data, errors } = answer.json();
  const isOld = JSON.stringify(data)?.includes('旧名');
  return { from: isOld ? 'replica' : 'leader', age: answer.headers.age, code: errors?.[0]?.extensions.code };
}

const byToken = (headers = {}) => ({ authorization: `Bearer ${token}`, ...headers });
const ofReplica = { from: 'replica', age: '3', code: undefined };
const ofLeader = { from: 'leader', age: undefined, code: undefined };

test('a token for reporting reads at a replica, and is told how old the answer is', async () => {
  expect(await ask(names, byToken())).toEqual(ofReplica);
  expect(await ask(names, byToken({ 'cache-control': 'max-stale=2' }))).toEqual(ofLeader);
  expect(await ask(names, byToken({ 'cache-control': 'max-stale=0' }))).toEqual(ofLeader);
});

test('a token that is revoked is refused, whatever the replica knows', async () => {
  const { secret, id } = await (await leader.as('admin')).step(
    'createAccessToken',
    { input: { label: '旧', scope: 'REPORTING', expiresOn: '2026-12-31' } },
    'id secret',
  );
  await (await leader.as('admin')).step('revokeAccessToken', { id, input: { reason: '停用' } });
  expect((await ask(names, { authorization: `Bearer ${secret}` })).code).toBe('UNAUTHENTICATED');
});

describe('people', () => {
  let cookie: string;
  beforeAll(async () => {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/graphql' },
      payload: { query: 'mutation { signIn(email: "after-sales@sanbao.example", password: "sanbao-demo") { id } }' },
    });
    cookie = `sanbao_session=${answer.cookies.find(({ name }) => name === 'sanbao_session')?.value}`;
  });
  const declared = () => ({ cookie, 'cache-control': 'no-store, max-stale=60' });

  test('read at the leader unless the request declares that it may be stale', async () => {
    for (let times = 0; times < 3; times++) expect(await ask(names, { cookie })).toEqual(ofLeader);
    expect(await ask(names, declared())).toEqual(ofReplica);
    expect(await ask(names, { cookie })).toEqual(ofLeader);
  });

  test.each([
    ['what can be done now', '{ persons(first: 3) { nodes { name availableSteps { name } } } }'],
    ['that in a fragment', 'fragment Now on Person { availableSteps { name } } { persons { nodes { name ...Now } } }'],
    ['what waits for them', '{ inbox { tasks { record { id } } } }'],
    ['who they are', '{ viewer { name } persons(first: 3) { nodes { name } } }'],
    ['everything behind a fragment', 'fragment All on Query { persons { nodes { name } } } { ...All }'],
  ])('are told by the leader alone: %s', async (_, query) => {
    const { from, age } = await ask(query, declared());
    expect({ from, age }).toEqual({ from: 'leader', age: undefined });
  });

  test('take their steps at the leader alone', async () => {
    const step = 'mutation { createSupplier(input: { name: "上海轴承" }) { id name } }';
    expect(await ask(step, declared())).toMatchObject({ from: 'leader', age: undefined });
  });

  test('export from a replica where they declare so', async () => {
    const url = '/exports/Person.csv?fields=number,name';
    const file = async (headers: object) => (await app.inject({ url, headers: { cookie, ...headers } })).body;
    expect(await file({ 'cache-control': 'max-stale=60' })).toContain('旧名');
    expect(await file({})).not.toContain('旧名');
  });
});

test('where the replica fails, the leader answers', async () => {
  const { pool } = found;
  found.pool = new Pool({ ...connections, connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  expect(await ask(names, byToken())).toEqual(ofLeader);
  await found.pool.end();
  found.pool = pool;
});

test('a cursor from beyond what a replica has is the leader’s to answer', async () => {
  const cursor = Buffer.from(`${2n ** 40n}.00000000-0000-0000-0000-000000000000`).toString('base64url');
  expect(await ask(`{ persons(changedSince: "${cursor}") { nodes { name } } }`, byToken())).toEqual({
    ...ofLeader,
    code: 'BEGIN_ANEW',
  });
});

test('a database that leads itself is no replica, nor is one that cannot be reached', async () => {
  const replicas = new StandbyReplicas(leader.orm, [replica.url, 'postgres://nobody@127.0.0.1:1/none']);
  await replicas.look();
  expect(replicas.within(1_000_000)).toBeUndefined();
  await replicas.close();
});
