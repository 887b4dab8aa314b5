import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { SanbaoClient, SanbaoError } from '../typescript/src/index.ts';

const folder = join(import.meta.dirname, '../recipes');
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));

/** The operations of a file, from their first word to the brace that ends them. */
function operationsIn(text: string): string[] {
  return [...text.matchAll(/\bquery [A-Z]\w*/g)].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < text.length; at++) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}' && --depth === 0) return text.slice(index, at + 1);
    }
    throw new Error('An operation does not end.');
  });
}

const recipes = readdirSync(folder).map(
  file => [file, operationsIn(readFileSync(join(folder, file), 'utf8'))] as const,
);
const variables = { from: '2026-01-01', until: '2026-12-31', after: null };
const ofMoments = { ...variables, from: '2026-01-01T00:00:00+08:00' };

let sanbao: Sanbao;
let token: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  const input = { label: '报表', scope: 'REPORTING', expiresOn: '2027-01-01' };
  const admin = await sanbao.as('admin');
  token = (await admin.step('createAccessToken', { input }, 'secret')).secret;
});
afterAll(() => sanbao.stop());

test('there is a recipe of each kind', () => expect(recipes).toHaveLength(6));

test.each(recipes)('what %s asks fits the schema, and is answered', async (_, operations) => {
  expect(operations.length).toBeGreaterThan(0);
  for (const operation of operations) {
    expect(validate(schema, parse(operation))).toEqual([]);
    const given = operation.includes('DateTime!') ? ofMoments : variables;
    expect(await sanbao.nobody.ask(operation, given, { authorization: `Bearer ${token}` })).toEqual({
      data: expect.anything(),
    });
  }
});

/** Sends by the server in this process; of steps so many answers are lost on the way back. */
function lossy(lost: number): typeof fetch {
  return async (url, init) => {
    const { pathname } = new URL(String(url));
    const headers = init?.headers as Record<string, string>;
    const response = await sanbao.app.inject({ method: 'POST', url: pathname, headers, payload: String(init?.body) });
    if ('idempotency-key' in headers && lost-- > 0) throw new TypeError('fetch failed');
    const answered = new Headers();
    for (const [name, value] of Object.entries(response.headers))
      for (const one of [value].flat()) answered.append(name, String(one));
    return new Response(response.body, { status: response.statusCode, headers: answered });
  };
}

const access = { email: 'after-sales@sanbao.example', password: 'sanbao-demo' };
const CREATE = 'mutation ($input: ProductFamilyInput!) { createProductFamily(input: $input) { id } }';
const COUNT = '{ productFamilies { totalCount } }';
interface Count {
  productFamilies: { totalCount: number };
}

test('a step whose answers are lost is taken once, and what is refused is told by its code', async () => {
  const client = new SanbaoClient({ address: 'http://sanbao.example', access, fetch: lossy(0) });
  const before = (await client.ask<Count, Record<string, never>>(COUNT)).productFamilies.totalCount;
  const lost = new SanbaoClient({ address: 'http://sanbao.example', access, fetch: lossy(2) });
  const create = (input: object) => lost.take(CREATE, { input });
  await create({ code: 'CL', name: '客户端' });
  expect((await client.ask<Count, Record<string, never>>(COUNT)).productFamilies.totalCount).toBe(before + 1);
  const refused = await create({ code: '', name: '' }).catch((error: SanbaoError) => error);
  expect(refused).toBeInstanceOf(SanbaoError);
  expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', passes: false, facts: { fields: expect.anything() } });
});
