import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { serverAudits } from 'graphql-http';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { connect } from '../database.ts';
import { createServer } from '../server.ts';

let sanbao: Sanbao;
let app: FastifyInstance;
let address: string;
const panel = mkdtempSync(join(tmpdir(), 'panel-'));
mkdirSync(join(panel, 'assets'));
writeFileSync(join(panel, 'index.html'), '<!doctype html><title>panel</title>');
writeFileSync(join(panel, 'sign-in.html'), '<!doctype html><title>sign in</title>');
writeFileSync(join(panel, 'sw.js'), '');
writeFileSync(join(panel, 'assets/index-3f2a.js'), 'export {}');
writeFileSync(join(panel, 'assets/index-3f2a.js.br'), brotliCompressSync('export {}'));

beforeAll(async () => {
  sanbao = await startSanbao();
  app = await createServer({
    orm: sanbao.orm,
    config: { ...sanbao.config, demo: true },
    now: () => sanbao.clock.now,
    panel,
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await sanbao.stop();
  rmSync(panel, { recursive: true });
});

const post = (options: InjectOptions) => app.inject({ method: 'POST', url: '/graphql', ...options });
const json = { 'content-type': 'application/json', 'accept-language': 'en' };

describe('GraphQL over HTTP', () => {
  // A page of another site could not send this header without being asked first.
  const fetchFn = (url: string, { headers, ...init }: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...headers, 'apollo-require-preflight': 'true' } });
  const audits = serverAudits({ url: async () => `${address}/graphql`, fetchFn });
  test('is audited in 61 ways', () => expect(audits).toHaveLength(61));
  test.each(audits.map(audit => [audit.name, audit] as const))('%s', async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});

describe('answers', () => {
  const ask = (query: string, accepted: string) =>
    post({ headers: { ...json, 'accept-encoding': accepted }, payload: JSON.stringify({ query }) });
  const long = '{ __schema { types { name } } }';

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('longer than 1 kB are compressed as their reader accepts: %s', async (accepted, encoding, decompress) => {
    const answer = await ask(long, accepted);
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringContaining('accept-encoding'),
    });
    expect(JSON.parse(String(decompress(answer.rawPayload)))).toEqual((await ask(long, '')).json());
  });

  test('that are short come as they are', async () => {
    expect((await ask('{ __typename }', 'br')).headers).not.toHaveProperty('content-encoding');
  });
});

describe('requests of other sites', () => {
  test.each([
    ['a form', { headers: { 'content-type': 'text/plain' }, payload: '{"query":"mutation { signOut }"}' }],
    ['no content type', { method: 'GET' as const, url: '/graphql?query={viewer{name}}' }],
  ])('are refused: %s', async (_, options) => {
    const answer = await post(options);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({
      message: expect.stringContaining('CSRF'),
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  test('by GET never change anything', async () => {
    const answer = await app.inject({ url: '/graphql?query=mutation{signOut}', headers: json });
    expect(answer.statusCode).toBe(405);
  });

  test('are not let in by headers for other origins', async () => {
    const answer = await post({
      headers: { ...json, origin: 'https://other.example' },
      payload: { query: '{viewer{name}}' },
    });
    expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what is not GraphQL is answered in JSON', () => {
  test.each([
    ['half an object', 400, { headers: json, payload: '{"query":' }, 'The request is not valid.'],
    [
      'a form',
      415,
      { headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query=x' },
      'The request must be JSON (Content-Type: application/json), and not compressed (no Content-Encoding).',
    ],
    ['two megabytes', 413, { headers: json, payload: `"${'x'.repeat(2_000_000)}"` }, 'The request is too large.'],
    [
      'a poisoned prototype',
      400,
      { headers: json, payload: '{"__proto__": {"query": "{viewer{name}}"}}' },
      'The request is not valid.',
    ],
    [
      'an address that is none',
      404,
      { method: 'GET' as const, url: '/none.txt', headers: json },
      'There is nothing at this address.',
    ],
    [
      'a method for nothing',
      404,
      { url: '/training-plans', headers: json, payload: {} },
      'There is nothing at this address.',
    ],
    ['a host that is none', 400, { headers: { ...json, host: 'a b' }, payload: {} }, 'The request is not valid.'],
    ['a broken address', 400, { method: 'GET' as const, url: '/%', headers: json }, 'The request is not valid.'],
  ])('%s', async (_, status, options, message) => {
    const answer = await post(options);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors).toEqual([
      { message, extensions: { code: status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST' } },
    ]);
  });

  test('a batch, a number, nothing', async () => {
    for (const payload of ['[{"query":"{viewer{name}}"}]', '7', 'null', '""', '{}']) {
      const answer = await post({ headers: json, payload });
      expect([payload, answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([
        payload,
        400,
        'BAD_REQUEST',
      ]);
    }
  });
});

describe('a bug, or a database that is gone', () => {
  test('is masked, with a number to report', async () => {
    const orm = await connect('postgresql://sanbao:secret@127.0.0.1:1/none');
    const broken = await createServer({ orm, config: sanbao.config });
    for (const [cookies, status] of [
      [{}, 200],
      [{ sanbao_session: 'x' }, 500],
    ] as const) {
      const answer = await broken.inject({
        method: 'POST',
        url: '/graphql',
        headers: json,
        cookies,
        payload: { query: 'mutation { signIn(email: "a", password: "b") { name } }' },
      });
      const { requestId } = answer.json().errors[0].extensions;
      expect(answer.statusCode).toBe(status);
      expect(answer.json().errors[0]).toMatchObject({
        message: `Internal error; please report the number ${requestId} to the administrator.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
      });
      expect(answer.body).not.toMatch(/127\.0\.0\.1|localhost|postgres|secret|stack|\.ts/i);
    }
    expect((await broken.inject('/healthz')).statusCode).toBe(200);
    const unready = await broken.inject('/readyz');
    expect([unready.statusCode, unready.json()]).toEqual([503, { status: 'not ready' }]);
    await broken.close();
    await orm.close();
  });
});

describe('the panel', () => {
  const session = { sanbao_session: 'of somebody' };
  test.each([
    ['/', session, 'panel'],
    ['/TrainingPlan/0190/show', session, 'panel'],
    ['/', {}, 'sign in'],
    ['/TrainingPlan/0190/show', {}, 'sign in'],
    ['/login?from=x', session, 'sign in'],
  ])('%s is one page for whoever has a session, another for others: %o', async (url, cookies, title) => {
    const answer = await app.inject({ url, cookies, headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: expect.stringContaining('cookie'),
    });
    expect(answer.body).toContain(`<title>${title}</title>`);
    // Both may be as long and as old: by a tag made of these a browser would keep the page to sign in.
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.headers).not.toHaveProperty('last-modified');
  });

  test('its assets are kept for good', async () => {
    expect((await app.inject('/assets/index-3f2a.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await app.inject('/assets/index-0000.js')).statusCode).toBe(404);
  });

  test('what opens it without a network is asked for anew each time, and is its own alone', async () => {
    const { statusCode, headers } = await app.inject('/sw.js');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'application/javascript; charset=utf-8',
    });
    for (const directive of ['worker-src', 'manifest-src'])
      expect(headers['content-security-policy']).toContain(`${directive} 'self'`);
  });

  test.each([
    ['br, gzip', 'br'],
    ['', undefined],
  ])('its assets come as they were compressed, to those who accept it: %s', async (accepted, encoding) => {
    const answer = await app.inject({ url: '/assets/index-3f2a.js', headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(String(encoding ? brotliDecompressSync(answer.rawPayload) : answer.rawPayload)).toBe('export {}');
  });

  test.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/assets/%00.js', '/assets/..%5c..%5cx.js'])(
    'nothing outside its folder: %s',
    async url => {
      const answer = await app.inject(url);
      expect(answer.body).toMatch(/"errors"|<title>sign in/);
    },
  );

  test('runs its own scripts only and is framed by nobody', async () => {
    const { headers } = await app.inject('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('the demo accounts', () => {
  test('are listed where there is demo data', async () => {
    const accounts = (await app.inject('/demo-accounts.json')).json();
    expect(accounts).toContainEqual({
      email: 'gm@sanbao.example',
      password: 'sanbao-demo',
      zh: '总经理',
      en: 'General Manager',
    });
  });

  test('and nowhere else', async () => {
    expect((await sanbao.app.inject('/demo-accounts.json')).json()).toEqual([]);
  });
});

test('a server that runs says so, and that it serves', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' });
});
