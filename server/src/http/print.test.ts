import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeOn } from '../../test/codes.ts';
import { textOf } from '../../test/pdf.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { certificateOf, type Ground, trainingGround } from '../../test/training.ts';

const OURS = '区永健';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let management: Client;
let certificate: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60', PUBLIC_URL: 'https://service.example' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  certificate = await certificateOf(sanbao, ground, OURS);
});
afterAll(() => sanbao.stop());

const addressOf = (id: string, record = 'Certificate') => `/print/${record}/${id}.pdf`;
const printed = (client: Client, id = certificate, record?: string) => client.download(addressOf(id, record));
const issueLicence = async (id: string) =>
  (
    await (
      await sanbao.as('after-sales-head')
    ).step('issueLicence', {
      input: { certificate: id, examiner: ground.instructor, examinedOn: '2026-12-15' },
    })
  ).id as string;

describe('a certificate on paper', () => {
  test('says in Chinese and English what was attended, under which revisions, and leads to its page', async () => {
    const answer = await printed(office);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^inline; filename="_ CE-.*\.pdf"; filename\*=UTF-8''%E7%BB%93.*CE-.*\.pdf$/,
      ),
      'cache-control': 'private, no-cache',
    });
    const [page, ...more] = await textOf(answer.rawPayload);
    expect(more).toEqual([]);
    for (const said of ['结业证书', OURS, '装盒机操作与保养班', '2026年12月15日', '维修', 'Repair', '14 December 2026'])
      expect(page).toContain(said);
    expect(page).toMatch(/SH\/JR-C-160-01 版次 A 第 5\.1\.5 条，表单：结业证书 版次 A/);
    expect(await codeOn(answer.rawPayload)).toMatch(/^https:\/\/service\.example\/verify\/[\w-]{43}$/);
  });

  test('is the same bytes for everybody who may read it, whenever it is printed', async () => {
    const first = await printed(office);
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 86_400_000);
    const again = await printed(await sanbao.as('dealer-a'));
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    const known = await office.download(addressOf(certificate), { 'if-none-match': String(first.headers.etag) });
    expect([known.statusCode, known.body]).toEqual([304, '']);
  });

  test('is for who may read the record, and nobody else', async () => {
    expect((await printed(sanbao.nobody)).statusCode).toBe(401);
    expect((await printed(await sanbao.as('dealer-b'))).statusCode).toBe(404);
    expect((await printed(await sanbao.as('admin'))).statusCode).toBe(404);
  });

  test.each([
    ['no uuid', '1', 'Certificate'],
    ['no such certificate', '00000000-0000-7000-8000-000000000000', 'Certificate'],
    ['no such record', '00000000-0000-7000-8000-000000000000', '__proto__'],
    ['a record without a form', '00000000-0000-7000-8000-000000000000', 'Person'],
  ])('%s is not found', async (_, id, record) => {
    expect((await printed(office, id, record)).statusCode).toBe(404);
  });

  test('is kept as it was issued, byte by byte, whatever master data and the database say later', async () => {
    const paper = async () => (await printed(office)).rawPayload;
    const issued = await paper();
    const database = sanbao.orm.em.fork();
    const [kept] = await database.execute(
      `select sha256, edition, record from stored_file where paper_of = ? and edition = 'VALID'`,
      [certificate],
    );
    expect(kept).toEqual({
      ...{ edition: 'VALID', record: 'Certificate' },
      sha256: createHash('sha256').update(issued).digest('hex'),
    });
    await database.execute(`update certificate set holder = '改名', course = '改课' where id = ?`, [certificate]);
    expect((await paper()).equals(issued)).toBe(true);
    await database.execute(`update certificate set holder = ?, course = '装盒机操作与保养班' where id = ?`, [
      OURS,
      certificate,
    ]);
    const chinese = await office.download(`${addressOf(certificate)}?language=zh`);
    const [page] = await textOf(chinese.rawPayload);
    expect(page).toContain('阅读件：仅含中文，以所签发的原件为准。');
    expect(page).not.toContain('CERTIFICATE');
  });

  test('says for ever what it said when it was issued', async () => {
    const paper = async () => (await printed(office)).rawPayload;
    const issued = await paper();
    const renamed = { code: 'SJZ', name: '装盒机（停产系列）' };
    await office.step('updateProductFamily', { id: ground.family, input: renamed });
    expect((await paper()).equals(issued)).toBe(true);
    const { productFamily } = await office.read('query ($id: ID!) { productFamily(id: $id) { name } }', {
      id: ground.family,
    });
    expect(productFamily.name).toBe(renamed.name);
    await office.step('updateProductFamily', { id: ground.family, input: { ...renamed, name: '装盒机' } });
  });

  test('one that was revoked says so across the page', async () => {
    const id = await certificateOf(sanbao, ground, '何展鹏');
    await management.step('revokeCertificate', { id, input: { reason: '代考' } });
    const [page] = await textOf((await printed(office, id)).rawPayload);
    expect(page).toContain('已撤销 Revoked');
  });
});

describe('a blank form', () => {
  const blank = (client: Client, record = 'PartsApplication', query = '') =>
    client.download(`/print/blank/${record}.pdf${query}`);

  test('is for everybody of the company, in Chinese and English or in Chinese alone', async () => {
    const both = await blank(office);
    expect(both.headers['content-type']).toBe('application/pdf');
    expect((await textOf(both.rawPayload))[0]).toContain('Parts wanted');
    const [chinese] = await textOf((await blank(office, undefined, '?language=zh')).rawPayload);
    expect(chinese).toContain('所需零部件清单');
    expect(chinese).not.toContain('Parts wanted');
  });

  test('is not for dealers, nor for nobody, and there is none of what is not filled in by hand', async () => {
    expect((await blank(sanbao.nobody)).statusCode).toBe(401);
    expect((await blank(await sanbao.as('dealer-a'))).statusCode).toBe(404);
    for (const record of ['Certificate', 'Person', '__proto__'])
      expect((await blank(office, record)).statusCode).toBe(404);
  });
});

test('a licence says for what and until when', async () => {
  const id = await issueLicence(await certificateOf(sanbao, ground, '黄冠霖'));
  const { rawPayload } = await printed(office, id, 'TechnicianLicence');
  const [page, ...more] = await textOf(rawPayload);
  expect(more).toEqual([]);
  for (const said of ['上岗证', '黄冠霖', '装盒机', '2028年12月15日', '贴照片处', '第 5.3.1 条'])
    expect(page).toContain(said);
  expect(await codeOn(rawPayload)).toMatch(/\/verify\/[\w-]{43}$/);
});

test('so many are printed for one viewer in a while, and no more', async () => {
  const database = sanbao.orm.em.fork();
  await database.execute('delete from sign_in_budget');
  expect((await printed(office)).statusCode).toBe(200);
  await database.execute('update sign_in_budget set failures = 300');
  expect((await printed(office)).statusCode).toBe(429);
  expect((await printed(management)).statusCode).toBe(200);
});
