import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { readConfig } from '../config.ts';
import { connect } from '../database.ts';
import { createServer } from '../server.ts';
import { firstAdministrator } from './first-administrator.ts';

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

describe('the first administrator of an empty house', () => {
  test('signs in with the password that was shown, and is made only once', async () => {
    expect(await firstAdministrator(orm, undefined)).toBeUndefined();
    const password = await firstAdministrator(orm, 'It@factory.example');
    expect(await firstAdministrator(orm, 'other@factory.example')).toBeUndefined();
    const app = await createServer({ orm, config: readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: database.url }) });
    const query =
      'mutation ($password: String!) { signIn(email: "it@factory.example", password: $password) { roles } }';
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables: { password } } });
    expect(answer.json()).toEqual({ data: { signIn: { roles: ['ADMINISTRATOR'] } } });
    await app.close();
  });
});
