import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FileStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

const bytes = Buffer.from('培训签到表');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'sanbao-s3-'));

let cut = (body: Buffer) => body;
const kept = new Map<string, Buffer>();
const asked: IncomingMessage[] = [];
const server = createServer(async (request, response) => {
  asked.push(request);
  const body = await buffer(request);
  const address = request.url as string;
  const [, start, end] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) response.statusCode = 403;
  else if (request.method === 'PUT') kept.set(address, body);
  else if (request.method === 'DELETE') kept.delete(address);
  else if (!kept.has(address)) response.statusCode = 404;
  else if (request.method === 'HEAD') response.setHeader('content-length', cut(kept.get(address) as Buffer).length);
  else return response.writeHead(206).end(kept.get(address)?.subarray(Number(start), Number(end) + 1));
  response.end();
});

const settings = {
  filesS3Bucket: 'sanbao',
  filesS3Region: 'us-east-1',
  filesS3Key: 'key',
  filesS3Secret: 'secret',
};
let store: FileStore;
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  store = s3Store({ ...settings, filesS3Endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('a file is put under its digest, read in part, and removed', async () => {
  const path = join(folder, 'arriving');
  writeFileSync(path, bytes);
  await store.keep(path, sha256);
  expect(existsSync(path)).toBe(false);
  expect(kept.get(`/sanbao/${sha256}`)).toEqual(bytes);
  expect(asked[0]?.headers).toMatchObject({
    'x-amz-content-sha256': sha256,
    'content-length': String(bytes.length),
    authorization: expect.stringMatching(/SignedHeaders=.*x-amz-content-sha256.*Signature=[0-9a-f]{64}/),
  });
  expect(await text(await store.read(sha256, 3, 5))).toBe('训');
  await store.remove(sha256);
  await expect(store.read(sha256, 0, 1)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what the store has kept only in part is not taken for kept', async () => {
  const path = join(folder, 'arriving');
  writeFileSync(path, bytes);
  cut = body => body.subarray(1);
  await expect(store.keep(path, sha256)).rejects.toThrow(`${bytes.length - 1} of ${bytes.length} bytes were kept`);
  expect(existsSync(path)).toBe(true);
  cut = body => body;
});

test('a store that falls silent while it is read is not waited for', async () => {
  const silent = createServer((_, response) => void response.writeHead(206).write('培'));
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const impatient = s3Store({ ...settings, filesS3Endpoint: `http://127.0.0.1:${port}` }, 100);
  await expect(text(await impatient.read(sha256, 0, 9))).rejects.toThrow('aborted');
  silent.closeAllConnections();
  silent.close();
});
