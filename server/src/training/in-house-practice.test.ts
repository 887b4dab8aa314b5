import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const TRAINEE = '区永健';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let management: Client;
let sales: Client;
let plan: Awaited<ReturnType<typeof planNotified>>;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());
beforeEach(async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  plan = await planNotified(sanbao, ground, [TRAINEE], { inHousePractice: true });
});

let workplaces = 0;
const form = (change: object = {}) => ({
  plan: plan.id,
  startsOn: '2026-12-15',
  endsOn: '2026-12-15',
  workplace: `总装二车间装盒机 ${++workplaces} 号工位`,
  managementHelp: '安排午餐和劳保用品',
  salesHelp: '请客户代表到场',
  ...change,
});
const schedule = () => office.step('schedulePractice', { input: form() });
const attendance = () => [{ enrolment: plan.enrolments[TRAINEE], attendance: 'PRESENT' }];

describe('5.1.4 practice in the company', () => {
  test('it is confirmed when both departments have, each for itself', async () => {
    const { id, version } = await schedule();
    const once = await management.step('confirmPracticeHelp', { id, expectedVersion: version });
    expect(once).toMatchObject({ state: 'SCHEDULED' });
    expect(await management.refusal('confirmPracticeHelp', { id, expectedVersion: once.version })).toMatchObject({
      rule: 'helpConfirmed',
      clause: '5.1.4',
    });
    const both = await sales.step('confirmPracticeHelp', { id, expectedVersion: once.version });
    expect(both).toMatchObject({ state: 'CONFIRMED' });
    expect(await management.step('declinePracticeHelp', { id, input: { reason: '当日有体系审核' } })).toMatchObject({
      state: 'SCHEDULED',
    });
    expect(await office.refusal('confirmPracticeHelp', { id, expectedVersion: 4 })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('nobody and no workplace is in two practices on a day, unless it is said how', async () => {
    const first = await office.step('schedulePractice', { input: form() }, 'id number workplace');
    const twice = form({ startsOn: '2026-12-14' });
    expect(await office.refusal('schedulePractice', { input: twice })).toMatchObject({
      rule: 'practisedElsewhere',
      number: first.number,
      clause: '5.1.4',
      fields: { overlapReason: expect.any(String) },
    });
    const other = await planNotified(sanbao, ground, [TRAINEE], { inHousePractice: true });
    const there = form({ plan: other.id, workplace: ` ${first.workplace}` });
    expect(await office.refusal('schedulePractice', { input: there })).toMatchObject({
      rule: 'practisedElsewhere',
      what: expect.stringContaining(first.workplace),
    });
    await office.step('schedulePractice', { input: { ...there, overlapReason: '两班分上下午' } });
    await office.step('cancelPractice', { id: first.id, input: { reason: '改期' } });
    await office.step('schedulePractice', { input: twice });
  });

  test('it is recorded with everyone’s attendance when it is over, and the plan does not end without', async () => {
    let { id, version } = await schedule();
    ({ version } = await management.step('confirmPracticeHelp', { id, expectedVersion: version }));
    await sales.step('confirmPracticeHelp', { id, expectedVersion: version });
    const input = { attendance: attendance(), workDone: '拆装取盒机构、调整插舌' };
    expect(await office.refusal('recordPractice', { id, input })).toMatchObject({ rule: 'practiceNotOver' });

    sanbao.clock.now = new Date('2026-12-15T10:00:00Z');
    for (const [topic, day] of [
      ['USE', '2026-12-14'],
      ['MAINTENANCE', '2026-12-15'],
    ])
      await office.step('recordTrainingSession', { input: sessionForm(ground, plan, [TRAINEE], { topic, day }) });
    await office.step('assessTrainee', {
      input: {
        enrolment: plan.enrolments[TRAINEE],
        assessedOn: '2026-12-15',
        theory: 20,
        practice: 70,
        examiner: ground.instructor,
      },
    });
    expect(await office.refusal('closeTrainingPlan', { id: plan.id })).toMatchObject({ rule: 'practiceNotRecorded' });
    const twice = { ...input, attendance: [...attendance(), ...attendance()] };
    expect(await office.refusal('recordPractice', { id, input: twice })).toMatchObject({ rule: 'attendanceTwice' });
    expect(await office.step('recordPractice', { id, input })).toMatchObject({ state: 'RECORDED' });
    expect(await office.step('closeTrainingPlan', { id: plan.id })).toMatchObject({ state: 'CLOSED' });
  });

  test('days outside the plan, a plan without practice and other departments are refused', async () => {
    expect(await office.refusal('schedulePractice', { input: form({ endsOn: '2026-12-16' }) })).toMatchObject({
      rule: 'dayOutsidePlan',
    });
    expect(await office.refusal('schedulePractice', { input: form({ endsOn: '2026-12-14' }) })).toMatchObject({
      rule: 'endsBeforeStart',
    });
    expect(await sales.refusal('schedulePractice', { input: form() })).toMatchObject({ code: 'FORBIDDEN' });
    const without = await planNotified(sanbao, ground, [TRAINEE]);
    expect(await office.refusal('schedulePractice', { input: form({ plan: without.id }) })).toMatchObject({
      rule: 'practiceNotPlanned',
    });
  });

  test('its programme says by day what is practised, within its days', async () => {
    const day = (on: string) => ({ day: on, work: '拆装取盒机构', workplace: '试机区', guide: ground.instructor });
    expect(
      await office.refusal('schedulePractice', { input: form({ programme: [day('2026-12-15'), day('2026-12-14')] }) }),
    ).toMatchObject({ rule: 'programmeOutside', clause: '5.1.4', fields: { 'programme.1.day': expect.any(String) } });
    expect(
      await office.step(
        'schedulePractice',
        { input: form({ programme: [day('2026-12-15')] }) },
        'programme { day work guide { name } }',
      ),
    ).toEqual({ programme: [{ day: '2026-12-15', work: '拆装取盒机构', guide: { name: '丁海涛' } }] });
  });

  test('it can be cancelled, and goes with its plan', async () => {
    const first = await schedule();
    expect(await office.step('cancelPractice', { id: first.id, input: { reason: '改期' } })).toMatchObject({
      state: 'CANCELLED',
    });
    const second = await schedule();
    const { trainingPlan } = await office.read('query ($id: ID!) { trainingPlan(id: $id) { version } }', {
      id: plan.id,
    });
    await (await sanbao.as('gm')).step('cancelTrainingPlan', {
      id: plan.id,
      expectedVersion: trainingPlan.version,
      input: { reason: '客户停产' },
    });
    const { inHousePractice } = await office.read('query ($id: ID!) { inHousePractice(id: $id) { state } }', {
      id: second.id,
    });
    expect(inHousePractice.state).toBe('CANCELLED');
  });
});
