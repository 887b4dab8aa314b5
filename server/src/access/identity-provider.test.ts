import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { visitFrom } from '../../test/browser-visit.ts';
import { browserAt, startIdentityProvider } from '../../test/identity-provider.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';

const PUBLIC_URL = 'http://sanbao.example';
const people = {
  sub1: { email: 'GM@sanbao.example', email_verified: true },
  sub2: { email: 'sales@sanbao.example', email_verified: false },
  sub3: { email: 'nobody@sanbao.example', email_verified: true },
  sub4: { email: 'gm@sanbao.example', email_verified: true },
  sub5: { email: 'auditor@sanbao.example', email_verified: true },
  sub6: { email: 'new@sanbao.example', email_verified: true },
  sub7: { email: 'ｍanagement@sanbao.example', email_verified: true },
  sub8: { email: 'after-sales-head@sanbao.example', email_verified: true },
};

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let sanbao: Sanbao;
let admin: Client;
beforeAll(async () => {
  provider = await startIdentityProvider(PUBLIC_URL);
  await provider.tell({ people });
  sanbao = await startSanbao(new Date(), { ...provider.settings, OIDC_NAME: '公司帐号' });
  admin = await sanbao.as('admin');
});
afterAll(async () => {
  await provider.stop();
  await sanbao.stop();
});
// Each test has a window of its own, on the clock by which the provider goes.
beforeEach(async () => {
  sanbao.clock.now = new Date();
  await sanbao.orm.em.fork().execute('delete from sign_in_budget');
});

type Person = keyof typeof people;

/** A browser that is signed in nowhere yet, here or there. */
function somebody() {
  const here = visitFrom(sanbao.app);
  let there = browserAt(provider.issuer);
  const leaveProvider = () => {
    there = browserAt(provider.issuer);
  };
  const get = async (url: string) => {
    const { headers, cookies, statusCode } = await sanbao.app.inject({
      url,
      cookies: Object.fromEntries(here.cookies),
    });
    for (const { name, value } of cookies) value ? here.cookies.set(name, value) : here.cookies.delete(name);
    return { location: String(headers.location), statusCode };
  };
  /** As far as the provider's answer, which is not taken yet. */
  const ask = async (query = '') => {
    const answer = await there((await get(`/sign-in/provider${query}`)).location);
    return answer.slice(PUBLIC_URL.length);
  };
  const signIn = async (person: Person | null, query = '') => {
    await provider.tell({ person });
    return (await get(await ask(query))).location;
  };
  /** What is answered, or why nothing is. */
  const answer = async (query: string, variables = {}) => {
    const { data, errors } = await here.ask(query, variables);
    return errors ? errors[0]?.extensions : data;
  };
  return { viewer: () => here.viewer(), answer, get, ask, signIn, leaveProvider };
}
const refused = (code: string) => `/login?refused=${code}`;
const user = async (name: string) => {
  const { users } = await admin.read(
    `{ users(filter: { email: { eq: "${name}@sanbao.example" } }) { nodes { id version state identityBoundAt roles history(first: 1) { step person changes } } } }`,
  );
  return users.nodes[0];
};
const letters = async (about: string) =>
  (await admin.read(`{ letters(filter: { record: { eq: "${about}" } }) { nodes { recipient kind } } }`)).letters.nodes;

test('the page to sign in learns of the provider by its name, and what a code says in the reader’s language', async () => {
  const asked = (refused: string) =>
    sanbao.nobody.read('query ($refused: String) { signInOptions(refused: $refused) { passwords provider refusal } }', {
      refused,
    });
  expect((await asked('PERSON_UNKNOWN')).signInOptions).toEqual({
    passwords: true,
    provider: '公司帐号',
    refusal: expect.stringContaining('No user has the e-mail address'),
  });
  expect((await asked('toString')).signInOptions.refusal).toBeNull();
});

describe('the first sign-in', () => {
  test('finds the user by the verified address, is told them by letter, and from then on goes by the subject', async () => {
    const browser = somebody();
    expect(await browser.signIn('sub1', '?next=/Customer')).toBe('/login?entered=&next=%2FCustomer');
    expect(await browser.viewer()).toBe('方国栋');
    const { id, identityBoundAt, history } = await user('gm');
    expect(new Date(identityBoundAt)).toEqual(sanbao.clock.now);
    expect(history[0]).toMatchObject({ step: 'bindIdentity', person: '方国栋' });
    expect(await letters(id)).toEqual([{ recipient: 'gm@sanbao.example', kind: 'ACCOUNT_CHANGED' }]);
    await provider.tell({ people: { ...people, sub1: { email: 'other@elsewhere.example' } } });
    expect(await somebody().signIn('sub1')).toBe('/login?entered=&next=%2F');
    await provider.tell({ people });
    expect(await letters(id)).toHaveLength(1);
  });

  test('of who was invited accepts the invitation, and needs no password', async () => {
    const office = await sanbao.as('after-sales');
    const { id: person } = await office.step('createPerson', { input: { name: '新人', employer: 'HOUSE', roles: [] } });
    await admin.step('inviteUser', { input: { person, email: 'new@sanbao.example', roles: ['SALES'] } });
    const browser = somebody();
    await browser.signIn('sub6');
    expect(await browser.answer('{ viewer { name roles signedInBy passwordChangeDue } }')).toEqual({
      viewer: { name: '新人', roles: ['SALES'], signedInBy: 'PROVIDER', passwordChangeDue: false },
    });
    expect(await user('new')).toMatchObject({ state: 'ACTIVE', roles: ['SALES'] });
  });

  test.each<[Person | null, string]>([
    ['sub2', 'EMAIL_NOT_VERIFIED'],
    ['sub3', 'PERSON_UNKNOWN'],
    ['sub4', 'IDENTITY_OF_ANOTHER'],
    ['sub7', 'EMAIL_AMBIGUOUS'],
    [null, 'PROVIDER_REFUSED'],
  ])('of %s is refused: %s', async (person, code) => {
    const browser = somebody();
    expect(await browser.signIn(person)).toBe(refused(code));
    expect(await browser.viewer()).toBeNull();
  });

  test('binds nobody a second time', async () => {
    const { id } = await user('gm');
    const input = { issuer: provider.issuer, subject: 'another' };
    const bound = takeNamed('bindIdentity', { id, input }, systemContext(sanbao.orm, sanbao.clock.now));
    await expect(bound).rejects.toMatchObject({ extensions: { rule: 'identityOfAnother' } });
  });

  test('of a user who is out of use is refused, and so is the next of one who goes out of use', async () => {
    const browser = somebody();
    await browser.signIn('sub5');
    const { id, version } = await user('auditor');
    await admin.step('deactivateUser', { id, expectedVersion: version, input: { reason: '离职' } });
    expect(await browser.viewer()).toBeNull();
    expect(await browser.signIn('sub5')).toBe(refused('ACCOUNT_DISABLED'));
  });
});

test('the administrator unbinds who has another account there: sessions end, a letter goes out, the next is found by address', async () => {
  const browser = somebody();
  await browser.signIn('sub1');
  const { id, version } = await user('gm');
  await admin.step('unbindIdentity', { id, expectedVersion: version, input: { reason: '换了帐号' } });
  expect(await browser.viewer()).toBeNull();
  expect(await letters(id)).toHaveLength(2);
  expect(
    await admin.refusal('unbindIdentity', { id, expectedVersion: version + 1, input: { reason: '再' } }),
  ).toMatchObject({
    rule: 'identityNotBound',
  });
  expect(await somebody().signIn('sub4')).toBe('/login?entered=&next=%2F');
  expect(await somebody().signIn('sub1')).toBe(refused('IDENTITY_OF_ANOTHER'));
});

describe('an answer', () => {
  test('is taken once', async () => {
    const browser = somebody();
    await provider.tell({ person: 'sub4' });
    const answer = await browser.ask();
    expect((await browser.get(answer)).location).toMatch(/entered/);
    expect((await browser.get(answer)).location).toBe(refused('SIGN_IN_REPLAYED'));
  });

  test('is taken in the browser that was sent alone, with its own state, and in time', async () => {
    const browser = somebody();
    await provider.tell({ person: 'sub4' });
    const answer = await browser.ask();
    expect((await somebody().get(answer)).location).toBe(refused('SIGN_IN_FOREIGN'));
    const victim = somebody();
    await victim.ask();
    expect((await victim.get(answer)).location).toBe(refused('SIGN_IN_FOREIGN'));
    expect((await victim.get('/sign-in/callback?code=x')).location).toBe(refused('SIGN_IN_FOREIGN'));
    sanbao.clock.now = new Date(Date.now() + 11 * 60_000);
    expect((await browser.get(answer)).location).toBe(refused('SIGN_IN_EXPIRED'));
    expect(await victim.viewer()).toBeNull();
  });

  test('that carries another’s code is refused: nonce and verifier are this browser’s', async () => {
    const [attacker, victim] = [somebody(), somebody()];
    await provider.tell({ person: 'sub4' });
    const stolen = new URL(await attacker.ask(), PUBLIC_URL).searchParams.get('code') as string;
    const own = new URL(await victim.ask(), PUBLIC_URL);
    own.searchParams.set('code', stolen);
    expect((await victim.get(own.pathname + own.search)).location).toBe(refused('PROVIDER_ANSWER_WRONG'));
  });

  test('by a clock that is wrong, or none at all, is told as such', async () => {
    await provider.tell({ clock: -3 * 3_600_000 });
    expect(await somebody().signIn('sub4')).toBe(refused('PROVIDER_CLOCK_WRONG'));
    await provider.tell({ clock: 0, person: 'sub4' });
    const browser = somebody();
    const answer = await browser.ask();
    await provider.tell({ silent: true });
    expect((await browser.get(answer)).location).toBe(refused('PROVIDER_UNREACHABLE'));
    await provider.tell({ silent: false });
  }, 20_000);

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)'])(
    'leads to no other site: %s',
    async next => {
      expect(await somebody().signIn('sub4', `?next=${encodeURIComponent(next)}`)).toBe('/login?entered=&next=%2F');
    },
  );

  test('is asked for so often from one network, and no oftener', async () => {
    const browser = somebody();
    const locations = [];
    for (let at = 0; at < 102; at++) locations.push((await browser.get('/sign-in/callback?state=x')).location);
    expect(locations.filter(each => each === refused('TOO_MANY_SIGN_INS'))).toHaveLength(2);
    expect((await browser.get('/sign-in/provider')).location).toBe(refused('TOO_MANY_SIGN_INS'));
  });
});

describe('a step that is signed', () => {
  const signature = async (browser: ReturnType<typeof somebody>, person: Person) =>
    (await browser.signIn(person, '?sign')).match(/^\/login#signature=(.*)$/)?.[1] ?? '';

  const decision = async (value: string) => {
    const input = { name: 'PASS_MARK', value, effectiveFrom: sanbao.clock.now.toISOString().slice(0, 10) };
    return (await sanbao.as('management')).step('proposeParameter', { input });
  };

  test('takes a fresh sign-in at the provider in the place of the password, once', async () => {
    const [first, second] = [await decision('61'), await decision('62')];
    const browser = somebody();
    await browser.signIn('sub4');
    const sign = ({ id, version }: { id: string; version: number }, password: string) =>
      browser.answer(
        'mutation ($id: ID!, $version: Int!, $password: String!) { approveParameter(id: $id, expectedVersion: $version, password: $password) { state history(first: 1) { changes } } }',
        { id, version, password },
      );
    expect(await sign(first, 'sanbao-demo')).toMatchObject({ rule: 'signAtProvider' });
    const secret = await signature(browser, 'sub4');
    expect(await sign({ ...first, version: 9 }, secret)).toMatchObject({ code: 'STALE_RECORD' });
    const { approveParameter } = await sign(first, secret);
    expect(approveParameter.state).toBe('APPROVED');
    expect(approveParameter.history[0].changes).toContainEqual({ field: 'freshSignIn', before: null, after: true });
    expect(await sign(second, secret)).toMatchObject({ rule: 'signedByItBefore' });
    const late = await signature(browser, 'sub4');
    sanbao.clock.now = new Date(Date.now() + 6 * 60_000);
    expect(await sign(second, late)).toMatchObject({ rule: 'signAtProvider' });
  });

  test('is signed by nobody else, nor by a sign-in that was there before, nor in another session', async () => {
    const browser = somebody();
    await browser.signIn('sub8');
    browser.leaveProvider();
    expect(await browser.signIn('sub4', '?sign')).toBe(refused('SIGNED_BY_ANOTHER'));
    browser.leaveProvider();
    await provider.tell({ person: 'sub8' });
    // The provider's clock is behind: what it calls now was before we asked.
    await provider.tell({ clock: -10_000 });
    expect(await browser.signIn('sub8', '?sign')).toBe(refused('SIGN_IN_NOT_FRESH'));
    await provider.tell({ clock: 0 });
    const answer = await browser.ask('?sign');
    await browser.answer('mutation { signOut }');
    expect((await browser.get(answer)).location).toBe(refused('SIGN_IN_FOREIGN'));
    expect((await browser.get('/sign-in/provider?sign')).location).toBe(refused('SIGN_IN_FOREIGN'));
  });
});

test('whoever signs out here is led to sign out there', async () => {
  const { location } = await somebody().get('/sign-in/end');
  expect(location).toMatch(`${provider.issuer}/session/end?`);
  expect(new URL(location).searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/login`);
});
