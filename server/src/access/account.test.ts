import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitFrom } from '../../test/browser-visit.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const telephone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0';
const laptop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0.0.0 Safari/537.36 Edg/147.0';

const signedIn = async (account: string, password?: string, address?: string, agent?: string) => {
  const browser = visitFrom(sanbao.app, address, agent);
  const { errors } = await browser.signIn(account, password);
  expect(errors).toBeUndefined();
  return browser;
};
type Browser = Awaited<ReturnType<typeof signedIn>>;
const change = (browser: Browser, current: string, next: string) =>
  browser.ask('mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { name } }', {
    input: { current, new: next },
  });
const sessions = async (browser: Browser) =>
  (await browser.ask('{ ownSessions { id device network current createdAt expiresAt } }')).data.ownSessions;
const fields = ({ errors }: Awaited<ReturnType<typeof change>>) => errors?.[0]?.extensions.fields;

describe('one’s own password', () => {
  test('is changed by everybody themselves: other sessions end, this one goes on where it is known', async () => {
    for (const account of ['auditor', 'dealer-a', 'admin']) {
      const here = await signedIn(account);
      const elsewhere = await signedIn(account);
      expect((await change(here, 'sanbao-demo', 'a longer secret')).data.changeOwnPassword.name).toBeTruthy();
      expect(await here.viewer()).toBeTruthy();
      expect(await elsewhere.viewer()).toBeNull();
      expect((await visitFrom(sanbao.app).signIn(account)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      if (account === 'auditor')
        for (let at = 0; at < 12; at++) await visitFrom(sanbao.app, `198.51.100.${at}`).signIn(account, `guess-${at}`);
      await here.ask('mutation { signOut }');
      expect((await here.signIn(account, 'a longer secret')).errors).toBeUndefined();
    }
  });

  test('stands in the history of the account under one’s own name, without the password', async () => {
    const browser = await signedIn('manufacturing');
    await change(browser, 'sanbao-demo', 'a longer secret');
    const admin = await signedIn('admin', 'a longer secret');
    const { data } = await admin.ask(
      '{ users(filter: { email: { eq: "manufacturing@sanbao.example" } }) { nodes { history { step person changes } } } }',
    );
    const { history } = data.users.nodes[0];
    expect(history).toContainEqual(expect.objectContaining({ step: 'changePassword', person: '史国兴' }));
    expect(JSON.stringify(history)).not.toContain('a longer secret');
  });

  test('is not changed by a wrong one, to the same one, nor to a short one', async () => {
    const browser = await signedIn('sales');
    expect(fields(await change(browser, 'guess', 'a longer secret'))).toEqual({ current: 'The password is wrong.' });
    expect(fields(await change(browser, 'sanbao-demo', 'ｓanbao-demo'))).toEqual({ new: expect.any(String) });
    expect(fields(await change(browser, 'sanbao-demo', 'short'))).toEqual({ new: expect.any(String) });
    expect((await visitFrom(sanbao.app).signIn('sales')).errors).toBeUndefined();
  });

  test('cannot be guessed at by whoever sits down at an open session', async () => {
    const browser = await signedIn('sales');
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 12; at++)
      codes.push((await change(browser, `guess-${at}`, 'a longer secret')).errors?.[0]?.extensions.code);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect((await change(browser, 'sanbao-demo', 'a longer secret')).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});

describe('one’s own sessions', () => {
  test('are listed with their device and network, and ended one by one or all others at once', async () => {
    const here = await signedIn('gm', undefined, '203.0.113.7', laptop);
    const phone = await signedIn('gm', undefined, '2001:db8:1:2:3::4', telephone);
    const third = await signedIn('gm');
    const listed = await sessions(here);
    expect(listed).toMatchObject([
      { device: '', network: '203.0.113.1', current: false },
      { device: '微信 WeChat · iPhone', network: '2001:db8:1:2', current: false },
      { device: 'Edge · Windows', network: '203.0.113.7', current: true },
    ]);
    const end = (browser: Browser, id: string) => browser.ask('mutation ($id: ID!) { endOwnSession(id: $id) }', { id });
    const stranger = await signedIn('management');
    for (const id of [listed[1].id, 'text'])
      expect((await end(stranger, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await end(here, listed[1].id)).data).toEqual({ endOwnSession: true });
    expect(await phone.viewer()).toBeNull();
    expect(await third.viewer()).toBe('方国栋');
    await here.ask('mutation { endOtherSessions }');
    expect(await third.viewer()).toBeNull();
    expect(await sessions(here)).toMatchObject([{ current: true }]);
    expect(await stranger.viewer()).toBe('徐静怡');
  });
});
