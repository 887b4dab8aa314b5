import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { machineCodeOf } from '../codes/machine-code.ts';

let sanbao: Sanbao;
let ground: ShipmentGround;
let sales: Client;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await shipmentGround(sanbao);
  sales = await sanbao.as('sales');
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

let machines = 0;
const ship = async (): Promise<string> =>
  (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: `Z-${++machines}` }) })).id;
const issue = async (id: string, by = office): Promise<string> =>
  (await by.step('issueMachineCode', { id }, 'machineCode')).machineCode;

test('5.3.7 a machine is given one code; another is issued once it was revoked, with a reason', async () => {
  const id = await ship();
  const first = await issue(id);
  expect(machineCodeOf(first)).toBe(first);
  expect(await sales.refusal('issueMachineCode', { id })).toMatchObject({ rule: 'machineHasCode', clause: '5.3.7' });
  const revoked = await sales.step('revokeMachineCode', { id, input: { reason: '标签遗失' } }, 'machineCode');
  expect(revoked).toEqual({ machineCode: null });
  expect(await sales.refusal('revokeMachineCode', { id, input: { reason: '再次' } })).toMatchObject({
    rule: 'machineHasNoCode',
    clause: '5.3.7',
  });
  const second = await issue(id, sales);
  expect(second).not.toBe(first);
  const { equipment } = await office.read(
    'query ($id: ID!) { equipment(id: $id) { history { step clause person } } }',
    { id },
  );
  expect(equipment.history.map(({ step }: { step: string }) => step)).toEqual(
    expect.arrayContaining(['issueMachineCode', 'revokeMachineCode', 'issueMachineCode']),
  );
});

test.each(['engineer', 'management', 'manufacturing', 'dealer-a', 'auditor'])(
  '5.3.7 %s neither issues nor revokes a code',
  async account => {
    const someone = await sanbao.as(account);
    const id = await ship();
    for (const [step, form] of [
      ['issueMachineCode', {}],
      ['revokeMachineCode', { input: { reason: '遗失' } }],
    ] as const)
      expect(await someone.refusal(step, { id, ...form })).toMatchObject({ code: 'FORBIDDEN' });
  },
);

test('5.3.7 a machine is found by its code', async () => {
  const id = await ship();
  const code = await issue(id);
  const { equipments } = await office.read(
    'query ($code: String!) { equipments(filter: { machineCode: { eq: $code } }) { nodes { id } } }',
    { code },
  );
  expect(equipments.nodes).toEqual([{ id }]);
});
