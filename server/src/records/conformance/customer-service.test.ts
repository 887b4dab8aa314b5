import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { closedOrder } from '../../../test/closed-order.ts';
import { checksOf, totalsOf } from '../../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { assessmentForm, planned, quoted, type WarrantyGround, warrantyGround } from '../../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let engineer: Client;
let sales: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '120' });
  ground = await warrantyGround(sanbao);
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  sales = await sanbao.as('sales');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());
const at = (day: string) => {
  sanbao.clock.now = new Date(`${day}T02:00:00Z`);
};
beforeEach(() => at('2026-11-23'));

const totals = async (clause: string, check: string, from?: string, until?: string) =>
  totalsOf((await checksOf(office, clause, from, until))[check]);

test('5.2.1 what a contract demands: fulfilled, late, overdue, waived', async () => {
  const { obligations } = await sales.step(
    'recordServiceContract',
    {
      input: {
        customer: ground.customer,
        equipment: [ground.machine],
        validFrom: '2026-05-10',
        validUntil: '2027-05-09',
        statedReason: '合同原件 11 月才由顾客寄回',
        terms: [{ kind: 'TRAINING', what: '操作工复训', everyMonths: 2 }],
      },
    },
    'obligations(first: 20) { id dueOn }',
  );
  const inOrder = (obligations as { id: string; dueOn: string }[]).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const [first, second, third] = inOrder.map(({ id }) => id);
  const year = () => totals('5.2.1', 'obligationFulfilled', '2026-05-10', '2027-05-09');
  const all = inOrder.length;
  expect(await year()).toEqual({ overdue: 3, notApplicable: all - 3 });
  const onItsDay = { note: '已复训', fulfilledOn: inOrder[0]?.dueOn };
  expect(await office.refusal('fulfilObligation', { id: first, input: onItsDay })).toMatchObject({
    rule: 'statedByHead',
  });
  const head = await sanbao.as('after-sales-head');
  await head.step('fulfilObligation', { id: first, input: { ...onItsDay, statedReason: '签到表压在现场' } });
  await office.step('fulfilObligation', { id: second, input: { note: '已复训', fulfilledOn: '2026-11-20' } });
  await sales.step('waiveObligation', { id: third, input: { reason: '顾客停产', customerWord: '陈立群 11-20 来电' } });
  // A day stated months later is as late as it was recorded.
  expect(await year()).toEqual({ overdue: 2, deviating: 1, notApplicable: all - 3 });
  expect(await totals('5.2.1', 'statedInTime5.2.1')).toEqual({ deviating: 2 });
});

test('5.2.2 questions: answered in time, late, never', async () => {
  const input = { customer: ground.customer, channel: 'PHONE', question: '换规格后吸嘴取不住盒子' };
  const answer = { answer: '松开锁紧螺母，吸嘴距盒面 2–3 mm。', channel: 'PHONE' };
  const [intime, late] = [
    await office.step('openConsultation', { input }),
    await office.step('openConsultation', { input }),
    await office.step('openConsultation', { input }),
  ];
  await engineer.step('answerConsultation', { id: intime?.id, input: answer });
  expect(await totals('5.2.2', 'consultationAnswered')).toEqual({ conforming: 1, notApplicable: 2 });
  at('2026-11-25');
  await engineer.step('answerConsultation', { id: late?.id, input: answer });
  expect(await totals('5.2.2', 'consultationAnswered')).toEqual({ conforming: 1, overdue: 2 });
});

describe('5.2.3 the three guarantees', () => {
  test('a cause that is not found within its days is overdue, by the parameter of the day; goodwill deviates', async () => {
    const causes = () => totals('5.2.3', 'causeDecided');
    await planned(sanbao, ground, ground.machine);
    const { decision } = await quoted(sanbao, ground);
    // The office's decision took the place of one that had been opened with the order.
    expect(await causes()).toEqual({ conforming: 1, notApplicable: 2 });
    const { warrantyDecision } = await gm.read('query ($id: ID!) { warrantyDecision(id: $id) { version } }', decision);
    const input = { reason: '长期合作' };
    await gm.step('grantGoodwill', { id: decision.id, expectedVersion: warrantyDecision.version, input });
    at('2026-12-23');
    expect(await causes()).toEqual({ deviating: 1, notApplicable: 2 });
    at('2026-12-24');
    expect(await causes()).toEqual({ overdue: 1, deviating: 1, notApplicable: 1 });
    await sanbao.orm.em.fork().execute(
      `insert into procedure_parameter (id, number, search, version, procedure_revision, created_at, updated_at, state, name, value, effective_from, proposed_by_id)
        select gen_random_uuid(), 'PP-2026-9999', '', 1, 'A', now(), now(), 'APPROVED', 'PROVISIONAL_DAYS', '60', '2026-11-01', id from "user" limit 1`,
    );
    expect(await causes()).toEqual({ deviating: 1, notApplicable: 2 });
  });

  test('a repair that was closed rests on a decision, and what is charged on the customer’s consent', async () => {
    const { fault } = await quoted(sanbao, ground);
    const close = (where: string) =>
      sanbao.orm.em
        .fork()
        .execute(`update service_order set state = 'CLOSED', closed_at = ? where ${where}`, ['2026-11-24T02:00:00Z']);
    await close(`fault_id = '${fault}'`);
    const charged = () => totals('5.2.3', 'chargedByConsent', '2026-11-24', '2026-11-24');
    const decided = () => totals('5.2.3', 'repairDecided', '2026-11-24', '2026-11-24');
    expect([await decided(), await charged()]).toEqual([{ conforming: 1 }, { missing: 1 }]);
    const { order, fault: other } = await planned(sanbao, ground, ground.machine);
    await close(`id = '${order.id}'`);
    expect(await decided()).toEqual({ conforming: 1, missing: 1 });
    await office.step('assessWarranty', { input: assessmentForm(other) });
    expect(await decided()).toEqual({ conforming: 2 });
    await sanbao.orm.em.fork().execute("update repair_quote set state = 'ACCEPTED'");
    expect(await charged()).toEqual({ conforming: 1, notApplicable: 1 });
  });
});

test('5.2.4 a month is over before its sample is missing, and one assessment supervises it', async () => {
  const order = await closedOrder(sanbao, ground, '2026-09-10T02:00:00Z');
  await closedOrder(sanbao, ground, '2026-11-10T02:00:00Z');
  const september = (check: string) => totals('5.2.4', check, '2026-09-01', '2026-09-30');
  expect(await september('monthSampled')).toEqual({ missing: 1 });
  expect(await totals('5.2.4', 'monthSampled', '2026-11-10', '2026-11-10')).toEqual({ notApplicable: 1 });
  expect(await september('monthSupervised')).toEqual({ missing: 1 });
  const input = { order, punctuality: 5, workmanship: 4, conduct: 5, paperwork: 4 };
  await (await sanbao.as('after-sales-head')).step('assessFieldService', { input });
  expect(await september('monthSupervised')).toEqual({ conforming: 1 });
});

test('5.2.5 what came unasked deviates, what was taken back was approved', async () => {
  const input = { customer: ground.customer, equipment: ground.machine, reason: '达不到合同速度' };
  const { id } = await office.step('requestReturn', { input });
  expect(await totals('5.2.5', 'returnedAfterApproval')).toEqual({ notApplicable: 1 });
  await office.step('quarantineReturn', { id, input: { arrivedOn: '2026-11-22', place: '隔离区 B-03' } });
  expect(await totals('5.2.5', 'returnedAfterApproval')).toEqual({ deviating: 1 });
  // Only past the procedure.
  await sanbao.orm.em
    .fork()
    .execute("update product_return set state = 'RECEIVED', received_on = '2026-11-23' where id = ?", [id]);
  expect(await totals('5.2.5', 'returnedAfterApproval')).toEqual({ missing: 1 });
  expect(await totals('5.2.5', 'returnControlled')).toEqual({ missing: 1 });
});
