import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { procedureQuery, signOutMutation } from '../generated/operations.ts';
import { stepNamed } from '../schema/schema.ts';
import { mutate, read } from './client.ts';
import { dataProvider } from './dataProvider.ts';
import { performStep } from './performStep.ts';

const headers = { 'Content-Type': 'application/json' };
const answer = (body: unknown, status = 200) =>
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(JSON.stringify(body), { status, headers }));
const refusedWith = (extensions: object, status?: number) =>
  answer({ errors: [{ message: '请更正。', extensions }] }, status);

afterEach(() => {
  jest.restoreAllMocks();
});

/** The client's three ways to the API, which must not differ in what they make of a refusal. */
const ways = {
  'a query': () => read(procedureQuery),
  'a step': () => mutate(signOutMutation),
  'a page of records': () => dataProvider.getOne('TrainingPlan', { id: 'p1' }),
};

describe.each(Object.entries(ways))('%s', (_name, ask) => {
  test('fields of a refused form reach the form under their paths', async () => {
    refusedWith({ code: 'BAD_USER_INPUT', fields: { 'schedule.0.day': '不在培训期间内。' } });
    await expect(ask()).rejects.toMatchObject({
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
    await expect(ask()).rejects.toMatchObject({ status, body: { code, version: 4 } });
  });

  test('a lost connection and an answer of something else are told apart from a refusal', async () => {
    const fetch = jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(ask()).rejects.toMatchObject({ status: 0, body: { code: 'NO_ANSWER' } });
    fetch.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
    await expect(ask()).rejects.toMatchObject({ status: 0, body: { code: 'NO_ANSWER' } });
  });
});

test('a record that is not there, or not for this reader, is not found', async () => {
  answer({ data: { answer: null } });
  await expect(dataProvider.getOne('TrainingPlan', { id: 'p1' })).rejects.toMatchObject({ status: 404 });
});

test('the language of the reader and the key of the step travel as headers', async () => {
  const fetch = answer({ data: { answer: { id: 'o1' } } });
  await performStep(stepNamed('recordSiteArrival')!, { id: 'o1', input: {} }, 'k1');
  expect(fetch.mock.calls[0]![1]!.headers).toMatchObject({ 'Accept-Language': 'zh-CN', 'Idempotency-Key': 'k1' });
});
