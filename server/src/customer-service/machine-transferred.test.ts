import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shipmentForm } from '../../test/equipment.ts';
import { faultForm, planForm } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type WarrantyGround, warrantyGround } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let sales: Client;
let elsewhere = '';
const reason = '顾客将设备转让给同集团的另一家工厂';
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await warrantyGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  const { customerSites } = await office.read('{ customerSites(first: 50) { nodes { id customer { id } } } }');
  elsewhere = customerSites.nodes.find((each: { customer: { id: string } }) => each.customer.id !== ground.customer).id;
});
afterAll(() => sanbao.stop());

let shipped = 0;
const machineOf = async () =>
  (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: `MT-${++shipped}` }) }))
    .id as string;
const transfer = (id: string, change: object = {}) => ({ id, input: { site: elsewhere, ...change } });

test('5.2.1 the contract of the former customer ends for a machine that is transferred, and what it owed on it', async () => {
  const [machine, other] = [await machineOf(), await machineOf()];
  const warranty = { monthsFromAcceptance: 36, monthsFromShipment: 48, monthsForWearParts: 6, basis: '合同第六条' };
  const contract = await sales.step(
    'recordServiceContract',
    {
      input: {
        customer: ground.customer,
        equipment: [machine, other],
        validFrom: '2026-11-01',
        validUntil: '2027-10-31',
        terms: [{ kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 }],
        warranty,
      },
    },
    'id number',
  );
  expect(await sales.refusal('transferEquipment', transfer(machine))).toMatchObject({
    rule: 'transferEndsObligations',
    contracts: contract.number,
    count: 2,
    fields: { reason: expect.any(String) },
  });
  await sales.step('transferEquipment', transfer(machine, { reason }));
  const query = `query ($id: ID!) { serviceContract(id: $id) { state left { serialNumber on reason }
    obligations(first: 20) { state cancellationReason equipment { id } } } }`;
  const { serviceContract } = await office.read(query, { id: contract.id });
  expect(serviceContract).toMatchObject({ state: 'ACTIVE', left: [{ on: '2026-11-23', reason }] });
  const of = (id: string) =>
    serviceContract.obligations.filter((each: { equipment: { id: string } }) => each.equipment.id === id);
  expect(of(machine)).toMatchObject([{ state: 'CANCELLED' }, { state: 'CANCELLED' }]);
  expect(of(machine)[0].cancellationReason).toContain('MT-1');
  expect(of(other)).toMatchObject([{ state: 'DUE' }, { state: 'DUE' }]);
  // Until then the contract covered; from then on the model's terms hold.
  const covered = async (on: string) =>
    (
      await office.read(
        'query ($id: ID!, $on: Day) { equipment(id: $id) { coverage(on: $on) { periods { rules { rule } } } } }',
        { id: machine, on },
      )
    ).equipment.coverage.periods[0].rules[0].rule;
  expect(await covered('2026-11-20')).toBe('warrantyTermsOfContract');
  expect(await covered('2026-11-24')).toBe('warrantyTermsOfModel');
});

test('5.3.3 open orders are named, and show that the machine has moved', async () => {
  const machine = await machineOf();
  const { id: fault } = await office.step('reportFault', { input: faultForm({ ...ground, machine }) });
  const order = await office.step('planRepair', { input: planForm(ground, { fault }) }, 'id number');
  expect(await sales.refusal('transferEquipment', transfer(machine))).toMatchObject({
    rule: 'transferUnderOrders',
    numbers: order.number,
  });
  await sales.step('transferEquipment', transfer(machine, { reason }));
  const query = 'query ($id: ID!) { serviceOrder(id: $id) { state machineMoved history(first: 1) { step } } }';
  expect((await office.read(query, { id: order.id })).serviceOrder).toEqual({
    state: 'PLANNED',
    machineMoved: true,
    history: [{ step: 'transferEquipment' }],
  });
});

test('5.2.5 while it is being given back a machine goes to nobody else', async () => {
  const machine = await machineOf();
  const { id, number } = await sales.step(
    'requestReturn',
    { input: { customer: ground.customer, equipment: machine, reason: '达不到合同速度' } },
    'id number',
  );
  expect(await sales.refusal('transferEquipment', transfer(machine, { reason }))).toMatchObject({
    rule: 'returnUnderWay',
    number,
  });
  await office.step('withdrawReturn', { id, input: { reason: '顾客决定保留' } });
  expect(await sales.step('transferEquipment', transfer(machine))).toMatchObject({ state: 'SHIPPED' });
});
