import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { reportFiled } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { assessmentForm, planned, reported, type WarrantyGround, warrantyStarted } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let calls: Awaited<ReturnType<typeof warrantyStarted>>['calls'];
let office: Client;
let head: Client;
let sales: Client;
const NOW = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  ({ sanbao, ground, calls, office, head } = await warrantyStarted());
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(NOW);
});

let shipped = 0;
const shipment = async (shippedOn: string, change: object = {}) =>
  (
    await sales.step('recordShipment', {
      input: {
        model: ground.model,
        site: ground.site,
        serialNumber: `WG-${++shipped}`,
        manufacturedOn: shippedOn,
        shippedOn,
        statedReason: '启用本系统之前发货。',
        ...change,
      },
    })
  ).id as string;
const at = (day: string) => {
  sanbao.clock.now = new Date(`${day}T02:00:00Z`);
};
const coverage = async (machine: string, on: string) => {
  const query =
    'query ($id: ID!, $on: Day) { equipment(id: $id) { coverage(on: $on) { periods { partClass costClasses lastDay rules { rule sentence } } } } }';
  return (await office.read(query, { id: machine, on })).equipment.coverage.periods;
};

describe('5.2.3 the call that decides', () => {
  const small = { symptom: '计数器偶尔不清零。', machineState: 'RUNNING' };
  async function twoCalls() {
    const earlier = await reported(sanbao, ground, ground.ending, small);
    at('2027-01-15');
    return { earlier, later: await reported(sanbao, ground, ground.ending) };
  }
  const merge = (id: string, into: string, change: object = {}) =>
    head.step('mergeFaultReport', { id, input: { into, ...change } });

  test('is the one about what is judged: another small fault that was merged into it moves no day', async () => {
    const { earlier, later } = await twoCalls();
    const foreign = await reported(sanbao, ground, ground.old);
    expect(await head.refusal('mergeFaultReport', { id: foreign, input: { into: later } })).toMatchObject({
      rule: 'otherMachine',
    });
    await merge(earlier, later);
    expect(await calls.assess(later, {}, 'fault { firstCalledAt }')).toMatchObject({
      reportedOn: '2027-01-15',
      verdict: 'REPAIR_CHARGED',
      fault: { firstCalledAt: '2026-11-23T02:00:00+00:00' },
    });
  });

  test('is the earlier one, where somebody else than the assessor states that both are one fault', async () => {
    const { earlier, later } = await twoCalls();
    await office.step('mergeFaultReport', { id: earlier, input: { into: later, sameFault: true } });
    expect(await office.refusal('assessWarranty', { input: assessmentForm(later) })).toMatchObject({
      rule: 'sameFaultStatedByAssessor',
      clause: '5.2.3',
    });
    expect(await head.step('assessWarranty', { input: assessmentForm(later) }, 'reportedOn verdict')).toEqual({
      reportedOn: '2026-11-23',
      verdict: 'REPAIR_FREE',
    });
  });

  test('a statement that comes after the verdict flags it', async () => {
    const { earlier, later } = await twoCalls();
    const { id, version } = await calls.assess(later);
    await office.step('mergeFaultReport', { id: earlier, input: { into: later, sameFault: true } });
    expect(await calls.decisionOf(id, 'verdict machineChanged recomputed { same }')).toEqual({
      verdict: 'REPAIR_CHARGED',
      machineChanged: true,
      recomputed: { same: false },
    });
    expect(await calls.reclassify(id, version + 1, 'DEFECT')).toMatchObject({ verdict: 'REPAIR_FREE' });
  });
});

describe('5.2.3 the terms of a machine', () => {
  const terms = { monthsFromAcceptance: 1, monthsFromShipment: 1, monthsForWearParts: 1, basis: '新订条款' };

  test('are those of its shipment: others have a reason, another person, and a day from which they hold', async () => {
    const before = await shipment('2026-11-02');
    const lastDay = async (machine: string) => (await coverage(machine, '2026-11-23'))[0].lastDay;
    expect(await lastDay(before)).toBe('2028-05-02');
    const { productModel } = await office.read(
      'query ($id: ID!) { productModel(id: $id) { code name family { id } } }',
      { id: ground.model },
    );
    const form = { ...productModel, family: productModel.family.id };
    expect(
      await office.refusal('updateProductModel', { id: ground.model, input: { ...form, warranty: terms } }),
    ).toMatchObject({ rule: 'termsByProposal' });
    // Left out, they stay as they are.
    await office.step('updateProductModel', { id: ground.model, input: form });
    expect(await lastDay(before)).toBe('2028-05-02');

    const proposal = { input: { model: ground.model, terms, reason: '新合同范本的三包期' } };
    const { id, version } = await head.step('proposeWarrantyTerms', proposal);
    expect(await head.refusal('approveWarrantyTerms', { id, expectedVersion: version })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
    const gm = await sanbao.as('gm');
    const approved = 'state validFrom formerTerms { monthsFromShipment } model { warranty { monthsFromShipment } }';
    expect(await gm.step('approveWarrantyTerms', { id, expectedVersion: version }, approved)).toEqual({
      state: 'APPROVED',
      validFrom: '2026-11-23',
      formerTerms: { monthsFromShipment: 18 },
      model: { warranty: { monthsFromShipment: 1 } },
    });
    expect(await head.refusal('proposeWarrantyTerms', proposal)).toMatchObject({ rule: 'sameWarrantyTerms' });
    expect(await lastDay(before)).toBe('2028-05-02');
    expect(await lastDay(await shipment('2026-11-23'))).toBe('2026-12-23');
    // Entered late, it was shipped by the former terms all the same.
    expect(await lastDay(await shipment('2026-11-03'))).toBe('2028-05-03');

    const back = await head.step('proposeWarrantyTerms', {
      input: { ...proposal.input, terms: { ...terms, monthsFromShipment: 18, monthsFromAcceptance: 12 } },
    });
    const { version: asked } = back;
    const refuse = { id: back.id, expectedVersion: asked, input: { reason: '不改' } };
    expect(await gm.step('rejectWarrantyTerms', refuse)).toMatchObject({ state: 'REJECTED' });
  });

  test('may cover fewer costs, count from start-up, and be longer for main components', async () => {
    const { productFamilies } = await office.read('{ productFamilies(first: 1) { nodes { id } } }');
    const { id: model } = await office.step('createProductModel', {
      input: {
        code: 'ZJ-700',
        name: '立式装盒机',
        family: productFamilies.nodes[0].id,
        warranty: {
          startsFrom: 'START_UP',
          monthsFromAcceptance: 12,
          monthsFromShipment: 18,
          monthsForWearParts: 3,
          monthsForMainComponents: 36,
          covers: ['LABOUR', 'MATERIAL'],
          basis: '示例',
        },
      },
    });
    const machine = await shipment('2026-03-02', { model });
    const [covered, left] = await coverage(machine, '2026-11-23');
    expect(covered).toMatchObject({ costClasses: ['LABOUR', 'MATERIAL'], lastDay: '2027-09-02' });
    expect(covered.rules.map(({ rule }: { rule: string }) => rule)).toContain('warrantyNotStartedUp');
    expect(covered.rules[0].sentence).toContain('from start-up');
    expect(left).toMatchObject({ costClasses: ['TRAVEL'], lastDay: null });
    const fault = await reported(sanbao, { ...ground, machine }, machine);
    const decided = await calls.assess(fault, { partClass: 'MAIN_COMPONENT' });
    expect(decided).toMatchObject({ charged: ['TRAVEL'], coveredUntil: '2029-09-03' });
  });

  test('a period that would end on a holiday ends on the working day after it, unless the procedure says otherwise', async () => {
    const management = await sanbao.as('management');
    for (const day of [1, 2, 3, 4, 5, 6, 7])
      await management.step('createHoliday', {
        input: { day: `2026-10-0${day}`, kind: 'HOLIDAY', name: '国庆节' },
      });
    const machine = await shipment('2025-04-01');
    expect((await coverage(machine, '2026-10-05'))[0].lastDay).toBe('2026-10-08');
    const by = (await sanbao.as('gm')) as Client;
    const { id, version } = await management.step('proposeParameter', {
      input: { name: 'WARRANTY_MOVES_TO_WORKING_DAY', value: 'false', effectiveFrom: '2026-11-24' },
    });
    await by.step('approveParameter', { id, expectedVersion: version });
    expect((await coverage(machine, '2026-11-24'))[0].lastDay).toBe('2026-10-01');
    const again = await management.step('proposeParameter', {
      input: { name: 'WARRANTY_MOVES_TO_WORKING_DAY', value: 'true', effectiveFrom: '2026-11-25' },
    });
    await by.step('approveParameter', { id: again.id, expectedVersion: again.version });
  });
});

describe('5.2.3 the days that extend a period', () => {
  const lastDay = async (machine: string, on: string) => (await coverage(machine, on))[0].lastDay;
  const machineOf = () => shipment('2025-07-15');

  test('are those that the company answers for: none of a repair that the customer pays for', async () => {
    const machine = await machineOf();
    const { fault } = await planned(sanbao, { ...ground, machine }, machine);
    expect(await lastDay(machine, '2026-12-19')).toBe('2027-02-11');
    await calls.assess(fault, { cause: 'USER' });
    expect(await lastDay(machine, '2026-12-19')).toBe('2027-01-15');
  });

  test('nor those on which it waited for the customer', async () => {
    const machine = await machineOf();
    const { order } = await planned(sanbao, { ...ground, machine }, machine);
    await office.step('holdServiceOrder', { id: order.id, input: { cause: 'CUSTOMER', reason: '顾客停产，不便进厂' } });
    expect(await lastDay(machine, '2026-12-22')).toBe('2027-01-15');
    at('2026-12-22');
    await office.step('resumeServiceOrder', { id: order.id }).catch(() => null);
  });

  test('all of them, where the procedure says so', async () => {
    const machine = await machineOf();
    const { fault } = await planned(sanbao, { ...ground, machine }, machine);
    await calls.assess(fault, { cause: 'USER' });
    const management = await sanbao.as('management');
    const { id, version } = await management.step('proposeParameter', {
      input: { name: 'WARRANTY_EXTENDED_BY_ALL_DAYS', value: 'true', effectiveFrom: '2026-12-19' },
    });
    await (await sanbao.as('gm')).step('approveParameter', { id, expectedVersion: version });
    expect(await lastDay(machine, '2026-12-18')).toBe('2027-01-15');
    expect(await lastDay(machine, '2026-12-19')).toBe('2027-02-11');
  });
});

describe('5.2.3 a main component that was replaced', () => {
  async function replaced() {
    at('2026-11-23');
    const management = await sanbao.as('management');
    const part = await management.step('createPart', {
      input: {
        partNumber: `ZZ-${++shipped}`,
        name: '主传动箱',
        partClass: 'MAIN_COMPONENT',
        unit: 'PIECE',
        models: [],
        unitPrice: 8600,
        minimumStock: 0,
      },
    });
    const machine = await shipment('2025-06-02');
    const place = { ...ground, machine };
    const { order } = await planned(sanbao, place, machine, { startsOn: '2026-11-23', endsOn: '2026-11-24' });
    const engineer = await sanbao.as('engineer');
    await office.step('dispatchServiceOrder', { id: order.id, expectedVersion: order.version });
    await engineer.step('recordSiteArrival', { id: order.id, input: {} });
    at('2026-11-24');
    await engineer.step('completeWork', { id: order.id });
    const { number } = await calls.orderOf(order.id, 'number');
    const report = await reportFiled(sanbao, ground, {
      order: order.id,
      workDays: [{ day: '2026-11-24', hours: 6, person: ground.engineer }],
      partsUsed: [{ part: part.id, quantity: 1 }],
    });
    return { machine, part: part.id as string, report, number: number as string };
  }
  const signed = (id: string) =>
    sanbao.orm.em.fork().execute("update work_report set state = 'SIGNED' where id = ?", [id]);

  test('has the day of our own report, and its own period from there', async () => {
    const { machine, part, report, number } = await replaced();
    at('2027-01-15');
    const assess = async (change: object = {}) =>
      calls.assess(
        await reported(sanbao, { ...ground, machine }, machine),
        { component: part, ...change },
        'componentReplacedOn componentReportedOn componentDayDiffers rules { rule sentence }',
      );
    expect(await assess()).toMatchObject({ verdict: 'REPAIR_CHARGED', componentReplacedOn: null });
    await signed(report.id);
    const found = await assess();
    expect(found).toMatchObject({
      verdict: 'REPAIR_FREE',
      coveredUntil: '2027-11-24',
      componentReplacedOn: '2026-11-24',
      componentReportedOn: '2026-11-24',
      componentDayDiffers: false,
    });
    expect(found.rules).toContainEqual({
      rule: 'warrantyComponentReported',
      sentence: expect.stringContaining(number),
    });
    expect(await calls.decisionOf(found.id, 'recomputed { reproduced same }')).toEqual({
      recomputed: { reproduced: true, same: true },
    });
  });

  test('another day that somebody states is told and marked', async () => {
    const { machine, part, report } = await replaced();
    await signed(report.id);
    const fault = await reported(sanbao, { ...ground, machine }, machine);
    const decided = await calls.assess(
      fault,
      { component: part, componentReplacedOn: '2026-11-23' },
      'componentReplacedOn componentReportedOn componentDayDiffers rules { rule }',
    );
    expect(decided).toMatchObject({
      componentReplacedOn: '2026-11-23',
      componentReportedOn: '2026-11-24',
      componentDayDiffers: true,
    });
    expect(decided.rules).toContainEqual({ rule: 'warrantyComponentOtherDay' });
    const { part: other } = await replaced();
    at('2026-11-24');
    const unknown = await calls.assess(
      await reported(sanbao, { ...ground, machine }, machine),
      { component: other, componentReplacedOn: '2026-11-23' },
      'componentDayDiffers rules { rule }',
    );
    expect(unknown).toMatchObject({ componentDayDiffers: true });
    expect(unknown.rules).toContainEqual({ rule: 'warrantyComponentUnreported' });
  });
});
