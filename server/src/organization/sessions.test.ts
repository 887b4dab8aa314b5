import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { visitFrom } from '../../test/browser-visit.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';

let sanbao: Sanbao;
let admin: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  admin = await sanbao.as('admin');
});
afterAll(() => sanbao.stop());

const visit = () => visitFrom(sanbao.app);
const signedIn = async (account: string) => {
  const browser = visit();
  await browser.signIn(account);
  return browser;
};
const idOf = async (kind: string, filter: object) =>
  (
    await admin.read(
      `query ($filter: ${kind}Filter) { found: ${kind.toLowerCase()}s(filter: $filter) { nodes { id } } }`,
      { filter },
    )
  ).found.nodes[0].id;
const sessions = async () =>
  (await sanbao.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from session'))[0]?.n;

describe('a session', () => {
  test('is an opaque cookie that scripts and other sites cannot use', async () => {
    const { cookies } = await visit().signIn('sales');
    expect(cookies.find(({ name }) => name === 'sanbao_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 14 * 24 * 60 * 60,
      value: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(JSON.stringify(await sanbao.orm.em.fork().execute('select * from session'))).not.toContain(
      cookies[0]?.value,
    );
  });

  test('is a new one at each sign-in, and the one presented ends', async () => {
    const browser = await signedIn('sales');
    const before = new Map(browser.cookies);
    await browser.signIn('management');
    expect(browser.cookies.get('sanbao_session')).not.toBe(before.get('sanbao_session'));
    expect(await browser.viewer()).toBe('徐静怡');
    const thief = visit();
    for (const [name, value] of before) thief.cookies.set(name, value);
    expect(await thief.viewer()).toBeNull();
  });

  test('never takes on a token that was put into the browser', async () => {
    const browser = visit();
    browser.cookies.set('sanbao_session', 'A'.repeat(43));
    expect(await browser.viewer()).toBeNull();
    await browser.signIn('sales');
    expect(browser.cookies.get('sanbao_session')).not.toBe('A'.repeat(43));
  });

  test('ends at sign-out, also where the cookie was kept', async () => {
    const browser = await signedIn('sales');
    const token = browser.cookies.get('sanbao_session') as string;
    expect((await browser.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(browser.cookies.has('sanbao_session')).toBe(false);
    browser.cookies.set('sanbao_session', token);
    expect(await browser.viewer()).toBeNull();
  });

  test('ends with its user, who signs in again once back in use', async () => {
    const browser = await signedIn('engineer');
    const id = await idOf('User', { email: { eq: 'engineer@sanbao.example' } });
    await admin.step('deactivateUser', { id, input: { reason: 'left' } });
    expect(await browser.viewer()).toBeNull();
    await admin.step('reactivateUser', { id });
    expect(await browser.viewer()).toBeNull();
    expect(await (await signedIn('engineer')).viewer()).toBe('陆志明');
  });

  test('ends with its person, who cannot sign in again', async () => {
    const browser = await signedIn('dealer-b');
    const office = await sanbao.as('after-sales');
    const { persons } = await office.read('{ persons(filter: { name: { eq: "罗晓燕" } }) { nodes { id } } }');
    await office.step('deactivatePerson', { id: persons.nodes[0].id, input: { reason: 'left' } });
    expect(await browser.viewer()).toBeNull();
    expect((await visit().signIn('dealer-b')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('ends with its dealer, whose people sign in again once it is back in use', async () => {
    const browser = await signedIn('dealer-a');
    const sales = await sanbao.as('sales');
    const { viewer } = (await browser.ask('{ viewer { dealerId } }')).data;
    await sales.step('deactivateDealer', { id: viewer.dealerId, input: { reason: 'contract ended' } });
    expect(await browser.viewer()).toBeNull();
    expect((await visit().signIn('dealer-a')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await sales.step('reactivateDealer', { id: viewer.dealerId });
    expect((await visit().signIn('dealer-a')).errors).toBeUndefined();
  });

  test('is told at once that it stands for another', async () => {
    const browser = await signedIn('sales');
    const asked = async () => (await browser.ask('{ viewer { name roles permissions } }')).data.viewer;
    const askedAnew = async () =>
      (await statementsOf(asked)).filter(({ text }) => text.includes('sanbao_session(')).length;
    const account = `email = 'sales@sanbao.example'`;
    const person = `id = (select person_id from "user" where ${account})`;
    const before = await asked();
    for (const [table, column, value, where] of [
      ['"user"', 'name', `'无名'`, account],
      ['"user"', 'roles', `'{AUDITOR}'`, account],
      ['"user"', 'state', `'INACTIVE'`, account],
      ['"user"', 'password_hash', `'none'`, account],
      ['"user"', 'password_change_due', 'true', account],
      ['person', 'state', `'INACTIVE'`, person],
      ['person', 'employer', `'CUSTOMER'`, person],
      ['session', 'password_digest', `'none'`, `user_id = (select id from "user" where ${account})`],
    ] as const) {
      expect(await askedAnew()).toBe(0);
      // By hand, so that nothing but the database knows of it; and not before it is committed.
      const changing = new pg.Client(sanbao.url);
      await changing.connect();
      const { rows } = await changing.query(`select ${column}::text as was from ${table} where ${where}`);
      await changing.query(`begin; update ${table} set ${column} = ${value} where ${where}`);
      expect(await asked()).toEqual(before);
      await changing.query('commit');
      expect(await asked()).not.toEqual(before);
      await changing.query(`update ${table} set ${column} = '${rows[0].was}' where ${where}`);
      await changing.end();
      expect(await asked()).toEqual(before);
    }
  });

  test('ends after its days, and is removed at somebody’s next sign-in', async () => {
    const browser = await signedIn('sales');
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 14 * 24 * 60 * 60 * 1000);
    expect(await browser.viewer()).toBeNull();
    await signedIn('gm');
    expect(await sessions()).toBe(1);
  });
});
