import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shipmentForm } from '../../test/equipment.ts';
import { planForm, repairIn } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { appoint } from '../../test/users.ts';
import { assessmentForm, planned, reported, type WarrantyGround, warrantyStarted } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let calls: Awaited<ReturnType<typeof warrantyStarted>>['calls'];
let office: Client;
let head: Client;
const NOW = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  ({ sanbao, ground, calls, office, head } = await warrantyStarted());
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(NOW);
});

const refusal = (fault: string, change: object = {}) =>
  office.refusal('assessWarranty', { input: assessmentForm(fault, change) });

describe('5.2.3 until somebody has looked into the cause', () => {
  test('the order has one decision: undetermined, and free for the time being', async () => {
    const { order } = await planned(sanbao, ground, ground.machine);
    expect(order.warrantyDecision).toMatchObject({
      state: 'PROVISIONAL',
      cause: 'UNDETERMINED',
      verdict: 'REPAIR_FREE',
      provisional: true,
      charged: [],
      coveredUntil: '2028-04-20',
    });
  });

  test('it waits for the office while the repair goes on, and for the head once that has ended', async () => {
    const waiting = async (client: Client, record: string) =>
      (await client.read('{ inbox(first: 100) { record step } }')).inbox
        .filter((entry: { record: string }) => entry.record === record)
        .map(({ step }: { step: string }) => step);
    const { fault, order } = await planned(sanbao, ground, ground.machine);
    const { id } = order.warrantyDecision;
    expect([await waiting(office, fault), await waiting(head, id)]).toEqual([['assessWarranty'], []]);
    await sanbao.orm.em.fork().execute("update fault_report set state = 'RESOLVED' where id = ?", [fault]);
    expect([await waiting(office, fault), await waiting(head, id)]).toEqual([[], ['reclassifyCause']]);
    const decide = {
      id,
      expectedVersion: order.warrantyDecision.version,
      input: { cause: 'DEFECT', evidence: '漏气' },
    };
    await head.step('reclassifyCause', decide);
    expect(await waiting(head, id)).toEqual([]);
  });

  test('outside the period it is charged, whatever the cause', async () => {
    const { order } = await planned(sanbao, ground, ground.old);
    expect(order.warrantyDecision).toMatchObject({ verdict: 'REPAIR_CHARGED', provisional: false });
    expect(
      await office.refusal('dispatchServiceOrder', { id: order.id, expectedVersion: order.version }),
    ).toMatchObject({ rule: 'quoteNotAccepted' });
  });

  test('what is decided then takes its place on the order, and one that is planned anew keeps it', async () => {
    const { fault, order } = await planned(sanbao, ground, ground.machine);
    const decided = await calls.assess(fault);
    expect(await calls.decisionOf(order.warrantyDecision.id, 'state')).toEqual({ state: 'SUPERSEDED' });
    expect(await calls.orderOf(order.id, 'state warrantyDecision { id }')).toEqual({
      state: 'PLANNED',
      warrantyDecision: { id: decided.id },
    });
    await office.step('cancelServiceOrder', { id: order.id, input: { reason: '顾客改期' } });
    const again = await office.step('planRepair', { input: planForm(ground, { fault }) }, 'warrantyDecision { id }');
    expect(again.warrantyDecision.id).toBe(decided.id);
  });
});

describe('5.2.3 inside the period and not brought about by the user: free, without exception', () => {
  test.each([
    ['DEFECT', 'REPAIR_FREE', []],
    ['USER', 'REPAIR_CHARGED', ['LABOUR', 'MATERIAL', 'TRAVEL']],
  ])('%s: %s', async (cause, expected, charged) => {
    const fault = await reported(sanbao, ground, ground.ending);
    expect(await calls.assess(fault, { cause })).toMatchObject({
      state: 'DECIDED',
      reportedOn: '2026-11-23',
      verdict: expected,
      remedy: 'REPAIR',
      charged,
      termsKnown: true,
      coveredUntil: '2026-12-01',
    });
  });

  test('the day on which the notice came in decides, not that of the visit', async () => {
    sanbao.clock.now = new Date('2026-12-01T15:59:00Z');
    const last = await reported(sanbao, ground, ground.ending);
    sanbao.clock.now = new Date('2026-12-01T16:00:00Z');
    const late = await reported(sanbao, ground, ground.ending);
    sanbao.clock.now = new Date('2026-12-19T02:00:00Z');
    expect(await calls.assess(last)).toMatchObject({ reportedOn: '2026-12-01', verdict: 'REPAIR_FREE' });
    expect(await calls.assess(late)).toMatchObject({ reportedOn: '2026-12-02', verdict: 'REPAIR_CHARGED' });
  });

  test('a wear part has its own period, by the class of the part or as it is said', async () => {
    const management = await sanbao.as('management');
    const part = (change: object) =>
      management.step('createPart', {
        input: {
          name: '同步带',
          partClass: 'WEAR_PART',
          unit: 'PIECE',
          models: [],
          unitPrice: 86,
          minimumStock: 2,
          ...change,
        },
      });
    const { id: belt } = await part({ partNumber: 'TB-500' });
    const worn = await calls.assess(await reported(sanbao, ground, ground.ending), { component: belt });
    expect(worn).toMatchObject({ verdict: 'REPAIR_CHARGED', coveredUntil: '2026-03-02' });
    const other = await calls.assess(await reported(sanbao, ground, ground.ending), { partClass: 'MAIN_COMPONENT' });
    expect(other).toMatchObject({ verdict: 'REPAIR_FREE', coveredUntil: '2026-12-01' });

    const { productModel } = await office.read('query ($id: ID!) { productModel(id: $id) { family { id } } }', {
      id: ground.model,
    });
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-300', name: '高速装盒机', family: productModel.family.id },
    });
    const { id: foreign } = await part({ partNumber: 'TB-501', models: [model] });
    const fault = await reported(sanbao, ground, ground.machine);
    expect(await refusal(fault, { component: foreign })).toMatchObject({ rule: 'componentOfOtherModel' });
    expect(await refusal(fault, { componentReplacedOn: '2026-11-24' })).toMatchObject({ rule: 'replacedOutOfOrder' });
    expect(await refusal(fault, { componentReplacedOn: '2026-10-19' })).toMatchObject({ rule: 'replacedOutOfOrder' });
  });

  test('days under repair make it longer, of which the fault’s own are none', async () => {
    const { id } = await repairIn(sanbao, ground, 'WORK_DONE');
    sanbao.clock.now = new Date('2026-12-01T02:00:00Z');
    const { fault, order } = await planned(sanbao, ground, ground.machine, {
      startsOn: '2026-12-02',
      endsOn: '2026-12-02',
    });
    const before = order.warrantyDecision.coveredUntil;
    const { rules } = await calls.assess(fault, {}, 'rules { rule facts from to }');
    const extended = rules.find(({ rule }: { rule: string }) => rule === 'warrantyExtended');
    // 29 April 2028 is a Saturday.
    expect(extended).toMatchObject({ from: '2028-04-20', to: '2028-04-29' });
    expect(before).toBe('2028-05-01');
    expect(await calls.orderOf(id, 'state')).toEqual({ state: 'WORK_DONE' });
  });

  test('by a machine that is known, once for a fault, by After-Sales, and not by who repairs it', async () => {
    const unknown = await reported(sanbao, ground, ground.machine, { equipment: null });
    expect(await refusal(unknown)).toMatchObject({ rule: 'machineUnknown', clause: '5.2.3' });
    const { fault } = await planned(sanbao, ground, ground.machine);
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('assessWarranty', { input: assessmentForm(fault) })).toMatchObject({
      code: 'FORBIDDEN',
    });

    const engineer = await sanbao.as('engineer');
    await appoint(sanbao, 'engineer', ['ENGINEER', 'AFTER_SALES']);
    const form = { input: assessmentForm(fault) };
    expect(await engineer.refusal('assessWarranty', form)).toMatchObject({ rule: 'engineerOfTheOrder' });
    await appoint(sanbao, 'engineer', ['ENGINEER']);

    const { number } = await calls.assess(fault);
    expect(await refusal(fault)).toMatchObject({ rule: 'alreadyDecided', number });
  });

  test('a model without terms: nothing is known to be free, and that is said', async () => {
    const { productFamilies } = await office.read('{ productFamilies(first: 1) { nodes { id } } }');
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-900', name: '试制机', family: productFamilies.nodes[0].id },
    });
    const sales = await sanbao.as('sales');
    const { id: machine } = await sales.step('recordShipment', {
      input: shipmentForm({ ...ground, model }, { serialNumber: 'X-1' }),
    });
    const decision = await calls.assess(
      await reported(sanbao, ground, machine),
      {},
      `termsKnown rules { rule sentence }`,
    );
    expect(decision.termsKnown).toBe(false);
    expect(decision.rules[0].sentence).toMatch(/^No terms were recorded for the model/);
  });
});

describe('5.2.3 every input and rule is kept', () => {
  test('and told in the reader’s language', async () => {
    const { id } = await calls.assess(await reported(sanbao, ground, ground.machine), { cause: 'TRANSPORT' });
    const query = 'query ($id: ID!) { warrantyDecision(id: $id) { inputs rules { rule sentence finding } } }';
    const { warrantyDecision } = await office.read(query, { id });
    expect(warrantyDecision.inputs).toMatchObject({
      on: '2026-11-23',
      cause: 'TRANSPORT',
      machine: { shippedOn: '2026-10-20', acceptedOn: null, terms: { monthsFromShipment: 18 } },
      parameters: { FREE_WHEN_TRANSPORT: true },
    });
    expect(warrantyDecision.rules.at(-2)).toMatchObject({
      sentence: 'The cause is “Transport”: free of charge inside the period.',
    });
    const { data } = await office.ask(query, { id }, { 'accept-language': 'zh' });
    expect(data.warrantyDecision.rules.at(-2).sentence).toBe('故障原因为“运输损坏”：在期内免费。');
  });

  test('worked out anew it is the same, until what is known of the machine changes', async () => {
    const sales = await sanbao.as('sales');
    const { id: machine } = await sales.step('recordShipment', {
      input: {
        model: ground.model,
        site: ground.site,
        serialNumber: 'Z100-R',
        manufacturedOn: '2026-10-01',
        shippedOn: '2026-10-20',
        statedReason: '启用本系统之前发货。',
      },
    });
    const { fault, order } = await planned(sanbao, ground, machine);
    const { id, version } = await calls.assess(fault);
    const again = 'machineChanged recomputed { reproduced same differences { what before after } }';
    expect(await calls.decisionOf(id, again)).toEqual({
      machineChanged: false,
      recomputed: { reproduced: true, same: true, differences: [] },
    });
    await head.step('correctEquipment', {
      id: machine,
      input: { shippedOn: '2026-10-22', reason: '发货单据核对有误' },
    });
    expect(await calls.decisionOf(id, again)).toEqual({
      machineChanged: true,
      recomputed: {
        reproduced: true,
        same: false,
        differences: [
          { what: 'machine.shippedOn', before: '2026-10-20', after: '2026-10-22' },
          { what: 'coveredUntil', before: '2028-04-20', after: '2028-04-24' },
        ],
      },
    });
    expect(await calls.reclassify(id, version + 1, 'DEFECT', `${again}`)).toMatchObject({
      coveredUntil: '2028-04-24',
      machineChanged: false,
      recomputed: { same: true },
    });
    expect(await calls.orderOf(order.id, 'state')).toEqual({ state: 'PLANNED' });
  });

  test('a machine that moves flags what is open, and nothing that is settled', async () => {
    const fault = await reported(sanbao, ground, ground.old);
    const open = await calls.assess(fault);
    const settled = await calls.assess(await reported(sanbao, ground, ground.old));
    await sanbao.orm.em
      .fork()
      .execute(
        "update fault_report set state = 'RESOLVED' where id in (select fault_id from warranty_decision where id = ?)",
        [settled.id],
      );
    const { customerSites } = await office.read('{ customerSites(first: 2) { nodes { id } } }');
    const site = customerSites.nodes.find(({ id }: { id: string }) => id !== ground.site).id;
    const sales = await sanbao.as('sales');
    const reason = '顾客设备调拨';
    expect(await sales.refusal('transferEquipment', { id: ground.old, input: { site } })).toMatchObject({
      rule: 'transferUnderOrders',
    });
    await sales.step('transferEquipment', { id: ground.old, input: { site, reason } });
    expect(await calls.decisionOf(open.id, 'machineChanged')).toEqual({ machineChanged: true });
    expect(await calls.decisionOf(settled.id, 'machineChanged')).toEqual({ machineChanged: false });
    await sales.step('transferEquipment', { id: ground.old, input: { site: ground.site, reason } });
  });
});
