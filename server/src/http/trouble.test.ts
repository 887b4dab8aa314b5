import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { freePort } from '../platform/listen.ts';
import { headOf } from './error-answers.ts';
import { troubleOf } from './trouble.ts';

const connected: Socket[] = [];
/** Accepts whoever comes, and never answers. */
const silent = createServer(socket => void connected.push(socket.on('error', () => {})));
let sanbao: Sanbao;
beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>(resolve => silent.listen(port, '127.0.0.1', resolve));
  sanbao = await startSanbao(undefined, { FILES_S3_ENDPOINT: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  await sanbao.stop();
  for (const socket of connected) socket.destroy();
  silent.close();
});

test('a file store that never answers is told as such, to whoever sends a file, and keeps nobody else waiting', async () => {
  const office = await sanbao.as('after-sales');
  let answered = 0;
  const uploads = Array.from({ length: 12 }, async (_, at) => {
    const answer = await office.upload(`${at}.csv`, Buffer.from(`番号,${at}`));
    answered++;
    return answer;
  });
  await until(async () => connected.length >= 12 || undefined);
  expect(await office.read('{ customers { totalCount } }')).toBeTruthy();
  expect((await sanbao.app.inject('/healthz')).statusCode).toBe(200);
  const ready = sanbao.app.inject('/readyz');
  expect(answered).toBe(0);
  for (const answer of await Promise.all(uploads)) {
    expect(answer.statusCode).toBe(503);
    expect(answer.json().errors).toMatchObject([
      { message: expect.stringContaining('文件存储没有应答'), extensions: { code: 'FILE_STORE_UNAVAILABLE' } },
    ]);
  }
  expect((await ready).statusCode).toBe(503);
  const [left] = await sanbao.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from stored_file');
  expect(left).toEqual({ n: 0 });
}, 30_000);

test.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' })],
  [new Error('insert into …', { cause: Object.assign(new Error('could not extend file'), { code: '53100' }) })],
])('a full disk is told as such: %p', error => {
  const trouble = troubleOf(error, 'en');
  expect(trouble).toMatchObject({
    message: expect.stringContaining('disk is full'),
    extensions: { code: 'DISK_FULL' },
  });
  expect(headOf(trouble as NonNullable<typeof trouble>).status).toBe(507);
  expect(troubleOf(new Error('write'), 'en')).toBeUndefined();
});
