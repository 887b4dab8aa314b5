import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

const partner = 'https://partner.example';
let sanbao: Sanbao;
let closed: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { CORS_ORIGINS: `${partner}, http://localhost:5173` });
  closed = await startSanbao();
});
afterAll(() => Promise.all([sanbao.stop(), closed.stop()]));

const preflight = (to: Sanbao, origin: string) =>
  to.app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const ask = (to: Sanbao, origin: string) =>
  to.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' }, headers: { origin } });

describe('web pages of others', () => {
  test('may ask with a token where their origin is named, and send no cookie', async () => {
    const { statusCode, headers } = await preflight(sanbao, partner);
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({ 'access-control-allow-origin': partner, 'access-control-allow-methods': /POST/ });
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect((await ask(sanbao, partner)).headers['access-control-allow-origin']).toBe(partner);
  });

  test('may not where it is not, nor where none is', async () => {
    for (const [to, origin] of [
      [sanbao, 'https://partner.example.evil.example'],
      [sanbao, 'http://partner.example'],
      [sanbao, 'null'],
      [closed, partner],
    ] as const)
      for (const { headers } of [await preflight(to, origin), await ask(to, origin)])
        expect([origin, headers['access-control-allow-origin']]).toEqual([origin, undefined]);
  });
});
