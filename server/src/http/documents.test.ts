import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const visit = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (url: string, headers: Record<string, string> = {}) => sanbao.app.inject({ url, headers });

describe('the contract', () => {
  test('is served as it stands in the repository, and again only where it changed', async () => {
    const answer = await get('/schema.graphql');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(readFileSync('schema.graphql', 'utf8'));
    expect(buildSchema(answer.body).getQueryType()?.name).toBe('Query');
    expect((await get('/schema.graphql', { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  test('has a page for each record, led to by the first; links lead to pages that there are', async () => {
    const names = readdirSync('docs/api').map(file => file.replace('.md', ''));
    const first = (await get('/docs')).body;
    for (const name of names.filter(each => each !== 'README')) expect(first).toContain(`href="/docs/${name}"`);
    for (const name of names) {
      const { statusCode, headers, body } = await get(`/docs/${name}`);
      expect([name, statusCode, headers['content-type']]).toEqual([name, 200, 'text/html; charset=utf-8']);
      expect(body).toContain('<h1>');
      for (const [, to] of body.matchAll(/href="([^"]+)"/g)) expect(to).toMatch(/^\/(docs(\/\w+)?|schema\.graphql)?$/);
    }
    expect((await get('/docs/Nothing')).statusCode).toBe(404);
  });

  test('has an editor of questions where a browser opens the address of the API, which takes nothing from elsewhere', async () => {
    const { statusCode, body } = await get('/graphql', visit);
    const parts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part as string);
    expect([statusCode, parts]).toEqual([200, expect.arrayContaining([expect.stringMatching(/^\/explorer\/.*js$/)])]);
    for (const part of parts) expect([part, (await get(part)).statusCode]).toEqual([part, 200]);
  });
});

describe('an address', () => {
  test.each([
    ['PUT', '/graphql', 'GET, HEAD, OPTIONS, POST'],
    ['DELETE', '/graphql/', 'GET, HEAD, OPTIONS, POST'],
    ['GET', '/files', 'OPTIONS, POST'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/verify/x', 'GET, HEAD, OPTIONS'],
  ] as const)('says to which methods it answers: %s %s', async (method, url, allow) => {
    const answer = await sanbao.app.inject({ method, url, headers: { 'accept-language': 'en' } });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow]);
    expect(answer.json().errors[0]).toMatchObject({
      message: expect.stringContaining('Allow'),
      extensions: { code: 'BAD_REQUEST' },
    });
    const asked = await sanbao.app.inject({ method: 'OPTIONS', url });
    expect([asked.statusCode, asked.headers.allow, asked.body]).toEqual([204, allow, '']);
  });

  test('of the API may end with a slash', async () => {
    const payload = { query: '{ __typename }' };
    const answer = await sanbao.app.inject({ method: 'POST', url: '/graphql/', payload });
    expect(answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('of the API takes no body that has to be unpacked', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', 'accept-language': 'en' };
    const payload = gzipSync('{"query":"{ __typename }"}');
    const answer = await sanbao.app.inject({ method: 'POST', url: '/graphql', payload, headers });
    expect([answer.statusCode, answer.headers['accept-encoding']]).toEqual([415, 'identity']);
    expect(answer.json().errors[0].message).toContain('Content-Encoding');
  });

  test('that is none is a page for whoever looks for one, and nothing for a program', async () => {
    for (const url of ['/api', '/v1/users', '/Equipment/create']) {
      expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
      expect([url, (await get(url, visit)).statusCode]).toEqual([url, 200]);
    }
    for (const url of ['/.well-known/openid-configuration', '/.git/config', '/graphql/schema', '/favicon.xyz'])
      expect([url, (await get(url, visit)).statusCode]).toEqual([url, 404]);
  });
});
