import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

let sanbao: Sanbao;
let office: Client;
let sales: Client;
let management: Client;
let gm: Client;
let ground: ShipmentGround;
let engineer = '';
let evaluator: Client;
let machine = '';
let serial = 0;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
  ground = await shipmentGround(sanbao);
  engineer = await personId(office, '陆志明');
  evaluator = await sanbao.as('engineer');
});
afterAll(() => sanbao.stop());

const serialNumber = () => `Z100-2610-${String(++serial).padStart(3, '0')}`;
beforeEach(async () => {
  machine = (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: serialNumber() }) })).id;
});

type State = 'REQUESTED' | 'EVALUATED' | 'SUBMITTED' | 'APPROVED' | 'RECEIVED';

const request = (change: object = {}) => ({
  input: { customer: ground.customer, equipment: machine, reason: '连续三周达不到合同速度', ...change },
});
const evaluation = (change: object = {}) => ({
  engineers: [engineer],
  findings: '取盒机构设计余量不足，现场无法解决',
  recommendation: 'RETURN',
  ...change,
});
const refund = { remedy: 'REFUND', amount: 180000, opinion: '同意退货' };
const received = { receivedOn: '2026-11-23', condition: '外观完好，附件齐全' };

/** A return carried as far as that. */
async function returnIn(state: State, approval: object = refund, change: object = {}) {
  let it = await office.step('requestReturn', request(change));
  if (state === 'REQUESTED') return it;
  it = await evaluator.step('evaluateReturn', { id: it.id, input: evaluation() });
  if (state === 'EVALUATED') return it;
  it = await office.step('submitReturn', { id: it.id, input: { statement: '建议退货' } });
  if (state === 'SUBMITTED') return it;
  it = await gm.step('approveReturn', { id: it.id, expectedVersion: it.version, input: approval });
  if (state === 'APPROVED') return it;
  return office.step('receiveReturn', { id: it.id, input: received });
}
const equipment = async (id = machine) =>
  (
    await office.read(
      'query ($id: ID!) { equipment(id: $id) { state serialNumber noticeDueOn replaces { id } site { id } history(first: 1) { step to } } }',
      { id },
    )
  ).equipment;

describe('5.2.5 a return is evaluated, put to the General Manager, and only then taken back', () => {
  test('a refund, from the request to the money', async () => {
    const { id } = await returnIn('RECEIVED');
    expect(await office.refusal('settleReturn', { id, input: { remedy: 'REFUND', amount: 1 } })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.2.5',
    });
    const settle = (input: object) => management.refusal('settleReturn', { id, input });
    expect(await settle({ remedy: 'REPAIR' })).toMatchObject({ rule: 'otherRemedy' });
    expect(await settle({ remedy: 'REFUND' })).toMatchObject({ rule: 'refundWithoutAmount' });
    expect(await settle({ remedy: 'REFUND', amount: 180000.01 })).toMatchObject({
      rule: 'moreThanApproved',
      most: 180000,
    });
    expect(await settle({ remedy: 'REFUND', amount: 1, serialNumber: 'X' })).toMatchObject({
      rule: 'newMachineOnlyForReplacement',
    });
    const input = { remedy: 'REFUND', amount: 175000, note: '扣除已使用折旧' };
    expect(await management.step('settleReturn', { id, input }, 'state paid settledOn')).toEqual({
      state: 'SETTLED',
      paid: 175000,
      settledOn: '2026-11-23',
    });
    expect(await equipment()).toMatchObject({ state: 'RETURNED', history: [{ step: 'settleReturn' }] });
    expect(await office.refusal('requestReturn', request())).toMatchObject({ rule: 'machineTakenBack' });
  });

  test('After-Sales or Sales ask for it, about a machine of that customer, once at a time', async () => {
    expect(await management.refusal('requestReturn', request())).toMatchObject({ code: 'FORBIDDEN' });
    const { customers } = await office.read('{ customers(first: 2) { nodes { id } } }');
    const other = customers.nodes.find(({ id }: { id: string }) => id !== ground.customer).id;
    expect(await office.refusal('requestReturn', request({ customer: other }))).toMatchObject({
      rule: 'machineOfAnother',
    });
    const both = await Promise.allSettled([
      sales.step('requestReturn', request()),
      office.step('requestReturn', request()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await office.refusal('requestReturn', request())).toMatchObject({ rule: 'returnUnderWay' });
  });

  test('engineers evaluate it, at least one', async () => {
    const { id } = await returnIn('REQUESTED');
    const refusal = (change: object) => office.refusal('evaluateReturn', { id, input: evaluation(change) });
    expect(await refusal({ engineers: [] })).toMatchObject({ fields: { engineers: expect.any(String) } });
    expect(await refusal({ engineers: [await personId(office, '沈晓梅')] })).toMatchObject({ rule: 'notAnEngineer' });
    expect(await office.refusal('submitReturn', { id, input: { statement: 'x' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    expect(await sales.refusal('evaluateReturn', { id, input: evaluation() })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('and each whom the office names confirms it, where none of them has entered it', async () => {
    const { id } = await returnIn('REQUESTED');
    const other = await personId(office, '丁海涛');
    const { version } = await office.step('evaluateReturn', { id, input: evaluation() });
    const submit = { id, input: { statement: '建议退货' } };
    expect(await office.refusal('submitReturn', submit)).toMatchObject({
      rule: 'evaluationUnconfirmed',
      names: '陆志明',
      clause: '5.2.5',
    });
    expect(await office.refusal('confirmReturnEvaluation', { id, expectedVersion: version })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await evaluator.refusal('evaluateReturn', { id, input: evaluation({ engineers: [other] }) })).toMatchObject({
      rule: 'engineerEvaluatesForOthers',
    });
    expect(
      await evaluator.step('confirmReturnEvaluation', { id, expectedVersion: version }, 'state confirmedBy { name }'),
    ).toEqual({ state: 'EVALUATED', confirmedBy: [{ name: '陆志明' }] });
    // Who cannot confirm is no dead end: it is evaluated anew, and the confirmations with it.
    await office.step('evaluateReturn', { id, input: evaluation({ engineers: [other] }) });
    expect(await office.refusal('submitReturn', submit)).toMatchObject({ names: '丁海涛' });
    const own = await evaluator.step(
      'evaluateReturn',
      { id, input: evaluation({ engineers: [engineer, other] }) },
      'evaluatedByEngineer',
    );
    expect(own).toEqual({ evaluatedByEngineer: true });
    expect(await office.step('submitReturn', submit)).toMatchObject({ state: 'SUBMITTED' });
  });

  test('the General Manager decides, on the version that was looked at', async () => {
    const { id, version } = await returnIn('SUBMITTED');
    const approve = (input: object, expectedVersion = version) => ({ id, expectedVersion, input });
    expect(await management.refusal('approveReturn', approve(refund))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await gm.refusal('approveReturn', approve(refund, version - 1))).toMatchObject({ code: 'STALE_RECORD' });
    expect(await gm.refusal('approveReturn', approve({ remedy: 'REFUND' }))).toMatchObject({
      rule: 'refundWithoutAmount',
    });
    expect(await gm.refusal('approveReturn', approve({ remedy: 'REPAIR', amount: 5 }))).toMatchObject({
      rule: 'repairPaysNothing',
    });
    expect(await gm.refusal('approveReturn', approve({ remedy: 'REFUND', amount: -1 }))).toMatchObject({
      fields: { amount: expect.any(String) },
    });
    expect(await gm.step('approveReturn', approve(refund))).toMatchObject({ state: 'APPROVED' });
  });

  test('a deputy of the General Manager does not approve what they submitted', async () => {
    const { users } = await gm.read(
      '{ users(filter: { email: { eq: "after-sales@sanbao.example" } }) { nodes { id } } }',
    );
    const input = { from: '2026-11-23', until: '2026-11-30', reason: '出差', steps: ['approveReturn'] };
    await gm.step('delegateAuthority', { input: { ...input, deputy: users.nodes[0].id } });
    const { id, version } = await returnIn('SUBMITTED');
    expect(await office.refusal('approveReturn', { id, expectedVersion: version, input: refund })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
  });

  test('one that cannot be decided goes back to be evaluated anew', async () => {
    const { id, version } = await returnIn('SUBMITTED');
    const asked = { id, expectedVersion: version, input: { missing: '缺少连续运行数据' } };
    expect(await gm.refusal('requestReevaluation', { ...asked, expectedVersion: version - 1 })).toMatchObject({
      code: 'STALE_RECORD',
    });
    const unlooked = (await gm.ask(`mutation { requestReevaluation(id: "${id}", input: { missing: "x" }) { id } }`))
      .errors;
    expect(unlooked?.[0]?.message).toContain('expectedVersion');
    await gm.step('requestReevaluation', asked);
    const again = await office.step(
      'evaluateReturn',
      { id, input: evaluation({ recommendation: 'REPAIR' }) },
      'state missing',
    );
    expect(again).toEqual({ state: 'EVALUATED', missing: null });
  });

  test('a rejected one names the reason and what can be done instead; it is asked for anew upon new facts only', async () => {
    const { id, version } = await returnIn('SUBMITTED');
    const reject = (input: object) => ({ id, expectedVersion: version, input });
    expect(await gm.refusal('rejectReturn', reject({ reason: '非质量问题', alternatives: '' }))).toMatchObject({
      fields: { alternatives: expect.any(String) },
    });
    await gm.step('rejectReturn', reject({ reason: '非质量问题', alternatives: '免费更换取盒机构' }));
    expect(await office.refusal('receiveReturn', { id, input: received })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    expect(await office.refusal('requestReturn', request())).toMatchObject({ rule: 'rejectedWithoutNewFacts' });
    expect(await office.step('requestReturn', request({ newFacts: '更换机构后仍漏取' }))).toMatchObject({
      state: 'REQUESTED',
    });
  });
});

describe('5.2.5 the goods', () => {
  test('that come unasked are kept apart, in any state before approval, and nothing is paid for them', async () => {
    const { id } = await returnIn('EVALUATED');
    const unasked = { arrivedOn: '2026-11-22', place: '隔离区 B-03' };
    expect(await management.refusal('quarantineReturn', { id, input: unasked })).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await office.refusal('quarantineReturn', { id, input: { ...unasked, arrivedOn: '2026-11-24' } }),
    ).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await office.step('quarantineReturn', { id, input: unasked }, 'state quarantine quarantinedOn')).toEqual({
      state: 'EVALUATED',
      quarantine: '隔离区 B-03',
      quarantinedOn: '2026-11-22',
    });
    expect(await office.refusal('quarantineReturn', { id, input: unasked })).toMatchObject({
      rule: 'keptApartAlready',
    });
    expect(await management.refusal('settleReturn', { id, input: { remedy: 'REFUND', amount: 1 } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    const approved = await returnIn('APPROVED', refund, { equipment: await another() });
    expect(await office.refusal('quarantineReturn', { id: approved.id, input: unasked })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('that were kept apart leave again, with where they went, once nothing comes of the return', async () => {
    const { id, version } = await returnIn('SUBMITTED');
    const unasked = { arrivedOn: '2026-11-22', place: '隔离区 B-03' };
    const gone = { leftOn: '2026-11-23', whatBecame: '由德邦退还顾客，运单 DPK2201' };
    await gm.step('rejectReturn', {
      id,
      expectedVersion: version,
      input: { reason: '非质量问题', alternatives: '免费更换取盒机构' },
    });
    expect(await office.refusal('endQuarantine', { id, input: gone })).toMatchObject({ rule: 'nothingKeptApart' });
    await office.step('quarantineReturn', { id, input: unasked });
    const { inbox } = await office.read('{ inbox(first: 100) { record step } }');
    expect(inbox).toContainEqual({ record: id, step: 'endQuarantine' });
    expect(await sales.refusal('endQuarantine', { id, input: gone })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await office.refusal('endQuarantine', { id, input: { ...gone, leftOn: '2026-11-21' } })).toMatchObject({
      rule: 'leftBeforeArrival',
      clause: '5.2.5',
    });
    const select = 'state quarantineEndedOn quarantineEnd';
    expect(await office.step('endQuarantine', { id, input: gone }, select)).toEqual({
      state: 'REJECTED',
      quarantineEndedOn: gone.leftOn,
      quarantineEnd: gone.whatBecame,
    });
    expect(await office.refusal('endQuarantine', { id, input: gone })).toMatchObject({ rule: 'nothingKeptApart' });
    // What comes unasked once more is kept apart once more.
    const again = { ...unasked, arrivedOn: '2026-11-23' };
    expect(await office.step('quarantineReturn', { id, input: again }, select)).toMatchObject({
      quarantineEndedOn: null,
    });
  });

  const another = async () =>
    (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: serialNumber() }) })).id;

  test('come back after the approval, not before it, and are nonconforming product from then on', async () => {
    const { id } = await returnIn('APPROVED');
    const receive = (receivedOn: string) => office.refusal('receiveReturn', { id, input: { ...received, receivedOn } });
    expect(await receive('2026-11-22')).toMatchObject({ rule: 'receivedBeforeApproval', clause: '5.2.5' });
    expect(await receive('2026-11-24')).toMatchObject({ rule: 'dayInTheFuture' });
    const select = 'state number nonconformity { state source what madeBy equipment { id } }';
    const back = await office.step('receiveReturn', { id, input: received }, select);
    expect(back).toMatchObject({
      state: 'RECEIVED',
      nonconformity: {
        state: 'OPEN',
        source: 'RETURN',
        what: received.condition,
        madeBy: back.number,
        equipment: { id: machine },
      },
    });
    expect(await office.refusal('withdrawReturn', { id, input: { reason: 'x' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('stay with a customer who thinks better of it', async () => {
    const { id } = await returnIn('APPROVED');
    expect(await sales.refusal('withdrawReturn', { id, input: { reason: '顾客保留设备' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await office.step('withdrawReturn', { id, input: { reason: '顾客保留设备' } });
    expect(await office.step('requestReturn', request())).toMatchObject({ state: 'REQUESTED' });
  });

  test('that are repaired go back to the customer as the same machine', async () => {
    const { id } = await returnIn('RECEIVED', { remedy: 'REPAIR' });
    expect(await management.refusal('settleReturn', { id, input: { remedy: 'REPAIR', amount: 1 } })).toMatchObject({
      rule: 'moreThanApproved',
    });
    await management.step('settleReturn', { id, input: { remedy: 'REPAIR', note: '厂内更换取盒机构' } });
    expect(await equipment()).toMatchObject({ state: 'SHIPPED' });
  });
});

describe('5.2.3, 5.2.5 a replacement', () => {
  const anew = (change: object = {}) => ({
    remedy: 'REPLACE',
    serialNumber: serialNumber(),
    manufacturedOn: '2026-11-10',
    shippedOn: '2026-11-22',
    ...change,
  });

  test('is a new machine that takes the place of the old one, with the period that the parameter sets', async () => {
    const { id } = await returnIn('RECEIVED', { remedy: 'REPLACE' });
    const { serialNumber: old, site } = await equipment();
    const refusal = (change: object) => management.refusal('settleReturn', { id, input: anew(change) });
    expect(await refusal({ serialNumber: null })).toMatchObject({ rule: 'newMachineMissing' });
    expect(await refusal({ serialNumber: old })).toMatchObject({ rule: 'sameMachine' });
    expect(await refusal({ shippedOn: '2026-11-24' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refusal({ manufacturedOn: '2026-11-23' })).toMatchObject({ rule: 'shippedBeforeManufactured' });
    expect(await refusal({ amount: 1 })).toMatchObject({ rule: 'moreThanApproved' });
    const taken = { serialNumber: 'Z100-2610-001' };
    expect(await refusal(taken)).toMatchObject({ fields: { serialNumber: expect.any(String) } });
    const settled = await management.step('settleReturn', { id, input: anew() }, 'state period replacement { id }');
    expect(settled).toMatchObject({ state: 'SETTLED', period: 'ANEW' });
    expect(await equipment()).toMatchObject({ state: 'REPLACED' });
    expect(await equipment(settled.replacement.id)).toMatchObject({
      state: 'SHIPPED',
      replaces: { id: machine },
      noticeDueOn: '2026-12-07',
      site,
    });
    const head = await sanbao.as('after-sales-head');
    const shippedOn = (day: string) => ({ id: machine, input: { shippedOn: day, reason: '发货单记载' } });
    const { now } = sanbao.clock;
    sanbao.clock.now = new Date('2026-11-26T02:00:00Z');
    expect(await head.refusal('correctEquipment', shippedOn('2026-11-24'))).toMatchObject({
      rule: 'shippedAfterRecord',
      day: '2026-11-23',
    });
    sanbao.clock.now = now;
    const input = { shippedOn: '2026-10-21', reason: '发货单记载' };
    expect(await head.step('correctEquipment', { id: machine, input })).toMatchObject({ state: 'REPLACED' });
  });

  test('goes on under the contract, whose rule for the period comes first; the old machine leaves it', async () => {
    const warranty = {
      monthsFromAcceptance: 12,
      monthsFromShipment: 18,
      monthsForWearParts: 3,
      basis: '合同第八条',
      afterReplacement: 'REMAINDER',
    };
    const contract = await sales.step('recordServiceContract', {
      input: {
        customer: ground.customer,
        equipment: [machine],
        validFrom: '2026-11-01',
        validUntil: '2027-10-31',
        terms: [{ kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 }],
        warranty,
      },
    });
    const { id } = await returnIn('RECEIVED', { remedy: 'REPLACE', amount: 5000 });
    const { period, replacement } = await management.step(
      'settleReturn',
      { id, input: anew({ amount: 5000 }) },
      'period replacement { id }',
    );
    expect(period).toBe('REMAINDER');
    const { serviceContract } = await office.read(
      'query ($id: ID!) { serviceContract(id: $id) { equipment { id } obligations { state dueOn equipment { id } } } }',
      { id: contract.id },
    );
    const told = serviceContract.obligations.map(
      (each: { state: string; dueOn: string; equipment: { id: string } }) =>
        `${each.dueOn} ${each.state} ${each.equipment.id === machine ? 'old' : 'new'}`,
    );
    expect(told.sort()).toEqual([
      '2027-05-01 CANCELLED old',
      '2027-05-01 DUE new',
      '2027-10-31 CANCELLED old',
      '2027-10-31 DUE new',
    ]);
    expect(serviceContract.equipment.map((each: { id: string }) => each.id).sort()).toEqual(
      [machine, replacement.id].sort(),
    );
    const { customer } = ground;
    expect(
      await sales.refusal('recordServiceContract', {
        input: {
          customer,
          equipment: [machine],
          validFrom: '2027-01-01',
          validUntil: '2027-12-31',
          terms: [{ kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 }],
        },
      }),
    ).toMatchObject({ rule: 'machineTakenBack' });
  });
});
