import { afterEach, expect, jest, test } from '@jest/globals';
import { act, read } from './client.ts';
import { dataProvider } from './dataProvider.ts';

const answer = (body: unknown, status = 200) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body), { status }));
const refusedWith = (extensions: object, status?: number) =>
  answer({ data: null, errors: [{ message: '请更正。', extensions }] }, status);

afterEach(() => {
  jest.restoreAllMocks();
});

test('fields of a refused form reach the form under their paths', async () => {
  refusedWith({ code: 'BAD_USER_INPUT', fields: { 'schedule.0.day': '不在培训期间内。' } });
  await expect(ask('{ x }')).rejects.toMatchObject({
    status: 422,
    message: '请更正。',
    body: { code: 'BAD_USER_INPUT', errors: { 'schedule.0.day': '不在培训期间内。' } },
  });
});

test.each([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['STALE_RECORD', 409],
  ['SOMETHING_NEW', 500],
])('%s becomes status %i, whatever the HTTP status was', async (code, status) => {
  refusedWith({ code, version: 4 }, 400);
  await expect(ask('{ x }')).rejects.toMatchObject({ status, body: { code, version: 4 } });
});

test('a lost connection and an answer of something else are told apart from a refusal', async () => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(ask('{ x }')).rejects.toMatchObject({ status: 0, body: { code: 'NO_ANSWER' } });
  jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('<html>', { status: 502 }));
  await expect(ask('{ x }')).rejects.toMatchObject({ status: 0, body: { code: 'NO_ANSWER' } });
});

test('the language of the reader and the key of the step travel as headers', async () => {
  const fetch = answer({ data: { x: 1 } });
  await ask('mutation { x }', {}, { 'Idempotency-Key': 'k1' });
  expect(fetch.mock.calls[0]![1]!.headers).toMatchObject({ 'Accept-Language': 'zh-CN', 'Idempotency-Key': 'k1' });
});
