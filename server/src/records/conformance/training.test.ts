import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { type Ground, planIn, planNotified, sessionForm, trainingGround } from '../../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let plan: Awaited<ReturnType<typeof planNotified>>;
const at = (day: string) => {
  sanbao.clock.now = new Date(`${day}T10:00:00Z`);
};
const december = async (clause: string, check: string) =>
  totalsOf((await checksOf(office, clause, '2026-12-01', '2026-12-30'))[check]);

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  const { persons } = await office.read(
    '{ persons(filter: { employer: { eq: DEALER } }, first: 4, orderBy: [NAME_ASC]) { nodes { name } } }',
  );
  const names = persons.nodes.map(({ name }: { name: string }) => name);
  plan = await planNotified(sanbao, ground, names, { inHousePractice: true });
  people = names;
  await planIn(sanbao, ground, 'ARRANGED');
  at('2026-12-15');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, names.slice(0, 3)) });
  const enrolment = plan.enrolments[names[0]];
  await office.step('assessTrainee', { input: { enrolment, assessedOn: '2026-12-15', theory: 90, practice: 90 } });
});
let people: string[];
afterAll(() => sanbao.stop());

describe('5.1.5 everybody who came is assessed', () => {
  test('while the plan runs nobody is missing yet', async () => {
    expect(await december('5.1.5', 'everyParticipantAssessed')).toEqual({ conforming: 1, notApplicable: 3 });
  });

  test('after its end those who came and were neither assessed nor exempted are, an exemption deviates', async () => {
    at('2026-12-20');
    const gm = await sanbao.as('gm');
    const id = plan.enrolments[people[2] as string] as string;
    const { enrolment } = await gm.read('query ($id: ID!) { enrolment(id: $id) { version } }', { id });
    await gm.step('exemptFromAssessment', {
      id,
      expectedVersion: enrolment.version,
      input: { reason: '上月已通过同一考核' },
    });
    const { everyParticipantAssessed } = await checksOf(office, '5.1.5', '2026-12-01', '2026-12-30');
    expect(totalsOf(everyParticipantAssessed)).toEqual({ conforming: 1, missing: 1, deviating: 1, notApplicable: 1 });
    expect(everyParticipantAssessed?.missing.records).toMatchObject([{ title: people[1] }]);
  });

  test('who passed is owed a certificate', async () => {
    expect(await december('5.1.5', 'everyPassCertified')).toEqual({ missing: 1 });
    const { assessments } = await office.read('{ assessments { nodes { id } } }');
    const management = await sanbao.as('management');
    await management.step('issueCertificate', { input: { assessment: assessments.nodes[0].id } });
    expect(await december('5.1.5', 'everyPassCertified')).toEqual({ conforming: 1 });
  });
});

test('5.1.2 a plan past its start without notices is overdue; what was taught had been approved', async () => {
  expect(await december('5.1.2', 'readyInTime')).toEqual({ conforming: 1, overdue: 1 });
  expect(await december('5.1.2', 'everyTraineeNotified')).toEqual({ conforming: 4 });
  expect(await december('5.1.2', 'taughtAfterApproval')).toEqual({ conforming: 1 });
  // Only past the procedure.
  await sanbao.orm.em.fork().execute('update training_plan set approved_by_id = null where id = ?', [plan.id]);
  expect(await december('5.1.2', 'taughtAfterApproval')).toEqual({ missing: 1 });
});

/** Recorded days afterwards, by the head. */
const lateSession = async (present: string[], change: object) =>
  (await sanbao.as('after-sales-head')).step('recordTrainingSession', {
    input: sessionForm(ground, plan, present, { ...change, statedReason: '签到表后到' }),
  });

test('5.1.1, 5.1.3 and 5.1.4 basis, topics and practice', async () => {
  expect(totalsOf((await checksOf(office, '5.1.1')).planHasBasis)).toEqual({ conforming: 2 });
  expect(await december('5.1.3', 'everyTopicTaught')).toEqual({ overdue: 1, notApplicable: 1 });
  expect(await december('5.1.3', 'plannedHoursHeld')).toEqual({ overdue: 1, notApplicable: 1 });
  await lateSession([], { topic: 'MAINTENANCE', day: '2026-12-15' });
  expect(await december('5.1.3', 'everyTopicTaught')).toEqual({ conforming: 1, notApplicable: 1 });
  expect(await december('5.1.4', 'practiceHeld')).toEqual({ overdue: 1, notApplicable: 1 });
});

test('5.1.3 and 5.1.5 a lesson that was held again and a failure that was voided deviate', async () => {
  expect(await december('5.1.3', 'lessonHeldOnce')).toEqual({ conforming: 2 });
  await lateSession(people.slice(0, 3), { repetitionReason: '为迟到的学员补讲' });
  expect(await december('5.1.3', 'lessonHeldOnce')).toEqual({ conforming: 2, deviating: 1 });
  const enrolment = plan.enrolments[people[1] as string];
  const failed = await office.step('assessTrainee', {
    input: { enrolment, assessedOn: '2026-12-18', theory: 40, practice: 90 },
  });
  expect(await december('5.1.5', 'failureStands')).toEqual({ conforming: 2 });
  await (await sanbao.as('after-sales-head')).step('voidAssessment', { id: failed.id, input: { reason: '试卷拿错' } });
  expect(await december('5.1.5', 'failureStands')).toEqual({ conforming: 1, deviating: 1 });
});
