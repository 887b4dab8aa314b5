import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const visit = (token: string) => sanbao.app.inject({ url: `/verify/${token}` });

test.each([
  ['unknown', 'A'.repeat(43)],
  ['too short', 'abc'],
  ['too long', 'A'.repeat(90)],
  ['of other letters', encodeURIComponent(`'; drop table person; --${'x'.repeat(19)}`)],
  ['not even text', '%00'],
])('a token that is %s is not found, in the same words', async (_, token) => {
  const { statusCode, headers, body } = await visit(token);
  expect(statusCode).toBe(404);
  expect(body).toBe((await visit('B'.repeat(43))).body);
  expect(body).toContain('未查到此证书');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
  expect(headers['set-cookie']).toBeUndefined();
});

test('one network asks so often, and no oftener', async () => {
  await visit('A'.repeat(43));
  await sanbao.orm.em.fork().execute('update sign_in_budget set failures = 300');
  const { statusCode, headers, body } = await visit('A'.repeat(43));
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body).toContain('<html lang="zh-CN">');
});

test('what has no printed form, or is nothing, is not found; and nobody prints unknown', async () => {
  const paper = (record: string) => `/print/${record}/00000000-0000-7000-8000-000000000000.pdf`;
  const office = await sanbao.as('after-sales');
  expect((await sanbao.nobody.download(paper('Person'))).statusCode).toBe(401);
  for (const record of ['Person', '__proto__', 'Nothing'])
    expect((await office.download(paper(record))).statusCode).toBe(404);
});
