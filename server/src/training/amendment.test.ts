import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planForm, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const OURS = '区永健';
const THEIRS = '曾力';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let plan: Awaited<ReturnType<typeof planNotified>>;
let practice: { id: string; number: string };

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  plan = await planNotified(sanbao, ground, [OURS, THEIRS], { inHousePractice: true });
  sanbao.clock.now = new Date('2026-12-14T02:00:00Z');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, [OURS]) });
});
afterAll(() => sanbao.stop());

const amendment = (change: object) => ({
  id: plan.id,
  input: { ...planForm(ground, { inHousePractice: true, ...change }), reason: '用户要求' },
});
const lesson = (day: string, topic: string) => ({ day, topic, hours: 4, instructor: ground.instructor });

describe('5.1.1 a training that was begun is amended', () => {
  test.each([
    ['the topic', () => ({ topics: ['MAINTENANCE'], schedule: [lesson('2026-12-15', 'MAINTENANCE')] }), 'topics'],
    [
      'the day',
      () => ({
        startsOn: '2026-12-15',
        schedule: [lesson('2026-12-15', 'USE'), lesson('2026-12-15', 'MAINTENANCE')],
      }),
      'startsOn',
    ],
  ])('never without %s of a session that was held', async (_, change, field) => {
    expect(await office.refusal('amendTrainingPlan', amendment(change()))).toMatchObject({
      code: 'BAD_USER_INPUT',
      clause: '5.1.1',
      rule: 'amendmentDropsSession',
      fields: { [field]: expect.any(String) },
    });
  });

  test('nor without the days of practice that is still to be', async () => {
    const input = {
      plan: plan.id,
      startsOn: '2026-12-15',
      endsOn: '2026-12-15',
      workplace: '总装二车间',
      managementHelp: '午餐',
      salesHelp: '陪同',
    };
    practice = await office.step('schedulePractice', { input });
    const days = { endsOn: '2026-12-14', schedule: [lesson('2026-12-14', 'USE'), lesson('2026-12-14', 'MAINTENANCE')] };
    expect(await office.refusal('amendTrainingPlan', amendment(days))).toMatchObject({
      rule: 'amendmentDropsPractice',
      number: practice.number,
      fields: { endsOn: expect.any(String) },
    });
  });

  test('and is under way again once the amendment is approved, with practice on its last day', async () => {
    const { version } = await office.step('amendTrainingPlan', amendment({ capacity: 5 }));
    expect(
      await (await sanbao.as('gm')).step('approveTrainingPlan', { id: plan.id, expectedVersion: version }),
    ).toMatchObject({ state: 'IN_PROGRESS' });
    await office.step('cancelPractice', { id: practice.id, input: { reason: '改期' } });
  });

  test('nobody withdraws from it any more', async () => {
    expect(
      await office.refusal('withdrawEnrolment', { id: plan.enrolments[THEIRS], input: { reason: '出差' } }),
    ).toMatchObject({ code: 'RULE_VIOLATED', clause: '5.1.1', rule: 'planStarted' });
  });
});
