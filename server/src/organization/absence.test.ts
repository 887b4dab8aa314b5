import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faultForm, planForm, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let engineer: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao, '2027-06-30');
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});
afterAll(() => sanbao.stop());

const form = (change: object = {}) => ({
  input: { person: ground.engineer, kind: 'LEAVE', startsOn: '2026-12-01', endsOn: '2026-12-02', ...change },
});
const record = (change: object = {}, by = office) => by.step('recordAbsence', form(change), 'id bookedOn');
const cancel = ({ id }: { id: string }, by = office) => by.step('cancelAbsence', { id, input: { reason: '改期' } });

test('5.3.3 the office records anybody’s absence, engineers their own, and nobody else any', async () => {
  await cancel(await record({}, engineer), engineer);
  const another = { person: ground.unlicensed };
  expect(await engineer.refusal('recordAbsence', form(another))).toMatchObject({ rule: 'absenceOfAnother' });
  const { id } = await record(another);
  const of = { id, input: { reason: '改期' } };
  expect(await engineer.refusal('cancelAbsence', of)).toMatchObject({ code: 'FORBIDDEN' });
  for (const other of ['sales', 'gm', 'auditor', 'dealer-a'] as const)
    expect(await (await sanbao.as(other)).refusal('recordAbsence', form())).toMatchObject({ code: 'FORBIDDEN' });
  const dealer = await sanbao.as('dealer-a');
  expect((await dealer.ask('{ absences { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  await cancel({ id });
});

test('5.3.3 an absence has days that are left, is recorded once, and of people who are planned', async () => {
  expect(await office.refusal('recordAbsence', form({ endsOn: '2026-11-30' }))).toMatchObject({
    rule: 'endsBeforeStart',
  });
  const over = { startsOn: '2026-11-20', endsOn: '2026-11-22' };
  expect(await office.refusal('recordAbsence', form(over))).toMatchObject({ rule: 'absenceOver' });
  expect(await office.refusal('recordAbsence', form({ endsOn: '2027-12-02' }))).toMatchObject({
    rule: 'periodTooLong',
  });
  const ill = await record({ startsOn: '2026-11-22', endsOn: '2026-11-23' });
  expect(await office.refusal('recordAbsence', form({ startsOn: '2026-11-23' }))).toMatchObject({
    rule: 'absentAlready',
    clause: '5.3.3',
  });
  await cancel(ill);
  const { persons } = await office.read(
    `{ persons(first: 1, filter: { employer: { eq: CUSTOMER } }) { nodes { id roles } } }`,
  );
  expect(await office.refusal('recordAbsence', form({ person: persons.nodes[0].id }))).toMatchObject({
    rule: 'neverPlanned',
  });
});

test('5.3.3 of two at once one is recorded', async () => {
  const both = await Promise.allSettled([record(), record()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { absences } = await office.read('{ absences(filter: { state: { eq: RECORDED } }) { nodes { id } } }');
  expect(absences.nodes).toHaveLength(1);
  await cancel(absences.nodes[0]);
});

test('5.3.3 an absence tells the orders of its days, and whoever plans or sends out the absent answers for it', async () => {
  const order = await repairIn(sanbao, ground, 'PLANNED', { bookingReason: null });
  const { serviceOrder: planned } = await office.read('query ($id: ID!) { serviceOrder(id: $id) { number } }', {
    id: order.id,
  });
  const absence = await record({ startsOn: '2026-11-23', endsOn: '2026-11-30' });
  expect(absence.bookedOn).toEqual([planned.number]);
  const dispatch = (input?: object) => ({ id: order.id, expectedVersion: order.version, input });
  expect(await office.refusal('dispatchServiceOrder', dispatch())).toMatchObject({
    rule: 'engineerBooked',
    fields: { bookingReason: expect.any(String) },
  });
  await office.step('dispatchServiceOrder', dispatch({ bookingReason: '本人同意销假' }));

  const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
  const plan = (change: object) => ({
    input: planForm(ground, { fault, startsOn: '2026-11-27', endsOn: '2026-11-27', bookingReason: null, ...change }),
  });
  expect(await office.refusal('planRepair', plan({}))).toMatchObject({ rule: 'engineerBooked', names: '陆志明' });
  const { bookedBeside } = await office.step('planRepair', plan({ bookingReason: '当天已销假' }), 'bookedBeside');
  const { absence: known } = await office.read('query ($id: ID!) { absence(id: $id) { number } }', { id: absence.id });
  expect(bookedBeside).toEqual([known.number]);
});

test('an absence stands in the calendar, as orders do', async () => {
  await record({ startsOn: '2026-12-14', endsOn: '2026-12-15' });
  const { calendar } = await office.read(
    '{ calendar(from: "2026-12-15", until: "2026-12-15") { entries { resource title from until detail } } }',
  );
  expect(calendar.entries).toEqual([
    { resource: 'Absence', title: '陆志明', from: '2026-12-14', until: '2026-12-15', detail: 'Leave' },
  ]);
  const november = await office.read(
    '{ calendar(from: "2026-11-23", until: "2026-11-30") { entries { resource detail } } }',
  );
  expect(november.calendar.entries).toContainEqual({ resource: 'ServiceOrder', detail: 'Repair' });
});
