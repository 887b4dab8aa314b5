import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { speakPolish } from '../../test/third-language.ts';
import { certificateOf, type Ground, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const visit = (token: string, headers: Record<string, string> = {}, query = '') =>
  sanbao.app.inject({ url: `/verify/${token}${query}`, headers });
const tokenOf = async (table: 'certificate' | 'technician_licence', id: string) => {
  const [row] = await sanbao.orm.em
    .fork()
    .execute<{ token: string }[]>(`select verification_token as token from ${table} where id = ?`, [id]);
  return row?.token as string;
};
const said = async (token: string) => /<h1>(.*)<\/h1>/.exec((await visit(token)).body)?.[1];
const licensed = async (name: string, change: object = {}) => {
  const certificate = await certificateOf(sanbao, ground, name);
  const input = { certificate, examiner: ground.instructor, examinedOn: '2026-12-15', ...change };
  const { id } = await head.step('issueLicence', { input });
  return { certificate, id, token: await tokenOf('technician_licence', id) };
};

test('anybody reads whose certificate it is, for what, and how it stands; and nothing more', async () => {
  const id = await certificateOf(sanbao, ground, '区永健');
  const { statusCode, headers, body } = await visit(await tokenOf('certificate', id), { 'accept-language': 'en' });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    vary: 'accept-language',
  });
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  expect(headers['set-cookie']).toBeUndefined();
  const text = body
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  expect(text.join(' ')).toBe(
    'Verification Verification 中文 Valid Paper Certificate Holder 区永健 Course 装盒机操作与保养班',
  );
  expect(body.length).toBeLessThan(4000);
});

test('it speaks the reader’s language, or the one chosen', async () => {
  const { token } = await licensed('何展鹏');
  expect((await visit(token)).body).toContain('有效');
  expect((await visit(token, { 'accept-language': 'en-GB' })).body).toContain('Valid');
  expect((await visit(token, { 'accept-language': 'en-GB' }, '?lang=zh')).body).toContain('有效');
  expect((await visit(token, {}, '?lang=en&lang=zh')).body).toContain('有效');
});

test('it leads to each of the other languages of the list, whichever they are', async () => {
  const asked = async (query: string) => {
    const { body } = await visit('unknown', {}, query);
    return [/<h1>(.*)<\/h1>/, /<html lang="(.*)">/, /<span>(.*)<\/span>/].map(part => part.exec(body)?.[1]);
  };
  const toEnglish = '<a href="?lang=en" lang="en-GB">English</a>';
  const toChinese = '<a href="?lang=zh" lang="zh-CN">中文</a>';
  expect(await asked('?lang=pl')).toEqual(['未查到此证件', 'zh-CN', toEnglish]);
  const forget = speakPolish();
  try {
    expect(await asked('?lang=pl')).toEqual(['Nie ma takiego dokumentu', 'pl-PL', `${toChinese} · ${toEnglish}`]);
  } finally {
    forget();
  }
});

test('a certificate that is revoked suspends the licence, and both pages say so', async () => {
  const { certificate, id, token } = await licensed('黄冠霖');
  expect(await said(token)).toBe('有效');
  await management.step('revokeCertificate', { id: certificate, input: { reason: '代考' } });
  expect(await said(await tokenOf('certificate', certificate))).toBe('已撤销');
  expect(await said(token)).toBe('已暂停');
  await head.step('revokeLicence', { id, input: { reason: '证书已撤销' } });
  expect(await said(token)).toBe('已撤销');
});

test('a licence is valid to the end of its last day, and replaced by the one that renews it', async () => {
  const { certificate, id, token } = await licensed('陈文辉', { validUntil: '2026-12-20' });
  const renewal = { certificate, examiner: ground.instructor, examinedOn: '2026-12-20', renews: id };
  sanbao.clock.now = new Date('2026-12-20T15:59:00Z');
  expect(await said(token)).toBe('有效');
  sanbao.clock.now = new Date('2026-12-20T16:00:00Z');
  expect(await said(token)).toBe('已过期');
  await head.step('issueLicence', { input: renewal });
  expect(await said(token)).toBe('已换发新证');
});

test.each([
  ['unknown', 'A'.repeat(43)],
  ['too short', 'abc'],
  ['too long', 'A'.repeat(90)],
  ['of other letters', encodeURIComponent(`'; drop table certificate; --${'x'.repeat(15)}`)],
  ['not even text', '%00'],
])('a token that is %s is not found, in the same words', async (_, token) => {
  const answer = await visit(token);
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toBe((await visit('B'.repeat(43))).body);
  expect(answer.body).toContain('未查到此证件');
});

test('what people wrote is text on the page, never a tag', async () => {
  const { token, id } = await licensed('罗俊杰');
  await sanbao.orm.em
    .fork()
    .execute(`update technician_licence set holder = '<script>alert(1)</script>"' where id = ?`, [id]);
  const { body } = await visit(token);
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
  expect(body).not.toContain('<script');
});

test('one network asks so often, and no oftener', async () => {
  await visit('A'.repeat(43), {});
  await sanbao.orm.em.fork().execute('update sign_in_budget set failures = 300');
  const { statusCode, headers, body } = await visit('A'.repeat(43));
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body).toContain('<html lang="zh-CN">');
});
