import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planIn, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const OURS = '区永健';
const THEIRS = '曾力';

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
