import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { sweepFiles } from '../attachments/sweep.ts';
import { Person } from '../organization/person.entity.ts';
import { openFileStore } from '../platform/file-store.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { enter } from '../steps/enter.ts';
import { takeFiles } from '../steps/write-event.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { File } from './declarations.ts';
import { StoredFile } from './stored-file.entity.ts';

const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

class ScanInput {
  @File({ accept: ['application/pdf'] }) scan!: StoredFile;
}

class InternalScanInput {
  @File({ accept: ['application/pdf'], internal: true }) scan!: StoredFile;
}

class AnyInput {
  @File() scan!: StoredFile;
}

/** The beginning of a file of ISO base media with these brands. */
function media(major: string, ...others: string[]): Buffer {
  const start = Buffer.alloc(16 + 4 * others.length);
  start.writeUInt32BE(start.length, 0);
  start.write(`ftyp${major}`, 4, 'latin1');
  for (const [at, brand] of others.entries()) start.write(brand, 16 + 4 * at, 'latin1');
  return Buffer.concat([start, Buffer.from('000000086d657461', 'hex'), Buffer.alloc(64)]);
}

/** An archive of empty files. */
function archive(...names: string[]): Buffer {
  const entries = names.map(name => {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    return { local: Buffer.concat([local, Buffer.from(name)]), central: Buffer.concat([central, Buffer.from(name)]) };
  });
  const files = Buffer.concat(entries.map(({ local }) => local));
  const directory = Buffer.concat(entries.map(({ central }) => central));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, directory, end]);
}

/** A compound file with one stream of that name: header, allocation table, directory. */
function compound(stream: string): Buffer {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  const directory = Buffer.alloc(512);
  for (const [at, name] of ['Root Entry', stream].entries()) {
    directory.write(name, at * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at * 128 + 64);
  }
  return Buffer.concat([header, table, directory]);
}

let dataDir: string;
let sanbao: Sanbao;
let cookies: Record<string, string>;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-files-'));
  sanbao = await startSanbao(undefined, { DATA_DIR: dataDir, FILES_MAX_MEGABYTES: '1' });
  cookies = {};
  for (const account of ['after-sales', 'management', 'dealer-a', 'dealer-b'])
    cookies[account] = await cookieOf(account);
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

async function cookieOf(account: string) {
  const { cookies } = await sanbao.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: `mutation { signIn(email: "${account}@sanbao.example", password: "sanbao-demo") { id } }`,
    },
  });
  return `sanbao_session=${cookies.find(({ name }) => name === 'sanbao_session')?.value}`;
}

const upload = (account: string, name: string, payload: Buffer, type = 'application/octet-stream') =>
  sanbao.app.inject({
    method: 'POST',
    url: `/files?name=${encodeURIComponent(name)}`,
    payload,
    headers: { 'content-type': type, 'accept-language': 'en', ...(cookies[account] && { cookie: cookies[account] }) },
  });
const download = (account: string, id: string, headers: Record<string, string> = {}) =>
  sanbao.app.inject({ url: `/files/${id}`, headers: { ...headers, cookie: cookies[account] ?? '' } });
const arriving = () => readdirSync(join(dataDir, 'files', 'arriving'));

async function personOf(client: Client, dealer?: string) {
  const { persons } = await client.read(`{ persons(first: 100) { nodes { id dealer { name } } } }`);
  return persons.nodes.find((each: { dealer: { name: string } | null }) => Boolean(each.dealer) === Boolean(dealer)).id;
}

/** The use of a file of a step's form. */
async function take(account: string, id: string, record: { id: string }, field = ScanInput) {
  const client = await sanbao.as(account);
  const { viewer } = await client.read('{ viewer { id dealerId } }');
  const context = systemContext(sanbao.orm, sanbao.clock.now, {
    ...systemViewer(),
    userId: viewer.id,
    dealerId: viewer.dealerId,
    visibility: viewer.dealerId ? 'DEALER' : 'STAFF',
  } as Viewer);
  return companyEm(sanbao.orm.em).transactional(async inside => {
    const em = inside as SqlEntityManager;
    const entered = await enter(em, field, { scan: id }, { ...context, language: 'en' }, record as never);
    takeFiles({ id: record.id, constructor: Person } as never, Object.assign(new field(), entered));
  });
}

describe('an upload', () => {
  test('is kept by its content, under a clean name', async () => {
    const answer = await upload('after-sales', '..\\/机密/‮fdp.培训签到表.exe', PDF);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.any(String),
      name: 'fdp.培训签到表.exe.pdf',
      type: 'application/pdf',
      size: PDF.length,
      sha256: digest(PDF),
    });
    expect(existsSync(join(dataDir, 'files', digest(PDF).slice(0, 2), digest(PDF)))).toBe(true);
    expect(arriving()).toEqual([]);
  });

  test.each([
    ['a table in GB 18030', '客户.csv', Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31]), 'text/csv'],
    ['plain text', '说明.txt', Buffer.from('请按时到场\n'), 'text/plain'],
    ['a picture', '照片', PNG, 'image/png'],
  ])('takes %s', async (_, name, bytes, type) => {
    expect((await upload('after-sales', name, bytes)).json()).toMatchObject({ type });
  });

  test.each<[string, string, Buffer, string, string]>([
    ['OFD', '发票.pdf', archive('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd', '发票.pdf.ofd'],
    ['ZIP', '现场照片.zip', archive('a.txt'), 'application/zip', '现场照片.zip'],
    ['ZIP that calls itself XLSX', 'a.xlsx', archive('a.txt'), 'application/zip', 'a.xlsx.zip'],
    [
      'an invoice',
      '发票.xml',
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><EInvoice/>'),
      'application/xml',
      '发票.xml',
    ],
    ['TIFF', 'a.tif', Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]), 'image/tiff', 'a.tif'],
    ['DWG', '图纸.dwg', Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(64)]), 'image/vnd.dwg', '图纸.dwg'],
    ['MP4', 'a.mp4', media('isom', 'mp41'), 'video/mp4', 'a.mp4'],
    ['MOV', 'a.mov', media('qt  '), 'video/quicktime', 'a.mov'],
    ['.xls', 'a.xls', compound('Workbook'), 'application/vnd.ms-excel', 'a.xls'],
    ['.et', 'a.et', compound('Workbook'), 'application/vnd.ms-excel', 'a.et'],
    ['.doc', 'a.doc', compound('WordDocument'), 'application/msword', 'a.doc'],
    ['.wps', 'a.wps', compound('WordDocument'), 'application/msword', 'a.wps'],
    ['a text that calls itself a workbook', 'a.xls', compound('WordDocument'), 'application/msword', 'a.xls.doc'],
    ['.docx with a password', 'a.docx', compound('EncryptedPackage'), 'application/msword', 'a.docx'],
    ['AVIF', 'a.heic', media('avif', 'mif1', 'miaf'), 'image/avif', 'a.heic.avif'],
    ['AVIF by another brand', 'a.avif', media('mif1', 'avif'), 'image/avif', 'a.avif'],
    ['HEIF of no codec', 'a.heif', media('mif1'), 'image/heif', 'a.heif'],
    ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'MiHB'].map(
      (brand): [string, string, Buffer, string, string] => [
        brand,
        'IMG_1.HEIC',
        media(brand, 'mif1'),
        'image/heic',
        'IMG_1.HEIC',
      ],
    ),
    ...['mif1', 'mif2', 'msf1', 'miaf'].map((brand): [string, string, Buffer, string, string] => [
      brand,
      'IMG_1.HEIC',
      media(brand, 'heic'),
      'image/heic',
      'IMG_1.HEIC',
    ]),
  ])('takes %s by its signature, and gives it out as a download alone', async (_, name, bytes, type, kept) => {
    const file = (await upload('after-sales', name, bytes)).json();
    expect(file).toMatchObject({ type, name: kept });
    await take('after-sales', file.id, { id: await personOf(await sanbao.as('after-sales')) }, AnyInput);
    const { headers } = await download('after-sales', file.id);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test.each([
    ['HTML that calls itself a PDF', 'a.pdf', Buffer.from('<!doctype html><script>1</script>'), 415, 'fileTypeRefused'],
    ['HTML behind blanks', 'a.txt', Buffer.from(`${' '.repeat(900)}<script>1</script>`), 415, 'fileTypeRefused'],
    ['SVG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'fileTypeRefused'],
    ['a program', 'a.pdf', Buffer.from('MZ\u0000\u0001\u0002'), 415, 'fileTypeRefused'],
    [
      'SVG as XML',
      'a.xml',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      'fileTypeRefused',
    ],
    [
      'a page as XML',
      'a.xml',
      Buffer.from('<?xml version="1.0"?><x:html xmlns:x="http://www.w3.org/1999/xhtml"/>'),
      415,
      'fileTypeRefused',
    ],
    [
      'XML with entities',
      'a.xml',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      415,
      'fileTypeRefused',
    ],
    [
      'XML with a style',
      'a.xml',
      Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a/>'),
      415,
      'fileTypeRefused',
    ],
    ['an installer', 'a.doc', compound('Property'), 415, 'fileTypeRefused'],
    ['nothing at all', 'a.pdf', Buffer.alloc(0), 422, 'fileEmpty'],
    ['too much', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]), 413, 'fileTooLarge'],
    ['a name of which nothing is left', '../..', PDF, 422, 'fileWithoutName'],
  ])('refuses %s', async (_, name, bytes, status, rule) => {
    const answer = await upload('after-sales', name, bytes);
    expect([answer.statusCode, answer.json().errors[0].extensions]).toMatchObject([
      status,
      { code: 'RULE_VIOLATED', rule },
    ]);
    expect(arriving()).toEqual([]);
  });

  test('is refused to strangers, and as the form of another site could send it', async () => {
    expect((await upload('nobody', 'a.pdf', PDF)).statusCode).toBe(401);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/pdf'])
      expect((await upload('after-sales', 'a.pdf', PDF, type)).statusCode).toBe(415);
  });

  test('that breaks off leaves nothing behind', async () => {
    const before = await companyEm(sanbao.orm.em).count(StoredFile);
    await sanbao.app.listen({ port: 0 });
    const { port } = sanbao.app.server.address() as AddressInfo;
    const sending = request({
      port,
      method: 'POST',
      path: '/files?name=a.pdf',
      headers: { cookie: cookies['after-sales'], 'content-type': 'application/octet-stream', 'content-length': 9000 },
    }).on('error', () => {});
    sending.write(PDF);
    await new Promise(resolve => setTimeout(resolve, 300));
    sending.destroy();
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(arriving()).toEqual([]);
    expect(await companyEm(sanbao.orm.em).count(StoredFile)).toBe(before);
  });
});

describe('a step takes a file', () => {
  const refusal = (account: string, id: string, record: { id: string }) =>
    take(account, id, record).then(
      () => 'taken',
      error => error.extensions.fields.scan,
    );

  test('once, of its uploader, and of a type that the field takes', async () => {
    const { id } = (await upload('after-sales', 'a.pdf', PDF)).json();
    const record = { id: await personOf(await sanbao.as('after-sales')) };
    expect(await refusal('management', id, record)).toMatch('no such file uploaded by you');
    expect(await refusal('dealer-a', id, record)).toMatch('no such file uploaded by you');
    expect(await refusal('after-sales', 'nonsense', record)).toMatch('no such file');
    const picture = (await upload('after-sales', 'a.png', PNG)).json();
    expect(await refusal('after-sales', picture.id, record)).toBe('Only .pdf is taken here.');
    const other = { id: '00000000-0000-7000-8000-000000000009' };
    const both = await Promise.all([refusal('after-sales', id, record), refusal('after-sales', id, other)]);
    expect(both.sort()).toEqual([expect.stringMatching('another record'), 'taken']);
  });

  test('again, where its record holds it: of whoever is shown it there', async () => {
    const record = { id: await personOf(await sanbao.as('after-sales')) };
    const held = async (field = ScanInput) => {
      const { id } = (await upload('after-sales', 'a.pdf', PDF)).json();
      await take('after-sales', id, record, field);
      return id;
    };
    const [internal, shared] = [await held(InternalScanInput), await held()];
    expect(await refusal('management', internal, record)).toBe('taken');
    expect(await refusal('dealer-a', internal, record)).toMatch('no such file');
    expect(await refusal('dealer-a', shared, record)).toBe('taken');
  });

  test('and from then on nothing changes or removes it', async () => {
    const file = (await upload('after-sales', 'a.pdf', PDF)).json();
    await take('after-sales', file.id, { id: await personOf(await sanbao.as('after-sales')) });
    for (const change of [
      "update stored_file set name = 'b'",
      'update stored_file set record_id = null',
      'delete from stored_file',
    ])
      await expect(companyEm(sanbao.orm.em).execute(`${change} where id = '${file.id}'`)).rejects.toThrow(
        'of a stored file',
      );
  });
});

describe('a download', () => {
  test('is for those who read the record, whole or in part', async () => {
    const { id } = (await upload('after-sales', '扫描件 1.pdf', PDF)).json();
    expect((await download('after-sales', id)).statusCode).toBe(404);
    await take('after-sales', id, { id: await personOf(await sanbao.as('after-sales')) });
    const whole = await download('management', id);
    expect(whole.rawPayload).toEqual(PDF);
    expect(whole.headers).toMatchObject({
      etag: `"${digest(PDF)}"`,
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%E6%89%AB%E6%8F%8F%E4%BB%B6%201.pdf"),
    });
    const part = await download('management', id, { range: 'bytes=5-7' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      '1.7',
      `bytes 5-7/${PDF.length}`,
    ]);
    expect((await download('management', id, { range: 'bytes=9000-' })).statusCode).toBe(416);
    expect((await download('management', id, { 'if-none-match': `"${digest(PDF)}"` })).statusCode).toBe(304);
    for (const said of [`W/"${digest(PDF)}"`, `"x", "${digest(PDF)}"`, '*'])
      expect([said, (await download('management', id, { 'if-none-match': said })).statusCode]).toEqual([said, 304]);
    for (const [said, status] of [
      ['"x"', 412],
      [`W/"${digest(PDF)}"`, 412],
      [`"x", "${digest(PDF)}"`, 200],
      ['*', 200],
    ] as const)
      expect([said, (await download('management', id, { 'if-match': said })).statusCode]).toEqual([said, status]);
    expect((await download('nobody', id)).statusCode).toBe(401);
    for (const account of ['dealer-a', 'dealer-b']) expect((await download(account, id)).statusCode).toBe(404);
    for (const wrong of ['x', '..%2f..%2fetc%2fpasswd', '00000000-0000-7000-8000-000000000000'])
      expect((await download('management', wrong)).statusCode).toBe(404);
  });

  test('of a dealer’s person is for that dealer, not for another', async () => {
    const { id } = (await upload('dealer-a', 'a.pdf', PDF)).json();
    await take('dealer-a', id, { id: await personOf(await sanbao.as('dealer-a'), 'own') });
    expect((await download('dealer-a', id)).rawPayload).toEqual(PDF);
    expect((await download('dealer-b', id)).statusCode).toBe(404);
    expect((await download('after-sales', id)).statusCode).toBe(200);
  });
});

test('what no step takes within a day is swept away, its bytes with the last file that has them', async () => {
  const bytes = Buffer.from('只上传，没有用');
  const { id } = (await upload('after-sales', 'a.txt', bytes)).json();
  const parts = { orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) };
  await sweepFiles(parts, sanbao.clock.now);
  expect(await companyEm(sanbao.orm.em).count(StoredFile, { id })).toBe(1);
  await sweepFiles(parts, new Date(sanbao.clock.now.getTime() + 25 * 60 * 60 * 1000));
  expect(await companyEm(sanbao.orm.em).count(StoredFile, { recordId: null })).toBe(0);
  expect(existsSync(join(dataDir, 'files', digest(bytes).slice(0, 2), digest(bytes)))).toBe(false);
  expect(existsSync(join(dataDir, 'files', digest(PDF).slice(0, 2), digest(PDF)))).toBe(true);
});

describe('a file that a device sends by its digest', () => {
  test('is the same file when it is sent again, to nobody else, and not once it arrives broken', async () => {
    const [office, other] = [await sanbao.as('after-sales'), await sanbao.as('engineer')];
    const first = await office.upload('photo.png', PNG, digest(PNG));
    expect(first.statusCode).toBe(201);
    expect((await office.upload('photo.png', PNG, digest(PNG))).json()).toEqual(first.json());
    expect((await other.upload('photo.png', PNG, digest(PNG))).json().id).not.toBe(first.json().id);
    expect((await office.upload('photo.png', PNG)).json().id).not.toBe(first.json().id);
    const broken = await office.upload('photo.png', PNG, digest(PDF));
    expect([broken.statusCode, broken.json().errors[0].extensions.rule]).toEqual([422, 'fileBroken']);
  });
});
