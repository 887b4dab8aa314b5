import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileDocument } from '../../test/hostile-document.ts';
import { breadth, hold, seed } from '../../test/promise.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

const DOCUMENTS = breadth(150, 1000);
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

let sanbao: Sanbao;
let cookie: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  const signedIn = await post({
    query: 'mutation { signIn(email: "after-sales@sanbao.example", password: "sanbao-demo") { id } }',
  });
  cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
});
afterAll(() => sanbao.stop());

const post = (payload: object) =>
  sanbao.app.inject({ method: 'POST', url: '/graphql', headers: cookie ? { cookie } : {}, payload });

/** Alone or under the name of an operation, which it has hardly ever. */
const request = fc.record(
  { query: hostileDocument, operationName: fc.constantFrom('', 'Nowhere', 'q1', 'F0', '__proto__') },
  { requiredKeys: ['query'] },
);

/** The cost of an answer to this process, in milliseconds of its processors. */
async function cost(payload: object) {
  const before = process.cpuUsage();
  const answer = await post(payload);
  const { user, system } = process.cpuUsage(before);
  return { answer, ms: (user + system) / 1000 };
}

/** Other work of the machine, such as collecting garbage of earlier tests, is no cost of the document. */
async function leastCost(payload: object) {
  const again: number[] = [];
  for (let at = 0; at < 9; at++) again.push((await cost(payload)).ms);
  return Math.min(...again);
}

const held = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

test('hostile documents are refused or answered at once, and leave nothing in memory', async () => {
  const documents = fc.sample(request, { numRuns: DOCUMENTS + 50, seed });
  // Compiling, which happens once, is no document's cost.
  for (const each of documents.splice(0, 50)) await post(each);
  const before = held();
  const codes = new Set<unknown>();
  const unread: string[] = [];
  let worst = 0;
  for (const each of documents) {
    const { answer, ms } = await cost(each);
    worst = Math.max(worst, ms > 50 ? await leastCost(each) : ms);
    try {
      for (const { extensions } of answer.json().errors ?? []) codes.add(extensions.code);
    } catch {
      unread.push(answer.body.slice(0, 100));
    }
  }
  expect(unread).toEqual([]);
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
  expect(codes).toContain('TOO_COMPLEX');
  hold('hostile documents: tried', 'at least', DOCUMENTS, documents.length);
  hold('hostile documents: processor of the costliest, ms', 'at most', 50, worst);
  hold('hostile documents: memory afterwards, MB more', 'at most', 50, Math.max(0, held() - before));
  expect((await post({ query: '{ viewer { name } }' })).json().data.viewer.name).toBe('沈晓梅');
}, 600_000);
