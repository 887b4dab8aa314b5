import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planForm, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { assessmentForm, planned, quoted, reported, type WarrantyGround, warrantyGround } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let head: Client;
let gm: Client;
const NOW = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await warrantyGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(NOW);
});

const verdict = 'id number state version reportedOn cause verdict remedy provisional charged coveredUntil termsKnown';
const assess = (fault: string, change: object = {}, select = verdict) =>
  office.step('assessWarranty', { input: assessmentForm(fault, change) }, select);
const refusal = (fault: string, change: object = {}) =>
  office.refusal('assessWarranty', { input: assessmentForm(fault, change) });
const reclassify = (id: string, version: number, cause: string, select = verdict) =>
  head.step(
    'reclassifyCause',
    { id, expectedVersion: version, input: { cause, evidence: '拆检发现操作人员自行改动气路。' } },
    select,
  );
const decisionOf = (id: string, select: string) =>
  office
    .read(`query ($id: ID!) { warrantyDecision(id: $id) { ${select} } }`, { id })
    .then(({ warrantyDecision }) => warrantyDecision);
const orderOf = (id: string, select: string) =>
  office
    .read(`query ($id: ID!) { serviceOrder(id: $id) { ${select} } }`, { id })
    .then(({ serviceOrder }) => serviceOrder);

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

  test('outside the period it is charged, whatever the cause', async () => {
    const { order } = await planned(sanbao, ground, ground.old);
    expect(order.warrantyDecision).toMatchObject({ verdict: 'REPAIR_CHARGED', provisional: false });
    expect(
      await office.refusal('dispatchServiceOrder', { id: order.id, expectedVersion: order.version }),
    ).toMatchObject({ rule: 'quoteNotAccepted' });
  });

  test('what is decided then takes its place on the order, and one that is planned anew keeps it', async () => {
    const { fault, order } = await planned(sanbao, ground, ground.machine);
    const decided = await assess(fault);
    expect(await decisionOf(order.warrantyDecision.id, 'state')).toEqual({ state: 'SUPERSEDED' });
    expect(await orderOf(order.id, 'state warrantyDecision { id }')).toEqual({
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
    expect(await assess(fault, { cause })).toMatchObject({
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
    expect(await assess(last)).toMatchObject({ reportedOn: '2026-12-01', verdict: 'REPAIR_FREE' });
    expect(await assess(late)).toMatchObject({ reportedOn: '2026-12-02', verdict: 'REPAIR_CHARGED' });
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
    const worn = await assess(await reported(sanbao, ground, ground.ending), { component: belt });
    expect(worn).toMatchObject({ verdict: 'REPAIR_CHARGED', coveredUntil: '2026-03-01' });
    const other = await assess(await reported(sanbao, ground, ground.ending), { partClass: 'MAIN_COMPONENT' });
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
    const { rules } = await assess(fault, {}, 'rules { rule facts from to }');
    const extended = rules.find(({ rule }: { rule: string }) => rule === 'warrantyExtended');
    expect(before > '2028-04-20').toBe(true);
    expect(extended).toMatchObject({ from: '2028-04-20', to: before });
    expect(await orderOf(id, 'state')).toEqual({ state: 'WORK_DONE' });
  });

  test('by a machine that is known, once for a fault, by After-Sales, and not by who repairs it', async () => {
    const unknown = await reported(sanbao, ground, ground.machine, { equipment: null });
    expect(await refusal(unknown)).toMatchObject({ rule: 'machineUnknown', clause: '5.2.3' });
    const { fault } = await planned(sanbao, ground, ground.machine);
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('assessWarranty', { input: assessmentForm(fault) })).toMatchObject({
      code: 'FORBIDDEN',
    });

    const admin = await sanbao.as('admin');
    const engineer = await sanbao.as('engineer');
    const { users } = await admin.read(
      '{ users(filter: { email: { eq: "engineer@sanbao.example" } }) { nodes { id email person { id } } } }',
    );
    const [{ id, email, person }] = users.nodes;
    const become = (...roles: string[]) => admin.step('updateUser', { id, input: { email, person: person.id, roles } });
    await become('ENGINEER', 'AFTER_SALES');
    const form = { input: assessmentForm(fault) };
    expect(await engineer.refusal('assessWarranty', form)).toMatchObject({ rule: 'engineerOfTheOrder' });
    await become('ENGINEER');

    const { number } = await assess(fault);
    expect(await refusal(fault)).toMatchObject({ rule: 'alreadyDecided', number });
  });

  test('a model without terms: nothing is known to be free, and that is said', async () => {
    const { productFamilies } = await office.read('{ productFamilies(first: 1) { nodes { id } } }');
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-900', name: '试制机', family: productFamilies.nodes[0].id },
    });
    const sales = await sanbao.as('sales');
    const { id: machine } = await sales.step('recordShipment', {
      input: { model, site: ground.site, serialNumber: 'X-1', manufacturedOn: '2026-10-01', shippedOn: '2026-10-20' },
    });
    const decision = await assess(await reported(sanbao, ground, machine), {}, `termsKnown rules { rule sentence }`);
    expect(decision.termsKnown).toBe(false);
    expect(decision.rules[0].sentence).toMatch(/^No terms are recorded for the model/);
  });
});

describe('5.2.3 every input and rule is kept', () => {
  test('and told in the reader’s language', async () => {
    const { id } = await assess(await reported(sanbao, ground, ground.machine), { cause: 'TRANSPORT' });
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
      },
    });
    const { fault, order } = await planned(sanbao, ground, machine);
    const { id, version } = await assess(fault);
    const again = 'machineChanged recomputed { reproduced same differences { what before after } }';
    expect(await decisionOf(id, again)).toEqual({
      machineChanged: false,
      recomputed: { reproduced: true, same: true, differences: [] },
    });
    await head.step('correctEquipment', {
      id: machine,
      input: { shippedOn: '2026-10-22', reason: '发货单据核对有误' },
    });
    expect(await decisionOf(id, again)).toEqual({
      machineChanged: true,
      recomputed: {
        reproduced: true,
        same: false,
        differences: [
          { what: 'machine.shippedOn', before: '2026-10-20', after: '2026-10-22' },
          { what: 'coveredUntil', before: '2028-04-20', after: '2028-04-22' },
        ],
      },
    });
    expect(await reclassify(id, version + 1, 'DEFECT', `${verdict} ${again}`)).toMatchObject({
      coveredUntil: '2028-04-22',
      machineChanged: false,
      recomputed: { same: true },
    });
    expect(await orderOf(order.id, 'state')).toEqual({ state: 'PLANNED' });
  });

  test('a machine that moves flags what is open, and nothing that is settled', async () => {
    const fault = await reported(sanbao, ground, ground.old);
    const open = await assess(fault);
    const settled = await assess(await reported(sanbao, ground, ground.old));
    await sanbao.orm.em
      .fork()
      .execute(
        "update fault_report set state = 'RESOLVED' where id in (select fault_id from warranty_decision where id = ?)",
        [settled.id],
      );
    const { customerSites } = await office.read('{ customerSites(first: 2) { nodes { id } } }');
    const site = customerSites.nodes.find(({ id }: { id: string }) => id !== ground.site).id;
    const sales = await sanbao.as('sales');
    await sales.step('transferEquipment', { id: ground.old, input: { site } });
    expect(await decisionOf(open.id, 'machineChanged')).toEqual({ machineChanged: true });
    expect(await decisionOf(settled.id, 'machineChanged')).toEqual({ machineChanged: false });
    await sales.step('transferEquipment', { id: ground.old, input: { site: ground.site } });
  });
});

describe('5.2.3 another cause', () => {
  test('is found by the head, with the former verdict kept', async () => {
    const fault = await reported(sanbao, ground, ground.machine);
    const { id, version } = await assess(fault);
    const change = { id, expectedVersion: version, input: { cause: 'USER', evidence: '见照片' } };
    expect(await office.refusal('reclassifyCause', change)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await head.refusal('reclassifyCause', { ...change, input: { cause: 'DEFECT', evidence: '见照片' } }),
    ).toMatchObject({ rule: 'sameCause' });
    expect(
      await reclassify(id, version, 'USER', `${verdict} former { cause verdict changedBy rules { rule } }`),
    ).toMatchObject({
      state: 'DECIDED',
      verdict: 'REPAIR_CHARGED',
      former: [{ cause: 'DEFECT', verdict: 'REPAIR_FREE', changedBy: '顾建平', rules: expect.any(Array) }],
    });
    expect(await head.refusal('reclassifyCause', change)).toMatchObject({ code: 'STALE_RECORD' });
  });

  test('an order at work waits for the customer’s answer, and goes on once the offer is accepted', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'ON_SITE');
    const decision = await assess(fault);
    await reclassify(decision.id, decision.version, 'USER');
    const order = await orderOf(id, 'state heldFrom holds { cause reason } warrantyDecision { workStaysFree }');
    expect(order).toMatchObject({
      state: 'ON_HOLD',
      heldFrom: 'ON_SITE',
      holds: [{ cause: 'CUSTOMER', reason: expect.stringContaining(decision.number) }],
      warrantyDecision: { workStaysFree: false },
    });
    expect(await office.refusal('resumeServiceOrder', { id })).toMatchObject({ rule: 'quoteNotAccepted' });
    const now = await decisionOf(decision.id, 'version');
    await reclassify(decision.id, now.version, 'DEFECT');
    expect(await office.step('resumeServiceOrder', { id })).toMatchObject({ state: 'ON_SITE' });
  });

  test('work that is done already without an accepted quote stays free', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'WORK_DONE');
    const decision = await assess(fault);
    expect(await reclassify(decision.id, decision.version, 'USER', `${verdict} workStaysFree`)).toMatchObject({
      verdict: 'REPAIR_CHARGED',
      workStaysFree: true,
    });
    expect(await orderOf(id, 'state')).toEqual({ state: 'WORK_DONE' });
    const lines = [{ costClass: 'LABOUR', description: '人工', quantity: 1, unitPrice: 100 }];
    expect(
      await office.refusal('quoteRepair', {
        input: { decision: decision.id, lines, taxRate: 13, validUntil: '2026-12-01' },
      }),
    ).toMatchObject({ rule: 'workStaysFree' });
  });
});

describe('5.2.3 goodwill', () => {
  test('the General Manager waives what is charged; what was quoted is withdrawn', async () => {
    const { decision, quote, order } = await quoted(sanbao, ground);
    const grant = {
      id: decision.id,
      expectedVersion: decision.version,
      input: { reason: '老客户，差旅费以外一并减免' },
    };
    expect(await head.refusal('grantGoodwill', grant)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await gm.step('grantGoodwill', grant, `${verdict} goodwillReason rules { rule sentence }`)).toMatchObject({
      verdict: 'GOODWILL',
      charged: [],
      goodwillReason: grant.input.reason,
    });
    const { repairQuote } = await office.read('query ($id: ID!) { repairQuote(id: $id) { state } }', { id: quote.id });
    expect(repairQuote.state).toBe('WITHDRAWN');
    const { version } = await orderOf(order.id, 'version');
    expect(await office.step('dispatchServiceOrder', { id: order.id, expectedVersion: version })).toMatchObject({
      state: 'DISPATCHED',
    });
  });

  test('not for what is free anyway', async () => {
    const { id, version } = await assess(await reported(sanbao, ground, ground.machine));
    expect(await gm.refusal('grantGoodwill', { id, expectedVersion: version, input: { reason: '无' } })).toMatchObject({
      rule: 'nothingCharged',
    });
  });
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
    return (await sales.step('recordShipment', { input })).id as string;
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
    const decision = await assess(await reported(sanbao, ground, machine), {}, `${verdict} rules { rule }`);
    expect(decision).toMatchObject({ verdict: 'REPAIR_CHARGED', charged: ['TRAVEL'], coveredUntil: '2027-07-10' });
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
    await office.step('evaluateReturn', {
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
