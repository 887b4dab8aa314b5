import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faultForm, planForm as orderForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planForm } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { findField } from '../fields/field.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const kinds = afterSales.records.filter(record => findField(record, 'stillOpen'));
const plural = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`.replace(/y$/, 'ie').concat('s');

test('master data say which records that name them are still open', async () => {
  expect(kinds.length).toBeGreaterThanOrEqual(9);
  for (const { name } of kinds) {
    const list = plural(name);
    expect((await office.ask(`{ ${list}(first: 100) { nodes { stillOpen } } }`)).errors).toBeUndefined();
  }
});

test('whoever takes somebody out of use is told what waits for them, before and in the history', async () => {
  const fault = await office.step('reportFault', { input: faultForm(ground) });
  const order = await office.step('planRepair', { input: orderForm(ground, { fault: fault.id }) });
  const plan = await office.step('draftTrainingPlan', {
    input: planForm({ family: ground.family, instructor: ground.engineer }),
  });
  const told = [order.number, plan.number].sort().join(' · ');
  const query = 'query ($id: ID!) { person(id: $id) { stillOpen history { step changes } } }';
  expect((await office.read(query, { id: ground.engineer })).person.stillOpen).toBe(told);
  const { stillOpen } = await office.step(
    'deactivatePerson',
    { id: ground.engineer, input: { reason: '调离' } },
    'id stillOpen',
  );
  expect(stillOpen).toBe(told);
  const { person } = await office.read(query, { id: ground.engineer });
  expect(person.history[0]).toMatchObject({
    step: 'deactivatePerson',
    changes: expect.arrayContaining([expect.objectContaining({ field: 'stillOpen', after: told })]),
  });
  const { customer } = await office.read('query ($id: ID!) { customer(id: $id) { stillOpen } }', {
    id: ground.customer,
  });
  expect(customer.stillOpen).toContain(order.number);
});
