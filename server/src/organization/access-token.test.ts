import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { digest } from '../credentials/secret.ts';

let sanbao: Sanbao;
let admin: Client;
let dealer: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  admin = await sanbao.as('admin');
  dealer = await sanbao.as('dealer-a');
});
afterAll(() => sanbao.stop());

const form = (change: object = {}) => ({
  label: '培训档案接口',
  scope: 'DEALER',
  expiresOn: '2027-06-30',
  ...change,
});
const made = 'id version state beginning secret dealer { id }';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const by = (token: string, query: string) => sanbao.nobody.ask(query, {}, bearer(token));
const codeOf = async (token: string, query = '{ persons { totalCount } }') =>
  (await by(token, query)).errors?.[0]?.extensions.code;

describe('an access token', () => {
  test("reads a dealer's own people and nothing else, as what it is", async () => {
    const { secret, dealer: own } = await dealer.step('createAccessToken', { input: form() }, made);
    const { data } = await by(
      secret,
      '{ viewer { kind name roles dealerId } persons { totalCount nodes { dealer { id } } } }',
    );
    expect(data.viewer).toEqual({ kind: 'TOKEN', name: '培训档案接口', roles: [], dealerId: own.id });
    expect(data.persons.totalCount).toBeGreaterThan(0);
    for (const { dealer: each } of data.persons.nodes) expect(each.id).toBe(own.id);
    expect(await codeOf(secret, '{ customers { totalCount } }')).toBe('FORBIDDEN');
    const { accessTokens } = await dealer.read('{ accessTokens { nodes { lastUsedOn } } }');
    expect(accessTokens.nodes).toEqual([{ lastUsedOn: '2026-11-23' }]);
  });

  test('is written to once a day, however often it is used', async () => {
    const { secret, id } = await dealer.step('createAccessToken', { input: form() }, made);
    const { now } = sanbao.clock;
    const used = async (at: string) => {
      sanbao.clock.now = new Date(at);
      expect(await codeOf(secret)).toBeUndefined();
      const [row] = await sanbao.orm.em
        .fork()
        .execute<{ day: string; row: string }[]>(
          'select last_used_on::text as day, ctid::text as row from access_token where id = ?',
          [id],
        );
      return row;
    };
    const first = await used('2026-11-23T02:00:00Z');
    expect(first?.day).toBe('2026-11-23');
    expect(await used('2026-11-23T15:59:59Z')).toEqual(first);
    const next = await used('2026-11-23T16:00:00Z');
    expect(next?.day).toBe('2026-11-24');
    expect(next?.row).not.toBe(first?.row);
    sanbao.clock.now = now;
  });

  test('of a reporting tool reads all', async () => {
    const { secret } = await admin.step('createAccessToken', { input: form({ scope: 'REPORTING' }) }, made);
    const { data } = await by(secret, '{ customers { totalCount } trainingPlans { totalCount } }');
    expect(data.customers.totalCount).toBeGreaterThan(0);
  });

  test('takes no step and touches no session, even beside a cookie of somebody who may', async () => {
    const { secret } = await admin.step('createAccessToken', { input: form({ scope: 'REPORTING' }) }, made);
    const mutation = 'mutation { createProductFamily(input: { code: "T", name: "T" }) { id } }';
    for (const each of [mutation, 'mutation { signOut }', 'mutation { signIn(email: "x", password: "y") { id } }'])
      expect(await codeOf(secret, each)).toBe('FORBIDDEN');
    const office = await sanbao.as('after-sales');
    const { errors } = await office.ask(mutation, {}, bearer(secret));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('uploads nothing', async () => {
    const { secret } = await dealer.step('createAccessToken', { input: form() }, made);
    const answer = await sanbao.app.inject({
      method: 'POST',
      url: '/files?name=a.pdf',
      headers: { ...bearer(secret), 'content-type': 'application/octet-stream' },
      payload: Buffer.from('%PDF-1.7'),
    });
    expect(answer.json().errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('is told once: not again by its key, in no list, in no history, and kept as a hash', async () => {
    const ask = () =>
      admin.ask(
        `mutation ($input: AccessTokenInput!) { createAccessToken(input: $input) { ${made} } }`,
        { input: form({ scope: 'REPORTING' }) },
        { 'idempotency-key': 'once' },
      );
    const { secret, id } = (await ask()).data.createAccessToken;
    expect(secret).toMatch(/^sanbao_[0-9a-f]{72}$/);
    expect((await ask()).data.createAccessToken).toMatchObject({ id, secret: null });
    const { accessToken } = await admin.read(
      `{ accessToken(id: "${id}") { secret beginning history { input changes } } }`,
    );
    expect(accessToken).toMatchObject({ secret: null, beginning: secret.slice(0, 13) });
    expect(JSON.stringify(accessToken)).not.toContain(secret.slice(0, 20));
    const [row] = await sanbao.orm.em
      .fork()
      .execute<{ token_hash: string }[]>('select token_hash from access_token where id = ?', [id]);
    expect(row?.token_hash).toBe(digest(secret));
  });

  test.each(['', 'sanbao_', `sanbao_${'0'.repeat(72)}`, 'x'.repeat(5000)])(
    'that is none is refused: %.20s',
    async token => {
      if (token) expect(await codeOf(token, '{ viewer { name } }')).toBe('UNAUTHENTICATED');
      else expect((await by('', '{ viewer { name } }')).data.viewer).toBeNull();
    },
  );

  test('ends when it is revoked, on its last day, and with its dealer', async () => {
    const revoked = await dealer.step('createAccessToken', { input: form() }, made);
    await dealer.step('revokeAccessToken', { id: revoked.id, input: { reason: '设备更换' } });
    expect(await codeOf(revoked.secret)).toBe('UNAUTHENTICATED');

    const short = await dealer.step('createAccessToken', { input: form({ expiresOn: '2026-11-23' }) }, made);
    const lasting = await dealer.step('createAccessToken', { input: form() }, made);
    const { now } = sanbao.clock;
    expect(await codeOf(short.secret)).toBeUndefined();
    sanbao.clock.now = new Date('2026-11-23T16:00:00Z');
    expect(await codeOf(short.secret)).toBe('UNAUTHENTICATED');
    expect(await codeOf(lasting.secret)).toBeUndefined();
    sanbao.clock.now = now;

    const sales = await sanbao.as('sales');
    await sales.step('deactivateDealer', { id: lasting.dealer.id, input: { reason: '合作终止' } });
    expect(await codeOf(lasting.secret)).toBe('UNAUTHENTICATED');
    await sales.step('reactivateDealer', { id: lasting.dealer.id });
    expect(await codeOf(lasting.secret)).toBeUndefined();
    dealer = await sanbao.anew('dealer-a');
  });

  test('spends so much a minute', async () => {
    const { secret } = await admin.step('createAccessToken', { input: form({ scope: 'REPORTING' }) }, made);
    const large = '{ trainingPlans(first: 100) { nodes { enrolments(first: 30) { id number } } } }';
    let code: string | undefined;
    for (let times = 0; times < 30 && !code; times++) code = await codeOf(secret, large);
    expect(code).toBe('RATE_LIMITED');
    const { now } = sanbao.clock;
    sanbao.clock.now = new Date(now.getTime() + 60_000);
    expect(await codeOf(secret, large)).toBeUndefined();
    sanbao.clock.now = now;
  });
});

describe('making one', () => {
  test.each([
    ['for another scope than its own', { scope: 'REPORTING' }, 'dealersTokenIsItsOwn'],
    ['for longer than a year', { expiresOn: '2027-11-24' }, 'expiresWithinYear'],
    ['that has expired', { expiresOn: '2026-11-22' }, 'expiresWithinYear'],
  ])('a dealer is refused one %s', async (_, change, rule) => {
    expect(await dealer.refusal('createAccessToken', { input: form(change) })).toMatchObject({ rule });
  });

  test("an administrator names the dealer of a dealer's token, and of no other", async () => {
    expect(await admin.refusal('createAccessToken', { input: form() })).toMatchObject({ rule: 'scopeNamesDealer' });
  });

  test("a dealer neither sees nor revokes another's", async () => {
    const other = await (await sanbao.as('dealer-b')).step('createAccessToken', { input: form() });
    expect(await dealer.refusal('revokeAccessToken', { id: other.id, input: { reason: 'x' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await dealer.read(`{ accessToken(id: "${other.id}") { id } }`)).toEqual({ accessToken: null });
  });
});
