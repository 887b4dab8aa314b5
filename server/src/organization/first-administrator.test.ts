import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitFrom } from '../../test/browser-visit.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { readConfig } from '../config.ts';
import { connect } from '../database.ts';
import { createServer } from '../server.ts';
import { firstAdministrator } from './accounts-at-start.ts';

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await connect(database.url);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('the first administrator of an empty system', () => {
  test('signs in with the password that was shown, and is made only once', async () => {
    expect(await firstAdministrator(orm, undefined)).toBeUndefined();
    const password = await firstAdministrator(orm, 'It@factory.example');
    expect(await firstAdministrator(orm, 'other@factory.example')).toBeUndefined();
    const app = await createServer({ orm, config: readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: database.url }) });
    const browser = visitFrom(app);
    const signIn =
      'mutation ($password: String!) { signIn(email: "it@factory.example", password: $password) { roles passwordChangeDue permissions } }';
    expect((await browser.ask(signIn, { password })).data.signIn).toEqual({
      roles: ['ADMINISTRATOR'],
      passwordChangeDue: true,
      permissions: [],
    });
    const due = { code: 'FORBIDDEN', rule: 'passwordChangeDue' };
    for (const query of [
      '{ users { totalCount } }',
      '{ inbox { record } }',
      '{ ownSessions { id } }',
      '{ viewer { name } ... { procedure { revision } } }',
      'mutation { endOtherSessions }',
      'mutation { createPerson(input: { name: "某人", employer: HOUSE, roles: [] }) { id } }',
    ])
      expect((await browser.ask(query)).errors?.[0]?.extensions).toMatchObject(due);
    const besides = `${signIn.replace('{ signIn', '{ createPerson(input: { name: "某人", employer: HOUSE, roles: [] }) { id } signIn')}`;
    expect((await browser.ask(besides, { password })).errors?.[0]?.extensions).toMatchObject(due);
    expect(
      (await app.inject({ url: '/print/Person/x.pdf', cookies: Object.fromEntries(browser.cookies) })).statusCode,
    ).toBe(401);
    expect(await browser.viewer()).toBe('It');
    const change =
      'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { passwordChangeDue permissions } }';
    const input = { current: password, new: 'chosen by myself' };
    const { changeOwnPassword } = (await browser.ask(change, { input })).data;
    expect(changeOwnPassword).toMatchObject({
      passwordChangeDue: false,
      permissions: expect.arrayContaining(['inviteUser']),
    });
    expect((await browser.ask('{ users { totalCount } }')).data.users.totalCount).toBe(1);
    await app.close();
  });
});
