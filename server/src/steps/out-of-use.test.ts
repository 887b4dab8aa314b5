import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LICENSED_UNTIL, licensed, planForm, repairIn, reportForm } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  delivered,
  inStock,
  ordered,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  stockOf,
} from '../../test/spare-parts.ts';
import { planNotified, sessionForm, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let management: Client;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await partsGround(sanbao);
  await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const reason = { reason: '停用' };
const outOfUse = (step: string, id: string) => office.step(step, { id, input: reason });
const inUse = (step: string, id: string) => office.step(step, { id });
const inactive = (field: string) => ({ fields: { [field]: expect.any(String) } });
let made = 0;
const newPart = async () =>
  (await office.step('createPart', { input: partForm(`Z-9${++made}`, '真空吸盘') })).id as string;

describe('what has gone out of use stays valid where an open record names it', () => {
  test('a part in a request: the rest is issued, what is not used comes back, and what is left is adjusted', async () => {
    const part = await newPart();
    await inStock(sanbao, part, 2);
    const { id: order } = await repairIn(sanbao, ground, 'ON_SITE');
    const { id } = await requested(sanbao, order, [{ part, quantity: 2 }]);
    const lines = { lines: [{ part, quantity: 1 }] };
    const head = await sanbao.as('after-sales-head');
    await head.step('issueParts', { id, input: lines });
    await outOfUse('deactivatePart', part);
    expect(await head.step('issueParts', { id, input: lines })).toMatchObject({ state: 'ISSUED' });
    await office.step('returnParts', { id, input: { lines: [{ part, unused: 1, old: 0 }] } });
    expect(await stockOf(office, part)).toBe(1);
    await inStock(sanbao, part, -1);
    expect(await stockOf(office, part)).toBe(0);
    expect(await office.refusal('requestParts', { input: { order, ...lines } })).toMatchObject(
      inactive('lines.0.part'),
    );
  });

  test('a part on order: it is counted when it comes', async () => {
    const part = await newPart();
    const lines = [{ part, quantity: 3 }];
    const order = await ordered(sanbao, ground, lines, { lines });
    const { id } = await delivered(sanbao, order.id);
    await outOfUse('deactivatePart', part);
    expect(await office.step('countDelivery', { id, input: { lines } })).toMatchObject({ state: 'COUNTING' });
    const other = await newPart();
    await outOfUse('deactivatePart', other);
    expect(
      await management.refusal('countDelivery', { id, input: { lines: [{ part: other, quantity: 3 }] } }),
    ).toMatchObject(inactive('lines.0.part'));
  });

  test('an engineer of an order: the hours are reported; on an order that does not name them they are not', async () => {
    const { id } = await repairIn(sanbao, ground, 'WORK_DONE', { engineers: [ground.engineer, ground.unlicensed] });
    const workDays = [{ day: '2026-11-23', hours: 1, person: ground.unlicensed }];
    const engineer = await sanbao.as('engineer');
    await outOfUse('deactivatePerson', ground.unlicensed);
    const other = await repairIn(sanbao, ground, 'WORK_DONE');
    expect(
      await engineer.refusal('fileWorkReport', { input: reportForm(other.id, ground, { workDays }) }),
    ).toMatchObject(inactive('workDays.0.person'));
    expect(await engineer.step('fileWorkReport', { input: reportForm(id, ground, { workDays }) })).toMatchObject({
      state: 'FILED',
    });
    expect(
      await office.refusal('planRepair', {
        input: planForm(ground, { fault: other.fault, engineers: [ground.unlicensed] }),
      }),
    ).toMatchObject(inactive('engineers.0'));
    await inUse('reactivatePerson', ground.unlicensed);
  });

  test('the instructor of a plan: the lesson is recorded', async () => {
    const training = await trainingGround(sanbao);
    const plan = await planNotified(sanbao, training, ['罗俊杰']);
    await outOfUse('deactivatePerson', training.instructor);
    sanbao.clock.now = new Date('2026-12-15T10:00:00Z');
    const input = sessionForm(training, plan, ['罗俊杰']);
    expect(await office.step('recordTrainingSession', { input })).toMatchObject({ state: 'RECORDED' });
  });
});
