import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planIn, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const OURS = '区永健';
const THEIRS = '曾力';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let plan: Awaited<ReturnType<typeof planNotified>>;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());
beforeEach(async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  plan = await planNotified(sanbao, ground, [OURS, THEIRS]);
  sanbao.clock.now = new Date('2026-12-14T10:00:00Z');
});

const form = (present: readonly string[], change: object = {}) => sessionForm(ground, plan, present, change);
const record = (present: readonly string[], change: object = {}) =>
  office.step('recordTrainingSession', { input: form(present, change) });

describe('5.1.3 training sessions', () => {
  test('the first session brings the plan into progress', async () => {
    expect(await record([OURS])).toMatchObject({ state: 'RECORDED' });
    const { trainingPlan } = await office.read(
      'query ($id: ID!) { trainingPlan(id: $id) { state sessions { topic attendance { attendance } } } }',
      { id: plan.id },
    );
    expect(trainingPlan).toEqual({
      state: 'IN_PROGRESS',
      sessions: [{ topic: 'USE', attendance: [{ attendance: 'PRESENT' }, { attendance: 'ABSENT' }] }],
    });
  });

  test.each([
    ['a day outside the plan', { day: '2026-12-16' }, 'dayOutsidePlan'],
    ['a day that has not come', { day: '2026-12-15' }, 'dayInTheFuture'],
    ['a topic that the plan does not teach', { topic: 'REPAIR' }, 'topicNotPlanned'],
  ])('%s is refused', async (_, change, rule) => {
    expect(await office.refusal('recordTrainingSession', { input: form([OURS], change) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      clause: '5.1.3',
      rule,
    });
  });

  test('attendance that is incomplete, of the same trainee twice, of a stranger, and of a stranger as instructor is refused', async () => {
    const { attendance } = form([OURS]);
    const [first] = attendance;
    expect(await office.refusal('recordTrainingSession', { input: form([], { attendance: [first] }) })).toMatchObject({
      rule: 'attendanceMissing',
      names: THEIRS,
    });
    expect(
      await office.refusal('recordTrainingSession', { input: form([], { attendance: [...attendance, first] }) }),
    ).toMatchObject({ rule: 'attendanceTwice' });
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
    const other = await planNotified(sanbao, ground, ['罗俊杰']);
    sanbao.clock.now = new Date('2026-12-14T10:00:00Z');
    const stranger = { enrolment: Object.values(other.enrolments)[0], attendance: 'PRESENT' };
    expect(
      await office.refusal('recordTrainingSession', { input: form([], { attendance: [...attendance, stranger] }) }),
    ).toMatchObject({ rule: 'notEnrolled' });
    const { persons } = await office.read('{ persons(filter: { name: { eq: "区永健" } }) { nodes { id } } }');
    expect(
      await office.refusal('recordTrainingSession', { input: form([], { instructor: persons.nodes[0].id }) }),
    ).toMatchObject({ rule: 'instructorNotPlanned' });
  });

  test('the same lesson on the same day again is refused beyond its scheduled hours, unless it is said why', async () => {
    await record([OURS], { hours: 1 });
    const second = await record([OURS], { hours: 1 });
    const { plan: _, ...corrected } = form([OURS], { hours: 2, reason: '课时记少了' });
    const head = await sanbao.as('after-sales-head');
    const facts = {
      day: '2026-12-14',
      held: 1,
      together: 3,
      scheduled: 2,
      fields: { repetitionReason: expect.any(String) },
    };
    expect(await head.refusal('correctTrainingSession', { id: second.id, input: corrected })).toMatchObject({
      rule: 'lessonRepeated',
      ...facts,
    });
    expect(await office.refusal('recordTrainingSession', { input: form([OURS], { hours: 1 }) })).toMatchObject({
      rule: 'lessonRepeated',
      clause: '5.1.3',
      held: 2,
      together: 3,
    });
    expect(await record([OURS], { hours: 1, repetitionReason: '下午为迟到的学员补讲' })).toMatchObject({
      state: 'RECORDED',
    });
  });

  test('of two who record the same lesson at once, one is asked why', async () => {
    const both = await Promise.allSettled([record([OURS]), record([OURS])]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('it names the released materials that were taught from, and no others; dealers are not told', async () => {
    const head = await sanbao.as('after-sales-head');
    const document = async (model: string, code: string, released = true) => {
      const file = (await office.upload('教材.pdf', PDF)).json().id;
      const input = { kind: 'TRAINING_MATERIAL', model, code, revision: 'A', title: '装盒机保养教材', file };
      const { id } = await office.step('draftTechnicalDocument', { input });
      const { version } = await office.step('submitTechnicalDocument', { id });
      if (released) await head.step('releaseTechnicalDocument', { id, expectedVersion: version });
      return id as string;
    };
    const modelOf = async (family: string, code: string) =>
      (await office.step('createProductModel', { input: { code, name: '包装机', family } })).id;
    const model = await modelOf(ground.family, 'SJZ-080');
    const other = await office.step('createProductFamily', { input: { code: 'SJM', name: '码垛机' } });
    const [draft, foreign] = [
      await document(model, 'JC-002', false),
      await document(await modelOf(other.id, 'SJM-500'), 'JC-003'),
    ];
    const released = await document(model, 'JC-001');
    for (const [material, rule] of [
      [draft, 'materialNotInForce'],
      [foreign, 'materialOfOtherFamily'],
    ])
      expect(
        await office.refusal('recordTrainingSession', { input: form([OURS], { materials: [released, material] }) }),
      ).toMatchObject({ rule, fields: { 'materials.1': expect.any(String) } });
    const { id } = await record([OURS], { materials: [released] });
    const query = 'query ($id: ID!) { trainingSession(id: $id) { materials { code } } }';
    expect(await office.read(query, { id })).toEqual({ trainingSession: { materials: [{ code: 'JC-001' }] } });
    expect(await (await sanbao.as('dealer-a')).read(query, { id })).toEqual({ trainingSession: { materials: null } });
    await head.step('withdrawTechnicalDocument', { id: released, input: { reason: '图号有误' } });
    const { plan: _, ...kept } = form([OURS], { reason: '签到表核对有误', materials: [released] });
    expect(await head.step('correctTrainingSession', { id, input: kept })).toMatchObject({ state: 'RECORDED' });
    expect(
      await office.refusal('recordTrainingSession', {
        input: form([OURS], { day: '2026-12-14', hours: 0.5, materials: [released], repetitionReason: '补讲' }),
      }),
    ).toMatchObject({ rule: 'materialNotInForce', day: '2026-12-14' });
  });

  test('only After-Sales records, and only upon a plan whose notices went out', async () => {
    expect(await (await sanbao.as('management')).refusal('recordTrainingSession', { input: form([]) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
    const early = await planIn(sanbao, ground, 'ARRANGED');
    expect(await office.refusal('recordTrainingSession', { input: form([], { plan: early.id }) })).toMatchObject({
      rule: 'linkOutOfState',
    });
  });

  test('a dealer sees the session and the attendance of its own people, by no path that of others', async () => {
    await record([OURS, THEIRS]);
    const dealer = await sanbao.as('dealer-a');
    const { trainingSessions, trainingPlan } = await dealer.read(
      `query ($id: ID!, $plan: TrainingSessionFilter) {
        trainingSessions(filter: $plan) { nodes { attendance { enrolment { person { name } } } history { step } } }
        trainingPlan(id: $id) { sessions { attendance { enrolment { person { name } } } } }
      }`,
      { id: plan.id, plan: { plan: { id: { eq: plan.id } } } },
    );
    const own = [{ enrolment: { person: { name: OURS } } }];
    expect(trainingSessions.nodes).toEqual([{ attendance: own, history: [] }]);
    expect(trainingPlan.sessions).toEqual([{ attendance: own }]);
  });

  test('the head corrects a session, but not away from under somebody who was assessed', async () => {
    const session = await record([OURS, THEIRS]);
    await office.step('assessTrainee', {
      input: {
        enrolment: plan.enrolments[OURS],
        assessedOn: '2026-12-14',
        theory: 80,
        practice: 70,
        examiner: ground.instructor,
      },
    });
    const head = await sanbao.as('after-sales-head');
    const { plan: _, ...rest } = form([THEIRS], { reason: '签到表核对有误' });
    expect(await office.refusal('correctTrainingSession', { id: session.id, input: rest })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await head.refusal('correctTrainingSession', { id: session.id, input: rest })).toMatchObject({
      rule: 'assessedFromSession',
    });
    const { plan: __, ...kept } = form([OURS], { reason: '签到表核对有误' });
    expect(await head.step('correctTrainingSession', { id: session.id, input: kept })).toMatchObject({
      state: 'RECORDED',
      version: 2,
    });
  });
});
