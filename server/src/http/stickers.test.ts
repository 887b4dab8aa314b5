import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codesOn } from '../../test/codes.ts';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { partForm } from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: ShipmentGround;
let machine: string;
let other: { id: string; number: string };
let parts: string[];
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await shipmentGround(sanbao);
  const sales = await sanbao.as('sales');
  const ship = (serialNumber: string) =>
    sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber }) }, 'id number');
  ({ id: machine } = await ship('Z-1'));
  other = (await ship('Z-2')) as typeof other;
  const office = await sanbao.as('after-sales');
  const entered = [partForm('Z-101', '横封切刀'), partForm('Z-102', '同步带', { gtin: '6901234567892' })];
  parts = [];
  for (const input of entered) parts.push((await office.step('createPart', { input })).id);
});
afterAll(() => sanbao.stop());

const asked = async (account: string, path: string) => (await sanbao.as(account)).download(path);
const labels = (record: string, ids: readonly string[], more = 'size=A4_24') =>
  `/print/stickers/${record}.pdf?ids=${ids.join(',')}&${more}`;

test('labels of parts come in the order in which they were asked for, as many as were asked for', async () => {
  const answer = await asked('management', labels('Part', parts.toReversed(), 'size=A4_24&copies=2&skip=3'));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const read = await codesOn(answer.rawPayload);
  expect(read.map(({ text }) => text)).toEqual(['0106901234567892', '0106901234567892', 'Z-101', 'Z-101']);
});

test('5.3.7 the label of a machine has its one code, and none is made of a machine without one', async () => {
  const office = await sanbao.as('after-sales');
  const { machineCode } = await office.step('issueMachineCode', { id: machine }, 'machineCode');
  const answer = await asked('engineer', labels('Equipment', [machine], 'size=ROLL_60_40'));
  expect(await codesOn(answer.rawPayload)).toEqual([
    { text: `${sanbao.config.publicUrl}/m/${machineCode}`, mark: ']Q1' },
  ]);
  const refused = await asked('engineer', labels('Equipment', [machine, other.id]));
  expect(refused.json().errors[0]).toMatchObject({
    message: expect.stringContaining(other.number),
    extensions: { code: 'RULE_VIOLATED', rule: 'stickersWithoutCode' },
  });
});

test.each([
  ['a dealer', 'dealer-a', () => labels('Part', parts), 404],
  ['what has no label', 'management', () => labels('Customer', parts), 404],
  ['a record that is not there', 'management', () => labels('Part', [machine]), 404],
  ['nothing', 'management', () => labels('Part', []), 404],
  ['an unknown size', 'management', () => labels('Part', parts, 'size=A5'), 422],
  ['half a copy', 'management', () => labels('Part', parts, 'size=A4_24&copies=0.5'), 422],
  ['more than a thousand', 'management', () => labels('Part', parts, 'size=A4_24&copies=600'), 422],
])('labels are refused: %s', async (_, account, path, status) => {
  expect((await asked(account, path())).statusCode).toBe(status);
});

test('labels are refused to whoever is not signed in', async () => {
  expect((await sanbao.app.inject({ url: labels('Part', parts) })).statusCode).toBe(401);
});
