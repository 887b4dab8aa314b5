import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ComplaintGround, complaintGround, complaintIn } from '../../test/complaints.ts';
import { LICENSED_UNTIL, licensed, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';
import { letterHandover } from '../organization/letter-handover.ts';

let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let head: Client;
let from: string;
let to: string;
let planned: Order;
let dispatched: Order;
let action: string;
let elsewhere: string;

interface Order {
  id: string;
  number: string;
  version: number;
}

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  from = ground.engineer;
  to = ground.unlicensed;
  planned = await repairIn(sanbao, ground, 'PLANNED');
  dispatched = await repairIn(sanbao, ground, 'DISPATCHED', { startsOn: '2026-11-26', endsOn: '2026-11-26' });
  const { id: complaint } = await complaintIn(office, ground, 'ANSWERED');
  action = await measureOf('AFTER_SALES', office, complaint);
  elsewhere = await measureOf('SALES', await sanbao.as('sales'), complaint);
});
afterAll(() => sanbao.stop());

async function measureOf(department: string, by: Client, complaint: string): Promise<string> {
  const management = await sanbao.as('management');
  const { id } = await management.step('openCorrectiveAction', {
    input: {
      ...{ subject: '真空三通漏气', kind: 'CORRECTIVE', complaint, department, due: '2026-12-18' },
      expectation: '查明砂眼从何而来，出厂前能够发现。',
    },
  });
  await by.step('recordRootCause', { id, input: { rootCause: '三通铸件未做气密试验。' } });
  const measures = [
    { what: '来料增加气密试验', responsible: from, dueOn: '2026-12-10' },
    { what: '修订检验规程', responsible: from, dueOn: '2026-12-11' },
  ];
  await by.step('planCorrectiveAction', { id, input: { measures } });
  return id;
}

const ANSWER = 'moved { resource numbers } stayed { record resource number reason }';
const input = (change: object = {}) => ({ input: { from, to, reason: '陆志明休假两周', ...change } });
const handOver = (by: Client, change: object = {}) => by.step('handOver', input(change), ANSWER);
const refused = async (by: Client, change: object = {}) =>
  (await by.attempt('handOver', input(change), ANSWER)).errors?.[0]?.extensions;

const orderOf = async ({ id }: Pick<Order, 'id'>) =>
  (
    await head.read(
      `query ($id: ID!) { serviceOrder(id: $id) { state version engineers { id } history(first: 1) { step department clause from to changes } } }`,
      { id },
    )
  ).serviceOrder;
const orderNumbered = async (number: string) =>
  (
    await head.read('query ($n: String!) { serviceOrders(filter: { number: { eq: $n } }) { nodes { id } } }', {
      n: number,
    })
  ).serviceOrders.nodes[0];
const responsibleIn = async (id: string) =>
  (
    await head.read('query ($id: ID!) { correctiveAction(id: $id) { measures { responsible { id } } } }', { id })
  ).correctiveAction.measures.map(({ responsible }: { responsible: { id: string } }) => responsible.id);

test('nobody hands over but the head of whose people it is, and to somebody else', async () => {
  for (const account of ['after-sales', 'engineer', 'auditor', 'gm', 'warehouse'])
    expect(await refused(await sanbao.as(account))).toMatchObject({ rule: 'notOfYourDepartment' });
  expect((await refused(await sanbao.as('dealer-a')))?.fields).toHaveProperty('from');
  expect(await refused(await sanbao.as('admin'))).toMatchObject({ rule: 'hasNotLeft' });
  expect(await refused(sanbao.nobody)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await refused(await sanbao.as('management'))).toMatchObject({ rule: 'notOfYourDepartment' });
  const stranger = await personId(head, '区永健');
  expect(await refused(head, { from: stranger })).toMatchObject({ rule: 'notOfYourDepartment' });
  expect(await refused(head, { to: from })).toMatchObject({ rule: 'handedOverToThemselves' });
  expect((await refused(head, { reason: ' ' }))?.fields).toHaveProperty('reason');
  expect((await refused(head, { to: planned.id }))?.fields).toHaveProperty('to');
});

test('what the receiver may not take stays as it is, named with the reason', async () => {
  const { moved, stayed } = await handOver(head, { to: await personId(head, '区永健') });
  expect(moved).toEqual([]);
  expect(stayed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ record: planned.id, resource: 'ServiceOrder', number: planned.number }),
    ]),
  );
  expect(await orderOf(planned)).toMatchObject({ version: planned.version, engineers: [{ id: from }] });

  const withoutLicence = await handOver(head);
  const ofOrders = withoutLicence.stayed.filter(({ resource }: { resource: string }) => resource === 'ServiceOrder');
  expect(ofOrders.map(({ number }: { number: string }) => number)).toEqual([planned.number, dispatched.number]);
  expect(ofOrders[0].reason).toContain('吴俊');
  expect(withoutLicence.moved).toEqual([{ resource: 'CorrectiveAction', numbers: [expect.any(String)] }]);
});

test('a measure went over with what names nobody else, and those of another department stayed with its head', async () => {
  expect(await responsibleIn(action)).toEqual([to, to]);
  expect(await responsibleIn(elsewhere)).toEqual([from, from]);
  const { stayed } = await handOver(head);
  expect(stayed).toContainEqual(expect.objectContaining({ record: elsewhere, resource: 'CorrectiveAction' }));
});

test('orders go over to an engineer who is licensed and free, each with an event of its own', async () => {
  await licensed(sanbao, ground.family, to, LICENSED_UNTIL);
  const own = await repairIn(sanbao, ground, 'PLANNED', { engineers: [to] });
  const { moved, stayed } = await handOver(head);
  expect(moved).toEqual([{ resource: 'ServiceOrder', numbers: [dispatched.number] }]);
  const booked = stayed.find(({ record }: { record: string }) => record === planned.id);
  expect(booked.reason).toContain(own.number);
  expect(await orderOf(dispatched)).toMatchObject({
    ...{ state: 'DISPATCHED', version: dispatched.version + 1, engineers: [{ id: to }] },
    history: [
      {
        ...{ step: 'handOver', department: 'AFTER_SALES', clause: '5.3.3', from: 'DISPATCHED', to: 'DISPATCHED' },
        changes: expect.arrayContaining([
          expect.objectContaining({ field: 'engineers', after: [expect.objectContaining({ id: to })] }),
          { field: 'reason', before: null, after: '陆志明休假两周' },
        ]),
      },
    ],
  });
  await office.step('cancelServiceOrder', { id: own.id, input: { reason: '顾客自行修好' } });
});

test('the orders of one trip go over together or not at all', async () => {
  const trip = { firstOfTrip: planned.id, startsOn: '2026-11-25', endsOn: '2026-11-25' };
  const later: Order = await repairIn(sanbao, ground, 'PLANNED', trip);
  const beside = await repairIn(sanbao, ground, 'PLANNED', { engineers: [to] });
  const { moved, stayed } = await handOver(head);
  expect(moved).toEqual([]);
  const ofTrip = stayed.filter(({ resource }: { resource: string }) => resource === 'ServiceOrder');
  expect(ofTrip.map(({ number }: { number: string }) => number)).toEqual([planned.number, later.number]);
  expect(ofTrip.every(({ reason }: { reason: string }) => reason.includes(beside.number))).toBe(true);
  await office.step('cancelServiceOrder', { id: beside.id, input: { reason: '顾客自行修好' } });
  expect((await handOver(head)).moved).toEqual([{ resource: 'ServiceOrder', numbers: [planned.number, later.number] }]);
  for (const each of [planned, later]) expect(await orderOf(each)).toMatchObject({ engineers: [{ id: to }] });
  await office.step('cancelServiceOrder', { id: later.id, input: { reason: '并入前一次' } });
});

test('handed over twice at once, each record goes over once; under one key it is done and answered once', async () => {
  const { number } = await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-23', endsOn: '2026-11-23' });
  const answers = await Promise.all([handOver(head), handOver(head)]);
  const numbers = answers.flatMap(({ moved }) => moved).flatMap(({ numbers }: { numbers: string[] }) => numbers);
  expect(numbers).toEqual([number]);

  const again = await repairIn(sanbao, ground, 'PLANNED', {
    startsOn: '2026-11-23',
    endsOn: '2026-11-23',
    engineers: [from],
  });
  await office.step('cancelServiceOrder', { id: (await orderNumbered(number)).id, input: { reason: '顾客自行修好' } });
  const query = `mutation ($input: HandOverInput!) { handOver(input: $input) { ${ANSWER} } }`;
  const key = { 'Idempotency-Key': randomUUID() };
  const first = await head.ask(query, input(), key);
  expect(first.data.handOver.moved).toEqual([{ resource: 'ServiceOrder', numbers: [again.number] }]);
  expect(await head.ask(query, input(), key)).toEqual(first);
  const other = await head.ask(query, input({ reason: '离职' }), key);
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  const auditor = await sanbao.as('auditor');
  expect((await auditor.read('{ verifyAuditTrail { intact } }')).verifyAuditTrail).toEqual({ intact: true });
});

test('what is no longer the work of whoever hands over is refused', () => {
  const input = { from: { id: from, name: '陆志明' } };
  const refusal = (senderId: string) =>
    letterHandover.step.rules[0]?.(input, { senderId } as never, { today: '2026-11-23' } as never);
  expect(refusal(from)).toBeUndefined();
  expect(refusal(to)).toMatchObject({ rule: 'notNamedAnyMore', facts: { name: '陆志明' } });
});
