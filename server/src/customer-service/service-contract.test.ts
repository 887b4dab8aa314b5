import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';
import { planContracts } from '../jobs/each-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { arrivalDaysByContract, contractWarranty } from './contract-coverage.ts';

let sanbao: Sanbao;
let office: Client;
let sales: Client;
let ground: ShipmentGround;
let machines: string[] = [];
let foreign = '';
const now = new Date('2026-11-23T02:00:00Z');
beforeAll(async () => {
  sanbao = await startSanbao(now, { SESSION_DAYS: '365' });
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  ground = await shipmentGround(sanbao);
  for (const serialNumber of ['Z100-2610-001', 'Z100-2610-002'])
    machines.push((await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber }) })).id);
  const { customerSites } = await office.read('{ customerSites(first: 50) { nodes { id customer { id } } } }');
  const site = customerSites.nodes.find((each: { customer: { id: string } }) => each.customer.id !== ground.customer);
  const input = shipmentForm(ground, { serialNumber: 'Z100-2610-003', site: site.id });
  foreign = (await sales.step('recordShipment', { input })).id;
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = now;
});

const maintenance = { kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 };
const response = { kind: 'RESPONSE', what: '停机到场', responseDays: 1 };
const form = (change: object = {}) => ({
  reference: 'FW-2026-018',
  customer: ground.customer,
  equipment: machines,
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
  terms: [maintenance, { kind: 'TRAINING', what: '操作工复训', everyMonths: 12 }, response],
  statedReason: '合同原件后到',
  ...change,
});
const select = `id state version revision endsOn plannedUntil runOut
  obligations(first: 100) { id state dueOn kind what equipment { id } cancellationReason fulfilledOn }`;
const record = (change: object = {}) => sales.step('recordServiceContract', { input: form(change) }, select);
const refusal = (change: object) => sales.refusal('recordServiceContract', { input: form(change) });
const amendment = (change: object = {}) => {
  const { customer: _, statedReason: __, ...rest } = form(change);
  return { ...rest, reason: '续签', ...change };
};
const customerOf = async (machine: string) =>
  (await office.read('query ($id: ID!) { equipment(id: $id) { customer { id } } }', { id: machine })).equipment.customer
    .id;
const read = async (id: string) =>
  (await office.read(`query ($id: ID!) { serviceContract(id: $id) { ${select} } }`, { id })).serviceContract;
interface Due {
  id: string;
  state: string;
  dueOn: string;
  kind: string;
}
const dues = ({ obligations }: { obligations: Due[] }, state = 'DUE') =>
  obligations
    .filter(each => each.state === state)
    .map(({ dueOn, kind }) => `${dueOn} ${kind}`)
    .sort();

describe('5.2.1 the contract', () => {
  test('says what falls due when, for each machine that is to be maintained', async () => {
    const contract = await record();
    expect(contract).toMatchObject({ state: 'ACTIVE', revision: 1, endsOn: '2027-10-31', plannedUntil: '2027-10-31' });
    expect(dues(contract)).toEqual([
      '2027-05-01 MAINTENANCE',
      '2027-05-01 MAINTENANCE',
      '2027-10-31 MAINTENANCE',
      '2027-10-31 MAINTENANCE',
      '2027-10-31 TRAINING',
    ]);
  });

  test('is recorded by Sales or After-Sales, about machines of that customer, with terms that make sense', async () => {
    const manufacturing = await sanbao.as('manufacturing');
    expect(await manufacturing.refusal('recordServiceContract', { input: form() })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.2.1',
    });
    expect(await refusal({ validUntil: '2026-10-31' })).toMatchObject({ rule: 'endsBeforeStart', clause: '5.2.1' });
    expect(await refusal({ validUntil: '2036-11-02' })).toMatchObject({ rule: 'contractTooLong' });
    expect(await record({ validUntil: '2036-11-01', terms: [response] })).toMatchObject({ endsOn: '2036-11-01' });
    expect(await refusal({ equipment: [...machines, foreign] })).toMatchObject({ rule: 'machineOfAnother' });
    expect(await refusal({ equipment: [] })).toMatchObject({ fields: { equipment: expect.any(String) } });
    expect(await refusal({ terms: [] })).toMatchObject({ fields: { terms: expect.any(String) } });
    const terms = (...given: object[]) => refusal({ terms: given });
    expect(await terms(maintenance, maintenance)).toMatchObject({ rule: 'termTwice' });
    expect(await terms({ ...maintenance, responseDays: 2 })).toMatchObject({ rule: 'responseDaysOfResponse' });
    expect(await terms({ kind: 'RESPONSE', what: '到场' })).toMatchObject({
      fields: { 'terms.0.responseDays': expect.any(String) },
    });
    expect(await terms({ ...response, everyMonths: 3 })).toMatchObject({ rule: 'responseOnDemand' });
    const many = Array.from({ length: 20 }, (_, at) => ({ ...maintenance, what: `保养${at}`, everyMonths: 1 }));
    expect(await refusal({ terms: many, validUntil: '2028-10-31' })).toMatchObject({ rule: 'tooManyObligations' });
  });

  test('is amended from today on: what was due before stays owed, what is demanded no longer is cancelled', async () => {
    const { id, obligations } = await record({ validFrom: '2026-02-23', validUntil: '2027-02-22' });
    const early = obligations.find(({ dueOn }: Due) => dueOn === '2026-08-23');
    const head = await sanbao.as('after-sales-head');
    const done = { note: '已保养', fulfilledOn: '2026-08-20', statedReason: '单据后到' };
    await head.step('fulfilObligation', { id: early.id, input: done });
    const input = amendment({
      validFrom: '2026-02-23',
      validUntil: '2027-08-22',
      equipment: machines.slice(0, 1),
      terms: [{ ...maintenance, everyMonths: 3 }],
    });
    expect(await office.refusal('amendServiceContract', { id, input })).toMatchObject({ code: 'FORBIDDEN' });
    const amended = await sales.step('amendServiceContract', { id, input }, select);
    expect(amended).toMatchObject({ revision: 2, endsOn: '2027-08-22' });
    expect(dues(amended, 'FULFILLED')).toEqual(['2026-08-23 MAINTENANCE']);
    expect(dues(amended, 'CANCELLED')).toEqual([
      '2027-02-22 MAINTENANCE',
      '2027-02-22 MAINTENANCE',
      '2027-02-22 TRAINING',
    ]);
    expect(dues(amended)).toEqual([
      '2026-08-23 MAINTENANCE',
      '2026-11-23 MAINTENANCE',
      '2027-02-23 MAINTENANCE',
      '2027-05-23 MAINTENANCE',
      '2027-08-22 MAINTENANCE',
    ]);
    expect(
      await sales.refusal('amendServiceContract', { id, input: { ...input, terms: [maintenance, maintenance] } }),
    ).toMatchObject({ rule: 'termTwice' });
    expect(
      await sales.refusal('amendServiceContract', { id, input: { ...input, validUntil: '2026-11-22' } }),
    ).toMatchObject({ rule: 'amendedToItsEnd' });
  });

  test('the same amendment twice opens nothing twice', async () => {
    const { id } = await record();
    await sales.step('amendServiceContract', { id, input: amendment() });
    const again = await sales.step('amendServiceContract', { id, input: amendment() }, select);
    expect(again.obligations).toHaveLength(5);
    expect(dues(again)).toHaveLength(5);
  });

  test('ends before its time on a day that has come; nothing is due afterwards', async () => {
    const { id } = await record({ validFrom: '2026-05-01', validUntil: '2027-04-30' });
    const end = (endsOn: string) => ({ id, input: { endsOn, reason: '设备已转让' } });
    expect(await office.refusal('endServiceContract', end('2026-11-23'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await sales.refusal('endServiceContract', end('2026-11-24'))).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await sales.refusal('endServiceContract', end('2026-04-30'))).toMatchObject({ rule: 'endOutsideContract' });
    const ended = await sales.step('endServiceContract', { id, input: { reason: '设备已转让' } }, select);
    expect(ended).toMatchObject({ state: 'ENDED', endsOn: '2026-11-23' });
    expect(dues(ended)).toEqual(['2026-11-01 MAINTENANCE', '2026-11-01 MAINTENANCE']);
    expect(dues(ended, 'CANCELLED')).toHaveLength(3);
    expect(await sales.refusal('amendServiceContract', { id, input: amendment() })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('is planned two years ahead, and on from there day by day, once also by several processes', async () => {
    const change = { validFrom: '2026-11-01', validUntil: '2036-10-31', equipment: machines.slice(0, 1) };
    const { id, plannedUntil, obligations } = await record({ ...change, terms: [maintenance] });
    expect([plannedUntil, obligations.length]).toEqual(['2028-11-23', 4]);
    await planContracts(sanbao.orm, new Date('2026-12-22T17:07:00Z'));
    expect((await read(id)).obligations).toHaveLength(4);
    const again = takeNamed('planContractObligations', { id }, systemContext(sanbao.orm, now));
    await expect(again).rejects.toMatchObject({ extensions: { rule: 'plannedAlready', clause: '5.2.1' } });
    const later = new Date('2027-06-01T17:07:00Z');
    await Promise.all([1, 2, 3].map(() => planContracts(sanbao.orm, later)));
    const planned = await read(id);
    expect(planned.plannedUntil).toBe('2029-06-02');
    expect(dues(planned)).toEqual(
      ['2027-05-01', '2027-11-01', '2028-05-01', '2028-11-01', '2029-05-01'].map(day => `${day} MAINTENANCE`),
    );
    const { serviceContract } = await office.read(
      `query ($id: ID!) { serviceContract(id: $id) { history { step person } } }`,
      { id },
    );
    expect(serviceContract.history.map(({ step }: { step: string }) => step)).toEqual([
      'planContractObligations',
      'recordServiceContract',
    ]);
  });
});

describe('5.2.1 what the contract demands', () => {
  let due: Due;
  beforeEach(async () => {
    due = (await record({ validFrom: '2026-05-10', validUntil: '2027-05-09' })).obligations.find(
      ({ dueOn }: Due) => dueOn === '2026-11-10',
    );
  });
  const fulfil = (input: object) => ({ id: due.id, input });

  test('is fulfilled when that is shown, by a note or by a consultation of that customer, once', async () => {
    expect(await office.refusal('fulfilObligation', fulfil({}))).toMatchObject({ rule: 'noEvidence', clause: '5.2.1' });
    expect(await office.refusal('fulfilObligation', fulfil({ note: 'x', fulfilledOn: '2026-11-24' }))).toMatchObject({
      rule: 'dayInTheFuture',
    });
    expect(await office.refusal('fulfilObligation', fulfil({ note: 'x', fulfilledOn: '2026-05-09' }))).toMatchObject({
      rule: 'fulfilledBeforeContract',
    });
    const question = { customer: ground.customer, channel: 'VISIT', question: '复训时演示换规格' };
    const { id: consultation } = await office.step('openConsultation', { input: question });
    expect(await office.refusal('fulfilObligation', fulfil({ consultation }))).toMatchObject({
      rule: 'linkOutOfState',
    });
    const engineer = await personId(office, '丁海涛');
    await office.step('answerConsultation', {
      id: consultation,
      input: { answer: '已演示', engineer, channel: 'VISIT', place: '顾客培训室' },
    });
    expect(await sales.refusal('fulfilObligation', fulfil({ consultation }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await office.step('fulfilObligation', fulfil({ consultation }), 'state fulfilledOn consultation { id }'),
    ).toEqual({ state: 'FULFILLED', fulfilledOn: '2026-11-23', consultation: { id: consultation } });
    expect(await office.refusal('fulfilObligation', fulfil({ note: 'x' }))).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    const other = (await record()).obligations[0];
    const theirs = await office.step('openConsultation', {
      input: { ...question, customer: await customerOf(foreign) },
    });
    const answer = { answer: '已演示', engineer, channel: 'VISIT', place: '顾客培训室' };
    await office.step('answerConsultation', { id: theirs.id, input: answer });
    expect(
      await office.refusal('fulfilObligation', { id: other.id, input: { consultation: theirs.id } }),
    ).toMatchObject({ rule: 'consultationOfAnother', fields: { consultation: expect.any(String) } });
    expect(await office.refusal('fulfilObligation', { id: other.id, input: { consultation } })).toMatchObject({
      rule: 'evidenceOfAnother',
    });
  });

  test('is waived by Sales alone, on the word of the customer', async () => {
    const input = { reason: '淡季停线', customerWord: '设备科陈立群 2026-11-20 来电' };
    expect(await office.refusal('waiveObligation', fulfil(input))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await sales.refusal('waiveObligation', fulfil({ ...input, customerWord: ' ' }))).toMatchObject({
      fields: { customerWord: expect.any(String) },
    });
    expect(await sales.step('waiveObligation', fulfil(input), 'state waiverReason')).toEqual({
      state: 'WAIVED',
      waiverReason: '淡季停线',
    });
    expect(await office.refusal('fulfilObligation', fulfil({ note: 'x' }))).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('waits in the inbox from a month before its day', async () => {
    const waiting = async () =>
      (await office.read('{ inbox { number resource step due overdue } }')).inbox
        .filter(({ resource }: { resource: string }) => resource === 'ContractObligation')
        .map(({ due: day }: { due: string }) => day);
    const early = await waiting();
    expect(early).toContain('2026-11-10');
    expect(early).not.toContain('2027-05-09');
    sanbao.clock.now = new Date('2027-04-09T02:00:00Z');
    expect(await waiting()).toContain('2027-05-09');
  });
});

describe('what a contract means for other chapters', () => {
  const asked = async (day: string, at = 0) => {
    const em = companyEm(sanbao.orm.em);
    const machine = { id: machines[at] as string };
    return {
      days: await arrivalDaysByContract(em, machine, day),
      warranty: (await contractWarranty(em, machine, day))?.warranty.monthsFromAcceptance ?? null,
    };
  };

  test('5.3.3 how soon somebody is there, and 5.2.3 how long it is repaired free: while the contract holds', async () => {
    machines = [
      (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: 'Z100-2610-011' }) })).id,
      (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber: 'Z100-2610-012' }) })).id,
    ];
    const warranty = { monthsFromAcceptance: 24, monthsFromShipment: 30, monthsForWearParts: 6, basis: '合同第八条' };
    const terms = [
      { ...response, responseDays: 3 },
      { ...response, what: '急修', responseDays: 1 },
    ];
    const { id } = await record({ equipment: machines.slice(0, 1), terms, warranty });
    expect(await asked('2026-10-31')).toEqual({ days: null, warranty: null });
    expect(await asked('2026-11-01')).toEqual({ days: 1, warranty: 24 });
    expect(await asked('2027-10-31')).toEqual({ days: 1, warranty: 24 });
    expect(await asked('2027-11-01')).toEqual({ days: null, warranty: null });
    expect(await asked('2026-11-01', 1)).toEqual({ days: null, warranty: null });
    await sales.step('endServiceContract', { id, input: { reason: '协商终止', endsOn: '2026-11-20' } });
    expect(await asked('2026-11-20')).toEqual({ days: 1, warranty: 24 });
    expect(await asked('2026-11-21')).toEqual({ days: null, warranty: null });
  });
});
