import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let machine: string;
let code: string;
let owner: { name: string; contact: string; phone: string };
beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await shipmentGround(sanbao);
  const sales = await sanbao.as('sales');
  ({ id: machine } = await sales.step('recordShipment', { input: shipmentForm(ground) }));
  code = (await sales.step('issueMachineCode', { id: machine }, 'machineCode')).machineCode;
  const { customer } = await sales.read('query ($id: ID!) { customer(id: $id) { name contact phone } }', {
    id: ground.customer,
  });
  owner = customer;
});
afterAll(() => sanbao.stop());

const open = (path: string, headers: Record<string, string> = {}) => sanbao.app.inject({ url: `/m/${path}`, headers });

test('5.3.7 the code on a machine tells a stranger what stands on its plate, and nothing of whose it is', async () => {
  for (const [path, model] of [
    [code, '机型'],
    [`${code.toLowerCase()}?lang=en`, 'Model'],
  ] as const) {
    const { statusCode, body, headers } = await open(path, { 'accept-language': 'zh-CN' });
    expect(statusCode).toBe(200);
    for (const said of [model, 'ZJ-100', '间歇式装盒机', '…-001']) expect(body).toContain(said);
    for (const kept of [...Object.values(owner), 'Z100-2610', machine]) expect(body).not.toContain(kept);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('5.3.7 it leads who may read the machine to its record, and a dealer, who may not, to what strangers see', async () => {
  const engineer = await (await sanbao.as('engineer')).download(`/m/${code}`);
  expect([engineer.statusCode, engineer.headers.location]).toEqual([302, `/Equipment/${machine}/show`]);
  const dealer = await (await sanbao.as('dealer-a')).download(`/m/${code}`);
  expect(dealer.statusCode).toBe(200);
  expect(dealer.body).not.toContain(owner.name);
});

test('5.3.7 a code that never was, and one that was revoked, are the same to everybody', async () => {
  const guessed = await open('0000000000000000000000000A');
  const sales = await sanbao.as('sales');
  await sales.step('revokeMachineCode', { id: machine, input: { reason: '标签外泄' } });
  const revoked = await open(code);
  expect([guessed.statusCode, revoked.statusCode, (await open('x')).statusCode]).toEqual([404, 404, 404]);
  expect(revoked.body).toBe(guessed.body);
  expect((await sales.download(`/m/${code}`)).statusCode).toBe(404);
});

test('5.3.7 whoever tries many codes is told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 310 }, () => open('0000000000000000000000000A')));
  expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0);
});
