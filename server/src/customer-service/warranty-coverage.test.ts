import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { planned, reported, type WarrantyGround, warrantyStarted } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let calls: Awaited<ReturnType<typeof warrantyStarted>>['calls'];
let office: Client;
let gm: Client;
const NOW = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  ({ sanbao, ground, calls, office, gm } = await warrantyStarted());
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(NOW);
});

describe('5.2.3 how a machine is covered', () => {
  const coverage = (id: string, on: string | null, client = office) =>
    client
      .read(
        'query ($id: ID!, $on: Day) { equipment(id: $id) { coverage(on: $on) { on termsKnown periods { partClass costClasses beginsOn lastDay inside rules { rule sentence } } } } }',
        { id, on },
      )
      .then(({ equipment }) => equipment?.coverage ?? null);

  test('on any day: the machine and its wear parts', async () => {
    expect(await coverage(ground.old, '2025-07-10')).toMatchObject({
      on: '2025-07-10',
      termsKnown: true,
      periods: [
        { partClass: 'ORDINARY', beginsOn: '2024-01-10', lastDay: '2025-07-10', inside: true },
        { partClass: 'WEAR_PART', lastDay: '2024-10-10', inside: false },
      ],
    });
    expect((await coverage(ground.old, '2025-07-11')).periods[0]).toMatchObject({ inside: false });
    expect(await coverage(ground.old, null)).toMatchObject({ on: '2026-11-23' });
  });

  test('of many machines at once, and nothing for dealers', async () => {
    const { equipments } = await office.read(
      '{ equipments(first: 10) { nodes { a: coverage(on: "2024-01-01") { on } coverage { on } } } }',
    );
    expect(equipments.nodes.length).toBeGreaterThan(1);
    expect(equipments.nodes[0]).toEqual({ a: { on: '2024-01-01' }, coverage: { on: '2026-11-23' } });
    expect(await coverage(ground.old, null, await sanbao.as('dealer-a')).catch(() => null)).toBeNull();
  });
});

describe('5.2.3 by contract, and after a replacement', () => {
  const machineOf = async (serialNumber: string, shippedOn: string) => {
    const sales = await sanbao.as('sales');
    const input = { model: ground.model, site: ground.site, serialNumber, manufacturedOn: shippedOn, shippedOn };
    const statedReason = '启用本系统之前发货。';
    return (await sales.step('recordShipment', { input: { ...input, statedReason } })).id as string;
  };

  test('a contract covers for longer, and perhaps not the travel', async () => {
    const machine = await machineOf('Z100-2501-C', '2025-01-10');
    const sales = await sanbao.as('sales');
    await sales.step('recordServiceContract', {
      input: {
        customer: ground.customer,
        equipment: [machine],
        validFrom: '2026-01-01',
        validUntil: '2027-12-31',
        statedReason: '随机合同后到',
        terms: [{ kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 }],
        warranty: {
          monthsFromAcceptance: 24,
          monthsFromShipment: 30,
          monthsForWearParts: 6,
          basis: '销售合同第九条',
          covers: ['LABOUR', 'MATERIAL'],
        },
      },
    });
    const decision = await calls.assess(await reported(sanbao, ground, machine), {}, `rules { rule }`);
    expect(decision).toMatchObject({ verdict: 'REPAIR_CHARGED', charged: ['TRAVEL'], coveredUntil: '2027-07-12' });
    const line = (costClass: string) => ({ costClass, description: '费用', quantity: 1, unitPrice: 100 });
    const quote = (costClass: string) => ({
      input: { decision: decision.id, lines: [line('TRAVEL'), line(costClass)], taxRate: 13, validUntil: '2026-12-01' },
    });
    expect(await office.refusal('quoteRepair', quote('LABOUR'))).toMatchObject({
      rule: 'costCovered',
      fields: { 'lines.1.costClass': expect.any(String) },
    });
    expect(await office.step('quoteRepair', quote('TRAVEL'))).toMatchObject({ state: 'QUOTED' });
  });

  test('a machine that takes another’s place starts anew; what was taken back is covered no longer', async () => {
    const old = await machineOf('Z100-2601-D', '2026-01-15');
    const management = await sanbao.as('management');
    const { id } = await office.step('requestReturn', {
      input: { customer: ground.customer, equipment: old, reason: '反复卡盒' },
    });
    await (await sanbao.as('engineer')).step('evaluateReturn', {
      id,
      input: { engineers: [ground.engineer], findings: '取盒机构变形', recommendation: 'REPLACE' },
    });
    const submitted = await office.step('submitReturn', { id, input: { statement: '建议换货' } });
    await gm.step('approveReturn', {
      id,
      expectedVersion: submitted.version,
      input: { remedy: 'REPLACE', opinion: '同意' },
    });
    await office.step('receiveReturn', { id, input: { receivedOn: '2026-11-23', condition: '完整' } });
    const settled = await management.step(
      'settleReturn',
      {
        id,
        input: {
          remedy: 'REPLACE',
          serialNumber: 'Z100-2611-D',
          manufacturedOn: '2026-11-01',
          shippedOn: '2026-11-20',
        },
      },
      'coveredUntil replacement { coverage { periods { partClass beginsOn lastDay inside rules { rule } } } } equipment { coverage { periods { inside rules { rule } } } }',
    );
    expect(settled.coveredUntil).toBe('2027-07-15');
    expect(settled.replacement.coverage.periods[0]).toMatchObject({
      beginsOn: '2026-11-23',
      lastDay: '2027-11-23',
      inside: true,
    });
    const [period] = settled.equipment.coverage.periods;
    expect(period.inside).toBe(false);
    expect(period.rules.at(-1)).toEqual({ rule: 'warrantyTakenBack' });
  });
});

describe('5.2.3 what a machine has failed of', () => {
  test('is counted, and suggests another machine in time', async () => {
    const failures = async (on: string | null = null) =>
      (
        await office.read(
          'query ($id: ID!, $on: Day) { equipment(id: $id) { failures(on: $on) { daysUnderRepair faults { fault failures repaired } proposals { remedy rule sentence } } } }',
          { id: ground.ending, on },
        )
      ).equipment.failures;
    await planned(sanbao, ground, ground.ending);
    expect(await failures('2026-11-22')).toEqual({ daysUnderRepair: 0, faults: [], proposals: [] });
    expect(await failures()).toMatchObject({
      daysUnderRepair: 1,
      faults: [{ fault: '推料杆不复位，开机即报过载。', failures: 1, repaired: 0 }],
      proposals: [],
    });
    sanbao.clock.now = new Date('2026-12-23T02:00:00Z');
    expect((await failures()).proposals).toEqual([
      {
        remedy: 'REPLACE',
        rule: 'repairedTooLong',
        sentence: 'Under repair for 31 days in all, more than 30: a replacement is proposed.',
      },
    ]);
  });
});
