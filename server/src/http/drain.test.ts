import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { until } from '../../test/until.ts';
import { drainOnClose } from './drain.ts';

test('a server that stops still answers on open connections, and says that each answer is the last', async () => {
  const app = Fastify({ return503OnClosing: false });
  drainOnClose(app);
  app.get('/', async () => {
    await wait(20);
    return 'ok';
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });

  const answeredEach = Array.from({ length: 20 }, () => 0);
  const clients = answeredEach.map(async (_, at) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const answers = [];
    do {
      answeredEach[at] = answers.push(await ask(address, agent));
      await wait(at);
    } while (answers.at(-1)?.connection !== 'close');
    return answers.map(({ status }) => status);
  });
  // However slow the machine is: each connection has been used before.
  await until(async () => answeredEach.every(count => count >= 2) || undefined);
  const closing = app.close();
  const statuses = (await Promise.all(clients)).flat();
  await closing;
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses.length).toBeGreaterThan(40);
});

const ask = (url: string, agent: Agent) =>
  new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
    get(url, { agent }, answer =>
      answer.resume().on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection })),
    ).on('error', reject);
  });
