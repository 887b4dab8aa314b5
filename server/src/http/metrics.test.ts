import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { METRICS_TOKEN: 'of the operator' });
});
afterAll(() => sanbao.stop());

const asked = (remoteAddress: string, headers: Record<string, string> = {}) =>
  sanbao.app.inject({ url: '/metrics', remoteAddress, headers });

test('the figures are for this machine, and for whoever has the token; for others there is no such page', async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await asked(address)).statusCode).toBe(200);
  expect((await asked('10.0.0.7', { authorization: 'Bearer of the operator' })).statusCode).toBe(200);
  const refused = [
    await asked('10.0.0.7'),
    await asked('10.0.0.7', { authorization: 'Bearer of somebody' }),
    await asked('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }),
    await asked('127.0.0.1', { via: '1.1 proxy' }),
    await asked('10.0.0.7', { 'x-forwarded-for': '127.0.0.1' }),
  ];
  for (const answer of refused) {
    expect(answer.statusCode).toBe(404);
    expect(answer.json().errors[0].extensions.code).toBe('NOT_FOUND');
  }
});

test('steps are counted by name and outcome, refusals by rule, and nothing that somebody has sent', async () => {
  const office = await sanbao.as('after-sales');
  const input = { code: 'ZX', name: '装箱机' };
  await office.step('createProductFamily', { input });
  await office.attempt('createProductFamily', { input });
  await office.attempt('deactivateProductFamily', {
    id: '01989bd2-0000-7000-8000-000000000000',
    input: { reason: '停产' },
  });
  await sanbao.app.inject('/nowhere/secret-of-somebody');
  const figures = (await asked('127.0.0.1')).body;
  expect(figures).toMatch(/sanbao_steps_total\{step="createProductFamily",outcome="taken"\} [1-9]/);
  expect(figures).toMatch(/sanbao_steps_total\{step="createProductFamily",outcome="BAD_USER_INPUT"\} [1-9]/);
  expect(figures).toMatch(/sanbao_steps_total\{step="deactivateProductFamily",outcome="NOT_FOUND"\} [1-9]/);
  expect(figures).toMatch(/sanbao_refusals_total\{rule="\w+"\} [1-9]/);
  expect(figures).toMatch(/sanbao_requests_total\{route="\/graphql",status="200"\} [1-9]/);
  expect(figures).toMatch(/sanbao_connections\{state="idle"\} \d/);
  expect(figures).toMatch(/sanbao_jobs\{state="failed"\} 0/);
  expect(figures).toMatch(/sanbao_letters\{state="failed"\} 0/);
  expect(figures).toContain('sanbao_nodejs_eventloop_lag_seconds');
  expect(figures).not.toMatch(/secret-of-somebody|装箱机|ZX/);
});

test('the board for Grafana asks for nothing that is not there', async () => {
  const figures = (await asked('127.0.0.1')).body;
  const there = new Set([...figures.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
  const board = readFileSync(join(import.meta.dirname, '../../../deploy/grafana-board.json'), 'utf8');
  const wanted = [...board.matchAll(/sanbao_\w+/g)].map(([name]) => name);
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter(name => !there.has(name))).toEqual([]);
});
