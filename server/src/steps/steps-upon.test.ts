import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  adjustmentForm,
  arrivalForm,
  releasedTemplate,
  repairIn,
  reportFiled,
  reportSigned,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { quoteForm, reported, type WarrantyGround, warrantyCalls, warrantyGround } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let engineer: Client;
let calls: Awaited<ReturnType<typeof warrantyCalls>>;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await warrantyGround(sanbao);
  calls = await warrantyCalls(sanbao);
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

/** Why a step upon this record is refused to the viewer at present; null where it is not, undefined where it is not theirs. */
async function blocked(client: Client, type: string, id: string, name: string) {
  const query = `query ($id: ID!) { record: ${type}(id: $id) { availableSteps { name blocked } } }`;
  const { availableSteps } = (await client.read(query, { id })).record;
  return availableSteps.find((step: { name: string }) => step.name === name)?.blocked;
}

test('an offer is made upon what is charged, and once at a time', async () => {
  const quote = (id: string) => blocked(office, 'warrantyDecision', id, 'quoteRepair');
  const free = await calls.assess(await reported(sanbao, ground, ground.machine));
  expect(await quote(free.id)).toMatch(/charge/);
  const charged = await calls.assess(await reported(sanbao, ground, ground.old));
  expect(await quote(charged.id)).toBeNull();
  const { number } = await office.step('quoteRepair', { input: quoteForm(charged.id) });
  expect(await quote(charged.id)).toContain(number);
});

test('a fault is decided once, and only where its machine is known', async () => {
  const assess = (id: string) => blocked(office, 'faultReport', id, 'assessWarranty');
  const unknown = await reported(sanbao, ground, ground.machine, { equipment: null });
  expect(await assess(unknown)).toMatch(/machine/);
  const fault = await reported(sanbao, ground, ground.machine);
  expect(await assess(fault)).toBeNull();
  const { number } = await calls.assess(fault);
  expect(await assess(fault)).toContain(number);
});

test('an order is adjusted and reported once, by those whom it names', async () => {
  const { id } = await repairIn(sanbao, ground, 'ON_SITE');
  const others = await repairIn(sanbao, ground, 'PLANNED', { engineers: [ground.unlicensed] });
  await sanbao.orm.em.fork().execute("update service_order set state = 'ON_SITE' where id = ?", [others.id]);
  const upon = (order: string, name: string) => blocked(engineer, 'serviceOrder', order, name);
  expect(await upon(others.id, 'fileWorkReport')).toBeUndefined();
  expect(await upon(id, 'fileAdjustmentRecord')).toBeNull();
  const template = await releasedTemplate(sanbao, ground);
  const adjusted = await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(id, template) });
  expect(await upon(id, 'fileAdjustmentRecord')).toContain(adjusted.number);
  expect(await upon(id, 'fileWorkReport')).toBeNull();
  const { number } = await reportFiled(sanbao, ground, { order: id });
  expect(await upon(id, 'fileWorkReport')).toContain(number);
});

test('an order whose work is done waits for the report of its engineers, until it is filed', async () => {
  const { id } = await repairIn(sanbao, ground, 'ON_SITE');
  const waiting = async (client: Client) =>
    (await client.read('{ inbox(first: 100) { record step } }')).inbox
      .filter((entry: { record: string }) => entry.record === id)
      .map(({ step }: { step: string }) => step);
  expect(await waiting(engineer)).toEqual(['completeWork']);
  await engineer.step('completeWork', { id });
  // Its machine has still to be adjusted.
  expect(await waiting(engineer)).toEqual(['resumeWork']);
  await sanbao.orm.em.fork().execute("update adjustment_template set state = 'WITHDRAWN'");
  expect(await waiting(engineer)).toEqual(['fileWorkReport']);
  expect(await waiting(office)).toEqual([]);
  await reportFiled(sanbao, ground, { order: id });
  expect(await waiting(engineer)).toEqual([]);
});

test('an arrival is noticed once', async () => {
  const notice = () => blocked(office, 'equipment', ground.machine, 'recordGoodsArrival');
  expect(await notice()).toBeNull();
  const { number } = await office.step('recordGoodsArrival', { input: arrivalForm(ground) });
  expect(await notice()).toContain(number);
});

test('of an order that is closed the customer is asked once, and it is assessed once', async () => {
  const { order } = await reportSigned(sanbao, ground);
  await office.step('closeServiceOrder', { id: order });
  const head = await sanbao.as('after-sales-head');
  const upon = (name: string) => blocked(head, 'serviceOrder', order, name);
  expect([await upon('sendSurvey'), await upon('assessFieldService')]).toEqual([null, null]);
  const survey = await office.step('sendSurvey', { input: { customer: ground.customer, channel: 'PRINTED', order } });
  const grades = { punctuality: 5, workmanship: 4, conduct: 5, paperwork: 3 };
  const assessed = await head.step('assessFieldService', { input: { order, ...grades } });
  expect(await upon('sendSurvey')).toContain(survey.number);
  expect(await upon('assessFieldService')).toContain(assessed.number);
});
