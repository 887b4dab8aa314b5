import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const CAME = '区永健';
const ABSENT = '何展鹏';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let head: Client;
let gm: Client;
let plan: Awaited<ReturnType<typeof planNotified>>;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());
beforeEach(async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  plan = await planNotified(sanbao, ground, [CAME, ABSENT]);
  sanbao.clock.now = new Date('2026-12-15T10:00:00Z');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, [CAME]) });
});

const entry = (change: object = {}) => ({
  input: {
    enrolment: plan.enrolments[CAME],
    assessedOn: '2026-12-15',
    theory: 80,
    practice: 75,
    examiner: ground.instructor,
    ...change,
  },
});
const assess = (change: object = {}) =>
  office.step('assessTrainee', entry(change), 'id state version attempt passMark');
const refusal = (change: object = {}) => office.refusal('assessTrainee', entry(change));

describe('5.1.5 assessment', () => {
  test('theory and practice must each reach the pass mark in force', async () => {
    expect(await assess({ theory: 59.5, practice: 100 })).toMatchObject({ state: 'FAILED', attempt: 1, passMark: 60 });
    expect(await assess({ theory: 60, practice: 60 })).toMatchObject({ state: 'PASSED', attempt: 2, passMark: 60 });
    expect(await refusal()).toMatchObject({ rule: 'alreadyPassed' });
  });

  test('left unsaid, it was today, and whoever records it examined', async () => {
    const { enrolments } = plan;
    const made = await office.step(
      'assessTrainee',
      { input: { enrolment: enrolments[CAME], theory: 80, practice: 75 } },
      'state assessedOn examiner { name } recordedBy { name } enrolment { person { name } }',
    );
    expect(made).toMatchObject({ state: 'PASSED', assessedOn: '2026-12-15', examiner: made.recordedBy });
  });

  test('a no-show, a day before the training, a day to come and a stranger as examiner are refused', async () => {
    expect(await refusal({ enrolment: plan.enrolments[ABSENT] })).toMatchObject({ clause: '5.1.5', rule: 'noShow' });
    expect(await refusal({ assessedOn: '2026-12-13' })).toMatchObject({ rule: 'assessedBeforePlan' });
    expect(await refusal({ assessedOn: '2026-12-16' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refusal({ theory: 101 })).toMatchObject({ fields: { theory: expect.any(String) } });
    const { enrolment } = await office.read('query ($id: ID!) { enrolment(id: $id) { person { id } } }', {
      id: plan.enrolments[CAME],
    });
    expect(await refusal({ examiner: enrolment.person.id })).toMatchObject({ rule: 'notAnExaminer' });
  });

  test('one attempt and two retakes; a void one does not count', async () => {
    const first = await assess({ theory: 10 });
    await assess({ theory: 20 });
    await assess({ theory: 30 });
    expect(await refusal()).toMatchObject({ rule: 'noRetakeLeft', retakes: 2 });
    expect(await office.refusal('voidAssessment', { id: first.id, input: { reason: '试卷拿错' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await head.step('voidAssessment', { id: first.id, input: { reason: '试卷拿错' } })).toMatchObject({
      state: 'VOID',
    });
    expect(await assess()).toMatchObject({ state: 'PASSED', attempt: 3 });
  });

  test('where the parameter says so a void one counts, so that nobody is tried without an end', async () => {
    const proposed = await (await sanbao.as('management')).step('proposeParameter', {
      input: { name: 'VOIDED_ATTEMPTS_COUNT', value: 'true', effectiveFrom: '2026-12-15' },
    });
    await gm.step('approveParameter', { id: proposed.id, expectedVersion: proposed.version });
    const first = await assess({ theory: 10 });
    await head.step('voidAssessment', { id: first.id, input: { reason: '试卷拿错' } });
    await assess({ theory: 20 });
    expect(await assess({ theory: 30 })).toMatchObject({ state: 'FAILED', attempt: 3 });
    expect(await refusal()).toMatchObject({ rule: 'noRetakeLeft', retakes: 2 });
    const back = await (await sanbao.as('management')).step('proposeParameter', {
      input: { name: 'VOIDED_ATTEMPTS_COUNT', value: 'false', effectiveFrom: '2026-12-15' },
    });
    await gm.step('approveParameter', { id: back.id, expectedVersion: back.version });
  });

  test('two assess the same trainee at once: one result stands', async () => {
    const answers = await Promise.all(
      [office, head].map(client =>
        client.ask('mutation ($input: AssessmentInput!) { assessTrainee(input: $input) { state } }', entry()),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(answers.find(({ errors }) => errors)?.errors?.[0]?.extensions).toMatchObject({ rule: 'alreadyPassed' });
  });
});

test('an exemption and the closing at once leave no enrolment behind in a state of neither', async () => {
  await assess({ theory: 1 });
  await office.step('recordTrainingSession', {
    input: sessionForm(ground, plan, [CAME], { topic: 'MAINTENANCE', day: '2026-12-15' }),
  });
  const { version } = (
    await office.read('query ($id: ID!) { enrolment(id: $id) { version } }', { id: plan.enrolments[CAME] })
  ).enrolment;
  const [closed, exempted] = await Promise.allSettled([
    office.step('closeTrainingPlan', { id: plan.id }),
    gm.step('exemptFromAssessment', {
      id: plan.enrolments[CAME],
      expectedVersion: version,
      input: { reason: '多年从事本岗位' },
    }),
  ]);
  expect(closed.status).toBe('fulfilled');
  const { enrolment } = await office.read('query ($id: ID!) { enrolment(id: $id) { state history { step } } }', {
    id: plan.enrolments[CAME],
  });
  expect(enrolment.state).toBe(exempted.status === 'fulfilled' ? 'EXEMPTED' : 'COMPLETED');
});

describe('5.1.5 the end of a plan', () => {
  const close = () => office.refusal('closeTrainingPlan', { id: plan.id });
  const teachTheRest = () =>
    office.step('recordTrainingSession', {
      input: sessionForm(ground, plan, [CAME], { topic: 'MAINTENANCE', day: '2026-12-15' }),
    });

  test('every topic is taught and all who came are assessed; the refusal names who is not', async () => {
    expect(await close()).toMatchObject({ code: 'RULE_VIOLATED', clause: '5.1.5', rule: 'topicsNotTaught' });
    await teachTheRest();
    expect(await close()).toMatchObject({ rule: 'notAllAssessed', names: CAME });
    await assess({ theory: 1 });
    expect(await office.step('closeTrainingPlan', { id: plan.id })).toMatchObject({ state: 'CLOSED' });
    const { trainingPlan } = await office.read(
      'query ($id: ID!) { trainingPlan(id: $id) { enrolments { state person { name } } } }',
      { id: plan.id },
    );
    expect(
      trainingPlan.enrolments.map(({ person, state }: { person: { name: string }; state: string }) => [
        person.name,
        state,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [CAME, 'COMPLETED'],
        [ABSENT, 'NO_SHOW'],
      ]),
    );
    expect(await head.refusal('correctTrainingSession', { id: await sessionOf(), input: correction() })).toMatchObject({
      rule: 'planFinished',
    });
  });

  test('of each topic the hours planned are held, as far as the parameter wants when the plan is approved', async () => {
    await office.step('recordTrainingSession', {
      input: sessionForm(ground, plan, [CAME], { topic: 'MAINTENANCE', day: '2026-12-15', hours: 1 }),
    });
    await assess({ theory: 1 });
    expect(await close()).toMatchObject({
      rule: 'hoursNotHeld',
      topic: 'MAINTENANCE',
      held: 1,
      planned: 2,
      percent: 100,
      message: expect.stringContaining('Maintenance: 1 h were held of 2 h planned'),
    });
    await office.step('recordTrainingSession', {
      input: sessionForm(ground, plan, [CAME], { topic: 'MAINTENANCE', day: '2026-12-15', hours: 1 }),
    });
    expect(await office.step('closeTrainingPlan', { id: plan.id })).toMatchObject({ state: 'CLOSED' });
  });

  test('the General Manager alone exempts, and who has passed needs none', async () => {
    await teachTheRest();
    const id = plan.enrolments[CAME] as string;
    const input = { reason: '已持有同类机型证书' };
    expect(await head.refusal('exemptFromAssessment', { id, expectedVersion: 2, input })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await gm.step('exemptFromAssessment', { id, expectedVersion: 2, input })).toMatchObject({
      state: 'EXEMPTED',
    });
    expect(await office.step('closeTrainingPlan', { id: plan.id })).toMatchObject({ state: 'CLOSED' });
  });

  test('passing leaves nothing to exempt from', async () => {
    await assess();
    const args = { id: plan.enrolments[CAME], expectedVersion: 2, input: { reason: '不必' } };
    expect(await gm.refusal('exemptFromAssessment', args)).toMatchObject({ rule: 'passedNeedsNoExemption' });
  });

  const correction = () => {
    const { plan: _, ...rest } = sessionForm(ground, plan, [CAME]);
    return { ...rest, reason: '补记' };
  };
  const sessionOf = async () =>
    (await office.read('query ($id: ID!) { trainingPlan(id: $id) { sessions { id } } }', { id: plan.id })).trainingPlan
      .sessions[0].id;
});
