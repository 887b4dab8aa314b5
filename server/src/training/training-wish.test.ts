import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planForm, planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let sales: Client;
let dealer: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  dealer = await sanbao.as('dealer-a');
});
afterAll(() => sanbao.stop());

const wish = (change: object = {}) => ({
  input: {
    subject: '横封温度的调整',
    source: 'OWN_OBSERVATION',
    productFamily: ground.family,
    topics: ['USE'],
    people: 4,
    ...change,
  },
});
const record = (change: object = {}, by = sales) => by.step('recordTrainingWish', wish(change));
const stateOf = async (id: string) =>
  (await office.read('query ($id: ID!) { trainingWish(id: $id) { state plan { id } } }', { id })).trainingWish;

describe('5.1.1 a wish for training', () => {
  test('names what it was heard from, and nothing else', async () => {
    const customer = (
      await sales.step('createCustomer', {
        input: { name: '苏州恒味食品有限公司', contact: '设备科 陈立群', phone: '0512-6800 0217' },
      })
    ).id;
    const complaint = (
      await sales.step('openComplaint', {
        input: {
          customer,
          channel: 'PHONE',
          receivedOn: '2026-11-23',
          grade: 'SERIOUS',
          words: '操作工换了一批，没人教。',
        },
      })
    ).id;
    for (const [change, field] of [
      [{ source: 'COMPLAINT' }, 'complaint'],
      [{ source: 'SURVEY' }, 'sourceNumber'],
      [{ complaint, source: 'OWN_OBSERVATION' }, 'complaint'],
      [{ complaint }, 'complaint'],
      [{ source: 'CONSULTATION', complaint }, 'complaint'],
    ] as const)
      expect(await sales.refusal('recordTrainingWish', wish(change))).toMatchObject({
        rule: 'wishSource',
        fields: { [field]: expect.any(String) },
      });
    expect(await sales.refusal('recordTrainingWish', wish({ wantedBy: '2026-11-22' }))).toMatchObject({
      rule: 'dayInThePast',
    });
    const unknown = wish({ source: 'CONSULTATION', sourceNumber: 'CN-2026-9999' });
    expect(await sales.refusal('recordTrainingWish', unknown)).toMatchObject({
      rule: 'wishSourceUnknown',
      fields: { sourceNumber: expect.any(String) },
    });
    const { number } = await office.step('openConsultation', {
      input: { customer, channel: 'PHONE', question: '横封温度怎么调？' },
    });
    await record({ source: 'CONSULTATION', sourceNumber: number });
    expect(
      await dealer.refusal('recordTrainingWish', wish({ source: 'CONSULTATION', sourceNumber: number })),
    ).toMatchObject({ rule: 'wishSource', fields: { source: expect.any(String) } });
    const { id } = await record({ source: 'COMPLAINT', complaint, customer });
    const { trainingWish } = await office.read(
      'query ($id: ID!) { trainingWish(id: $id) { state department complaint { id } recordedBy { name } } }',
      { id },
    );
    expect(trainingWish).toMatchObject({ state: 'OPEN', department: 'SALES', complaint: { id: complaint } });
  });

  test('a dealer sees its own and no others, and After-Sales finds both waiting', async () => {
    const [ours, theirs] = [await record({ subject: '伺服参数备份' }, dealer), await record()];
    const query = 'query ($id: ID!) { trainingWish(id: $id) { subject } }';
    expect(await dealer.read(query, { id: ours.id })).toEqual({ trainingWish: { subject: '伺服参数备份' } });
    expect((await dealer.ask(query, { id: theirs.id })).data).toEqual({ trainingWish: null });
    expect((await (await sanbao.as('dealer-b')).ask(query, { id: ours.id })).data).toEqual({ trainingWish: null });
    const { inbox } = await office.read('{ inbox { record step } }');
    for (const { id } of [ours, theirs]) expect(inbox).toContainEqual({ record: id, step: 'answerTrainingWish' });
    expect(await dealer.refusal('answerTrainingWish', { id: ours.id, input: { answer: '好' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('is declined with an answer, or taken up by a plan that is not over', async () => {
    const { id } = await record();
    expect(await office.step('answerTrainingWish', { id, input: { answer: '已有同类课程' } })).toMatchObject({
      state: 'DECLINED',
    });
    const other = await record();
    const plan = await planIn(sanbao, ground, 'APPROVED');
    await office.step('answerTrainingWish', { id: other.id, input: { answer: '列入十二月班', plan: plan.id } });
    expect(await stateOf(other.id)).toEqual({ state: 'PLANNED', plan: { id: plan.id } });
    await (await sanbao.as('gm')).step('cancelTrainingPlan', { id: plan.id, input: { reason: '人数不足' } });
    expect(await stateOf(other.id)).toEqual({ state: 'OPEN', plan: null });
    expect(
      await office.refusal('answerTrainingWish', { id: other.id, input: { answer: '再列', plan: plan.id } }),
    ).toMatchObject({
      rule: 'linkOutOfState',
    });
    expect(await sales.refusal('cancelTrainingWish', { id: other.id, input: { reason: '重复' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await office.step('cancelTrainingWish', { id: other.id, input: { reason: '重复' } })).toMatchObject({
      state: 'CANCELLED',
    });
  });

  test('a plan is drawn from wishes, and lets go of those that a revision no longer names; no wish is in two', async () => {
    const [one, two, three] = [await record(), await record(), await record()];
    const form = (...wishes: { id: string }[]) => planForm(ground, { wishes: wishes.map(({ id }) => id) });
    const plan = await office.step('draftTrainingPlan', { input: form(one, two) }, 'id wishes { id }');
    expect(plan.wishes).toHaveLength(2);
    expect(await office.refusal('draftTrainingPlan', { input: form(three, two) })).toMatchObject({
      rule: 'wishNotOpen',
      fields: { 'wishes.1': expect.any(String) },
    });
    await office.step('reviseTrainingPlan', { id: plan.id, input: form(two, three) });
    expect(await stateOf(one.id)).toMatchObject({ state: 'OPEN' });
    expect(await stateOf(three.id)).toMatchObject({ state: 'PLANNED' });
    await office.step('reviseTrainingPlan', { id: plan.id, input: planForm(ground) });
    expect(await stateOf(two.id)).toMatchObject({ state: 'PLANNED' });
    const both = await Promise.allSettled([1, 2].map(() => office.step('draftTrainingPlan', { input: form(one) })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is wanted today at the earliest, and is overdue once its day is past', async () => {
    const answered = async () =>
      totalsOf((await checksOf(office, '5.1.1', '2026-11-01', '2026-11-30')).wishAnswered).overdue ?? 0;
    const before = await answered();
    await record({ wantedBy: '2026-11-23' });
    expect(await answered()).toBe(before);
    sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
    expect(await answered()).toBe(before + 1);
  });
});
