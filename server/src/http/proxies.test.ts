import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { proxies } from '../platform/setting.ts';
import { createServer } from '../server.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

/** How many of 55 guesses at a link, each with another `X-Forwarded-For`, are looked at: 50 of one address are. */
async function lookedAt(setting: string, remoteAddress: string, forwarded: (at: number) => string) {
  // Nobody remembers those of before.
  sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 3_600_000);
  const config = { ...sanbao.config, trustProxy: proxies(setting) };
  const app = await createServer({ orm: sanbao.orm, config, now: () => sanbao.clock.now });
  let count = 0;
  for (let at = 0; at < 55; at++) {
    const headers = { 'x-forwarded-for': forwarded(at) };
    const { statusCode } = await app.inject({ url: `/link/${'x'.repeat(43)}.json`, remoteAddress, headers });
    expect([401, 429]).toContain(statusCode);
    if (statusCode === 401) count += 1;
  }
  await app.close();
  return count;
}

const made = (at: number) => `203.0.113.${at}`;

test.each([
  ['true', '127.0.0.1', (at: number) => `${made(at)}, 198.51.100.7`],
  ['2', '10.0.0.1', (at: number) => `${made(at)}, 198.51.100.7, 10.0.0.2`],
  ['loopback,10.0.0.0/8', '::1', (at: number) => `${made(at)}, 198.51.100.7, 10.1.2.3`],
  ['0', '127.0.0.1', made],
  // A number of proxies is not believed to somebody who comes from afar.
  ['1', '198.51.100.7', made],
])('behind TRUST_PROXY=%s nobody who comes by %s chooses their address', async (setting, peer, forwarded) => {
  expect(await lookedAt(setting, peer, forwarded)).toBe(50);
});

test.each([
  ['1', '::ffff:10.0.0.2', made],
  ['192.0.2.0/24', '192.0.2.9', made],
])('behind TRUST_PROXY=%s those who come by %s have addresses of their own', async (setting, peer, forwarded) => {
  expect(await lookedAt(setting, peer, forwarded)).toBe(55);
});
