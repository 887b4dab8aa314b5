import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { ownPassword } from '../../test/users.ts';
import { closeDemoAccounts, openDemoAccounts } from './demo-passwords.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const signIn = (account: string, password: string) =>
  sanbao.nobody.ask(
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
    { email: `${account}@sanbao.example`, password },
  );
const codeOf = async (account: string, password = 'sanbao-demo') =>
  (await signIn(account, password)).errors?.[0]?.extensions.code;

test('where there is no demo its password opens nothing, and sessions begun with it have ended', async () => {
  const admin = await sanbao.as('admin');
  await ownPassword(sanbao, 'gm', 'quite another one');
  const closed = await closeDemoAccounts(sanbao.orm);
  expect(closed).toEqual(expect.arrayContaining(['admin@sanbao.example', 'dealer-a@sanbao.example']));
  expect(closed).not.toContain('gm@sanbao.example');
  expect((await admin.read('{ viewer { id } }')).viewer).toBeNull();
  for (const account of ['admin', 'dealer-a', 'gm']) {
    expect(await codeOf(account)).toBe('UNAUTHENTICATED');
    expect(await codeOf(account, '')).toBe('UNAUTHENTICATED');
  }
  expect(await codeOf('gm', 'quite another one')).toBeUndefined();
  expect(await closeDemoAccounts(sanbao.orm)).toEqual([]);

  await openDemoAccounts(sanbao.orm);
  expect(await codeOf('admin')).toBeUndefined();
  expect(await codeOf('gm')).toBe('UNAUTHENTICATED');
  expect((await admin.read('{ viewer { id } }')).viewer).toBeNull();
});
