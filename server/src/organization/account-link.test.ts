import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { linksAskedFor, mailsAskedFor, secretIn } from '../../test/accounts.ts';
import { visitFrom } from '../../test/browser-visit.ts';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { mailsOf } from '../../test/letters.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { appoint } from '../../test/users.ts';
import { businessDay } from '../fields/business-day.ts';

const HOUR = 60 * 60 * 1000;
let sanbao: Sanbao;
let admin: Client;
let gm: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '300' });
  admin = await sanbao.as('admin');
  gm = await sanbao.as('gm');
  for (const { id, email } of (await admin.read('{ users(first: 100) { nodes { id email } } }')).users.nodes)
    ids[email.split('@')[0]] = id;
});
afterAll(() => sanbao.stop());
// Each test has a window of attempts of its own.
beforeEach(() => travel(HOUR));

const travel = (time: number) => {
  sanbao.clock.now = new Date(sanbao.clock.now.getTime() + time);
};
const newPerson = async (name: string): Promise<string> =>
  (await (await sanbao.as('after-sales')).step('createPerson', { input: { name, employer: 'HOUSE', roles: [] } })).id;
const invite = async (name: string, roles: string[], person = newPerson(name)) =>
  admin.step('inviteUser', { input: { person: await person, email: `${name}@sanbao.example`, roles } });

type Browser = ReturnType<typeof visitFrom>;
const choose = (browser: Browser, link: string, password = 'my own secret') =>
  browser.ask('mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { name roles } }', {
    input: { link, password },
  });
const standing = async (secret: string) =>
  (
    await sanbao.nobody.read(
      'query ($secret: String!) { accountByLink(secret: $secret) { standing invitation name email } }',
      { secret },
    )
  ).accountByLink;
const ask = (email: string, browser = visitFrom(sanbao.app)) =>
  browser.ask('mutation ($email: String!) { requestPasswordLink(email: $email) }', { email });
/** The secret that comes by mail to whoever asks for it. */
async function askedFor(account: string): Promise<string> {
  await ask(`${account}@sanbao.example`);
  return (await mailsAskedFor(sanbao, ids[account] as string)).map(secretIn).at(-1) as string;
}
const stateOf = async (id: string) =>
  (await admin.read('query ($id: ID!) { user(id: $id) { state roles } }', { id })).user;

describe('an invitation', () => {
  test('is mailed to whom it is for, who chooses a password and is signed in, once', async () => {
    const { id, state } = await invite('gao.lin', ['MANAGEMENT']);
    expect(state).toBe('INVITED');
    const [mail] = await mailsOf(sanbao, id);
    expect(mail).toMatchObject({ to: 'gao.lin@sanbao.example', subject: expect.stringContaining('开通') });
    const secret = secretIn(mail as never);
    expect(await standing(secret)).toEqual({
      standing: 'OPEN',
      invitation: true,
      name: 'gao.lin',
      email: 'gao.lin@sanbao.example',
    });
    const browser = visitFrom(sanbao.app);
    expect((await choose(browser, secret, 'short')).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { password: expect.any(String) },
    });
    expect((await choose(browser, secret)).data.choosePassword).toEqual({ name: 'gao.lin', roles: ['MANAGEMENT'] });
    expect(await browser.viewer()).toBe('gao.lin');
    expect(await standing(secret)).toMatchObject({ standing: 'USED', name: '' });
    expect((await choose(visitFrom(sanbao.app), secret)).errors?.[0]?.extensions).toMatchObject({ standing: 'USED' });
    expect((await visitFrom(sanbao.app).signIn('gao.lin', 'my own secret')).errors).toBeUndefined();
    const { user } = await admin.read('query ($id: ID!) { user(id: $id) { history { step person } } }', { id });
    expect(user.history).toContainEqual({ step: 'acceptInvitation', person: 'gao.lin' });
  });

  test('is nowhere in the database, and no administrator is told of its link', async () => {
    const { id } = await invite('ning', ['SALES']);
    const secret = secretIn((await mailsOf(sanbao, id))[0] as never);
    const { letters } = await admin.read(
      '{ letters(first: 100) { nodes { recipient subject response history { changes } } } }',
    );
    expect(JSON.stringify(letters)).not.toContain(secret);
    for (const table of ['letter', 'account_link', 'procedure_event_content', '"user"'])
      expect(JSON.stringify(await sanbao.orm.em.fork().execute(`select * from ${table}`))).not.toContain(secret);
  });

  test('can be sent again: the former link is good until the letter of the next one was taken', async () => {
    const { id } = await invite('qin', ['SALES']);
    const first = secretIn((await mailsOf(sanbao, id))[0] as never);
    await admin.step('sendInvitation', { id });
    const refused = await mailsOf(sanbao, id, { mailbox: () => Promise.reject(new Error('421 later')) });
    expect((await standing(first)).standing).toBe('OPEN');
    expect((await standing(secretIn(refused[0] as never))).standing).toBe('REPLACED');
    const second = secretIn((await mailsOf(sanbao, id))[0] as never);
    expect((await standing(first)).standing).toBe('REPLACED');
    expect((await standing(second)).standing).toBe('OPEN');
    travel(16 * 24 * HOUR);
    expect((await standing(second)).standing).toBe('EXPIRED');
    // A person who lets it run out and asks for a link is invited again.
    await ask('qin@sanbao.example');
    const [third] = await mailsAskedFor(sanbao, id);
    expect(await standing(secretIn(third as never))).toMatchObject({ standing: 'OPEN', invitation: true });
  });

  test('gives roles that decide only when a second person approves', async () => {
    const { id } = await invite('zhuo', ['SALES', 'SALES_HEAD']);
    const { roleChanges } = await gm.read(
      '{ roleChanges(filter: { state: { eq: PROPOSED } }) { nodes { id version } } }',
    );
    const secret = secretIn((await mailsOf(sanbao, id))[0] as never);
    expect((await choose(visitFrom(sanbao.app), secret)).data.choosePassword.roles).toEqual(['SALES']);
    const [{ id: change, version }] = roleChanges.nodes;
    await gm.step('approveRoles', { id: change, expectedVersion: version });
    expect(await stateOf(id)).toEqual({ state: 'ACTIVE', roles: ['SALES', 'SALES_HEAD'] });
    expect((await mailsOf(sanbao, id)).map(({ text }) => text).join()).toContain('营业部部长');
  });

  test('is used by one of two who use it at once', async () => {
    const { id } = await invite('twice', ['SALES']);
    const secret = secretIn((await mailsOf(sanbao, id))[0] as never);
    const answers = await Promise.all([0, 1, 2].map(at => choose(visitFrom(sanbao.app), secret, `password no ${at}`)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  test('lets the victim of a guessing attack in from anywhere, where they are then known', async () => {
    const elsewhere = visitFrom(sanbao.app);
    await elsewhere.signIn('sales');
    const attack = async () => {
      for (let at = 0; at < 12; at++) await visitFrom(sanbao.app, `198.51.100.${at}`).signIn('sales', `guess-${at}`);
    };
    await attack();
    const victim = visitFrom(sanbao.app, '203.0.113.9');
    expect((await victim.signIn('sales')).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await choose(victim, await askedFor('sales'))).data.choosePassword.name).toBe('裘亚平');
    expect(await elsewhere.viewer()).toBeNull();
    await victim.ask('mutation { signOut }');
    await attack();
    expect((await victim.signIn('sales', 'my own secret')).errors).toBeUndefined();
    expect((await mailsOf(sanbao, ids.sales as string)).map(({ text }) => text).join()).toContain('密码已更改');
  });

  test('is asked for under any address with the same answer and the same work', async () => {
    const answers = [];
    for (const email of [
      'gm@sanbao.example',
      'nobody@sanbao.example',
      ' GM@sanbao.example ',
      '\u0000',
      '\ud800',
      'x'.repeat(9999),
    ])
      answers.push((await ask(email)).data);
    expect(new Set(answers.map(answer => JSON.stringify(answer)))).toEqual(new Set(['{"requestPasswordLink":true}']));
    const asked = await linksAskedFor(sanbao);
    expect(asked.slice(0, 3).map(({ email }) => email)).toEqual([
      'gm@sanbao.example',
      'nobody@sanbao.example',
      'gm@sanbao.example',
    ]);
    const mails = await mailsAskedFor(sanbao, ids.gm as string);
    expect(mails.map(({ to }) => to)).toEqual(['gm@sanbao.example', 'gm@sanbao.example']);
  });

  test('floods nobody with letters, and no network asks without end', async () => {
    const answers = [];
    for (let at = 0; at < 25; at++) answers.push(await ask('gm@sanbao.example', visitFrom(sanbao.app, '203.0.113.20')));
    expect(await linksAskedFor(sanbao)).toHaveLength(3);
    expect(answers.slice(0, 20).every(({ errors }) => !errors)).toBe(true);
    expect(answers[20]?.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 900 });
    await mailsAskedFor(sanbao, ids.gm as string);
  });

  test('is no business of whoever may not sign in', async () => {
    await admin.step('deactivateUser', { id: ids.warehouse, input: { reason: '离职' } });
    await ask('warehouse@sanbao.example');
    expect(await mailsAskedFor(sanbao, ids.warehouse as string)).toEqual([]);
    await admin.step('reactivateUser', { id: ids.warehouse });
    expect(await stateOf(ids.warehouse as string)).toMatchObject({ state: 'ACTIVE' });
  });

  test('is changed by a link within an hour, and by none whose account has changed since', async () => {
    const late = await askedFor('engineer');
    travel(HOUR);
    expect((await standing(late)).standing).toBe('EXPIRED');
    const deactivated = await askedFor('engineer');
    await admin.step('deactivateUser', { id: ids.engineer, input: { reason: '停用' } });
    await admin.step('reactivateUser', { id: ids.engineer });
    expect((await standing(deactivated)).standing).toBe('UNKNOWN');
    const overtaken = await askedFor('engineer');
    const browser = visitFrom(sanbao.app);
    await browser.signIn('engineer');
    await browser.ask(
      'mutation { changeOwnPassword(input: { current: "sanbao-demo", new: "another secret" }) { name } }',
    );
    expect((await standing(overtaken)).standing).toBe('REPLACED');
    const left = await askedFor('dealer-a');
    const office = await sanbao.as('after-sales');
    const { user } = await admin.read('query ($id: ID!) { user(id: $id) { person { id } } }', { id: ids['dealer-a'] });
    await office.step('deactivatePerson', { id: user.person.id, input: { reason: '离职' } });
    expect((await standing(left)).standing).toBe('UNKNOWN');
    expect((await choose(visitFrom(sanbao.app), left)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('is guessed by nobody', async () => {
    const codes: unknown[] = [];
    for (let at = 0; at < 52; at++)
      codes.push((await choose(visitFrom(sanbao.app, '203.0.113.30'), 'A'.repeat(43))).errors?.[0]?.extensions.code);
    expect(codes.filter(code => code === 'UNAUTHENTICATED')).toHaveLength(50);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('an address', () => {
  const update = async (account: string, email: string, roles: string[]) => {
    const { user } = await admin.read('query ($id: ID!) { user(id: $id) { person { id } } }', { id: ids[account] });
    return { id: ids[account], input: { email, person: user.person.id, roles } };
  };

  test('that changes is told under the former one, too, whose link opens nothing any more', async () => {
    const { id } = await invite('wei', ['SALES']);
    ids.wei = id;
    const first = secretIn((await mailsOf(sanbao, id))[0] as never);
    await choose(visitFrom(sanbao.app), first);
    const link = await askedFor('wei');
    await admin.step('updateUser', await update('wei', 'wei.new@sanbao.example', ['SALES']));
    expect((await standing(link)).standing).toBe('UNKNOWN');
    const mails = await mailsOf(sanbao, id);
    expect(mails.map(({ to }) => to).sort()).toEqual(['wei.new@sanbao.example', 'wei@sanbao.example']);
    expect(mails.every(({ text }) => text.includes('wei.new@sanbao.example'))).toBe(true);
  });

  test('of an account that decides is changed by two people', async () => {
    const change = await admin.step('proposeRoles', {
      input: { user: ids.warehouse, roles: ['MANAGEMENT_HEAD'], reason: '升任' },
    });
    expect(
      await admin.refusal('updateUser', await update('warehouse', 'mine@sanbao.example', ['MANAGEMENT'])),
    ).toMatchObject({ rule: 'addressOfDecider' });
    await admin.step('withdrawRoles', { id: change.id, input: { reason: '误提' } });
    const input = await update('after-sales-head', 'mine@sanbao.example', ['AFTER_SALES_HEAD']);
    expect(await admin.refusal('updateUser', input)).toMatchObject({ rule: 'addressOfDecider' });
    const { id, version } = await admin.step('proposeRoles', {
      input: { user: input.id, roles: ['AFTER_SALES_HEAD'], email: 'head.new@sanbao.example', reason: '邮箱停用' },
    });
    await gm.step('approveRoles', { id, expectedVersion: version });
    const mails = await mailsOf(sanbao, input.id as string);
    expect(mails.map(({ to }) => to)).toContain('after-sales-head@sanbao.example');
    expect((await visitFrom(sanbao.app).signIn('head.new@sanbao.example')).errors).toBeUndefined();
  });
});

test('the first General Manager takes office with the invitation of the first administrator', async () => {
  await appoint(sanbao, 'gm', ['MANAGEMENT']);
  const { id } = await invite('first', ['GENERAL_MANAGER']);
  expect(await stateOf(id)).toEqual({ state: 'INVITED', roles: [] });
  const secret = secretIn((await mailsOf(sanbao, id))[0] as never);
  const browser = visitFrom(sanbao.app);
  expect((await choose(browser, secret)).data.choosePassword.roles).toEqual(['GENERAL_MANAGER']);
  const { data } = await browser.ask('{ inbox { resource step record } }');
  const [waiting] = data.inbox.filter(({ resource }: { resource: string }) => resource === 'RoleChange');
  expect(waiting).toMatchObject({ step: 'confirmFounding' });
  const figures = async () => {
    const today = businessDay(sanbao.clock.now);
    return totalsOf((await checksOf(await sanbao.as('auditor'), '4.5', today, today)).rolesGivenByTwo);
  };
  expect(await figures()).toMatchObject({ deviating: 1 });
  const confirmed = await browser.ask(
    'mutation ($id: ID!) { confirmFounding(id: $id, expectedVersion: 2) { state founding confirmedAt } }',
    { id: waiting.record },
  );
  expect(confirmed.data.confirmFounding).toMatchObject({
    state: 'APPROVED',
    founding: true,
    confirmedAt: expect.any(String),
  });
  expect(await figures()).not.toHaveProperty('deviating');
});
