import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shipmentForm } from '../../test/equipment.ts';
import {
  drawn,
  installationDays,
  installationIn,
  type RepairGround,
  repairGround,
  repairIn,
  reportFiled,
  reportSigned,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let engineer: Client;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  ground = await repairGround(sanbao);
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const close = (id: string, select?: string) => office.step('closeServiceOrder', { id }, select);

describe('5.3.6 an order is closed once the customer has confirmed the work', () => {
  test('not without a report, not on one that nobody has confirmed, and only when the work is done', async () => {
    const { id } = await repairIn(sanbao, ground, 'ON_SITE');
    await reportFiled(sanbao, ground, { order: id });
    expect(await office.refusal('closeServiceOrder', { id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    await engineer.step('completeWork', { id });
    expect(await office.refusal('closeServiceOrder', { id })).toMatchObject({
      code: 'RULE_VIOLATED',
      clause: '5.3.6',
      rule: 'reportNotSettled',
      message: expect.stringContaining('5.3.6'),
    });
    const other = await repairIn(sanbao, ground, 'WORK_DONE');
    expect(await office.refusal('closeServiceOrder', { id: other.id })).toMatchObject({ rule: 'reportMissing' });
    const { serviceOrder } = await office.read(
      'query ($id: ID!) { serviceOrder(id: $id) { availableSteps { name blocked } } }',
      { id: other.id },
    );
    expect(serviceOrder.availableSteps).toContainEqual({
      name: 'closeServiceOrder',
      blocked: expect.stringContaining('5.3.6'),
    });
  });

  test('with it the fault is resolved, and its line in the register is closed', async () => {
    const { order } = await reportSigned(sanbao, ground);
    expect(await close(order, 'state closedAt fault { state resolvedOn registerLine { state } }')).toEqual({
      state: 'CLOSED',
      closedAt: '2026-11-23T02:00:00+00:00',
      fault: { state: 'RESOLVED', resolvedOn: '2026-11-23', registerLine: { state: 'CLOSED' } },
    });
  });
});

describe('5.3.6 an installation is accepted', () => {
  const installed = { fault: null, cause: null, remedy: null, ...installationDays };
  const days = 'equipment { state startedUpOn acceptedOn }';
  /** A machine is installed once: each test has its own. */
  const machine = async (serialNumber: string): Promise<RepairGround> => {
    const sales = await sanbao.as('sales');
    const { id } = await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber }) });
    return { ...ground, machine: id };
  };

  test('by the customer’s signature: the days of the report are the machine’s, and the warranty runs from them', async () => {
    const { id: order } = await installationIn(sanbao, await machine('Z100-2610-002'), 'WORK_DONE');
    await reportSigned(sanbao, ground, { order, ...installed });
    expect(await close(order, days)).toEqual({
      equipment: { state: 'INSTALLED', startedUpOn: '2026-11-23', acceptedOn: '2026-11-23' },
    });
  });

  test('not by a refusal that was looked into, but by a stamp that comes after all', async () => {
    const { id: order } = await installationIn(sanbao, await machine('Z100-2610-003'), 'WORK_DONE');
    const { id } = await reportFiled(sanbao, ground, { order, ...installed });
    const refused = await engineer.step('recordSignatureRefusal', { id, input: { reason: '噪声', witness: '周敏' } });
    const reviewed = await head.step('reviewSignatureRefusal', {
      id,
      expectedVersion: refused.version,
      input: { finding: '噪声在限值内' },
    });
    expect(await close(order, days)).toEqual({
      equipment: { state: 'INSTALLED', startedUpOn: '2026-11-23', acceptedOn: null },
    });
    await engineer.step('signWorkReport', {
      id,
      expectedVersion: reviewed.version,
      input: { signature: drawn, place: '苏州厂区' },
    });
    const { serviceOrder } = await office.read(`query ($id: ID!) { serviceOrder(id: $id) { ${days} } }`, { id: order });
    expect(serviceOrder.equipment.acceptedOn).toBe('2026-11-23');
  });
});
