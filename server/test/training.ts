import type { Client, Sanbao } from './sanbao.ts';

/** What a training plan needs to exist: a product family and an instructor, by their ids. */
export interface Ground {
  family: string;
  instructor: string;
}

export async function trainingGround(sanbao: Sanbao): Promise<Ground> {
  const office = await sanbao.as('after-sales');
  const { id: family } = await office.step('createProductFamily', { input: { code: 'SJZ', name: '装盒机' } });
  return { family, instructor: await personId(office, '丁海涛') };
}

export async function personId(client: Client, name: string): Promise<string> {
  const { data } = await client.ask(
    'query ($name: String!) { persons(filter: { name: { eq: $name } }) { nodes { id } } }',
    { name },
  );
  return data.persons.nodes[0].id;
}

/** A plan of two days in December 2026 with room for two; changed where a test needs it. */
export const planForm = ({ family, instructor }: Ground, change: object = {}) => ({
  title: '装盒机操作与保养班',
  bases: [{ basis: 'CUSTOMER_REQUEST', source: '石家庄康衡来函 2026-11-02' }],
  topics: ['USE', 'MAINTENANCE'],
  startsOn: '2026-12-14',
  endsOn: '2026-12-15',
  audience: '用户单位操作工',
  capacity: 2,
  productFamily: family,
  instructors: [instructor],
  schedule: [
    { day: '2026-12-14', topic: 'USE', hours: 2, instructor },
    { day: '2026-12-15', topic: 'MAINTENANCE', hours: 2, instructor },
  ],
  inHousePractice: false,
  ...change,
});

export const venue = { venue: '用户培训中心', address: '上海市松江区申匠路 88 号', room: '201', capacity: 30 };

/** A plan carried as far as the given state, as its id and version. */
export async function planIn(
  sanbao: Sanbao,
  ground: Ground,
  state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'ARRANGED',
  change: object = {},
) {
  const office = await sanbao.as('after-sales');
  let plan = await office.step('draftTrainingPlan', { input: planForm(ground, change) });
  if (state === 'DRAFT') return plan;
  plan = await office.step('submitTrainingPlan', { id: plan.id });
  if (state === 'SUBMITTED') return plan;
  plan = await (await sanbao.as('gm')).step('approveTrainingPlan', { id: plan.id, expectedVersion: plan.version });
  if (state === 'APPROVED') return plan;
  return (await sanbao.as('management')).step('arrangeVenue', { id: plan.id, input: venue });
}

/** A plan whose notices went out to these people, by their names; gives its id and their enrolments'. */
export async function planNotified(sanbao: Sanbao, ground: Ground, names: readonly string[], change: object = {}) {
  const office = await sanbao.as('after-sales');
  const { id } = await planIn(sanbao, ground, 'ARRANGED', { capacity: names.length, ...change });
  const enrolments: Record<string, string> = {};
  for (const name of names) {
    const person = await personId(office, name);
    // Tests train the same people again and again on the same days.
    const input = { plan: id, person, overlapReason: '两班课时错开' };
    enrolments[name] = (await office.step('enrolTrainee', { input })).id;
  }
  await (await sanbao.as('management')).step('sendTrainingNotices', { id, input: { channel: 'PHONE' } });
  return { id, enrolments };
}

/** A session of two hours with who was there; who is not named was absent. */
export const sessionForm = (
  { instructor }: Ground,
  { id, enrolments }: { id: string; enrolments: Record<string, string> },
  present: readonly string[],
  change: object = {},
) => ({
  plan: id,
  day: '2026-12-14',
  topic: 'USE',
  hours: 2,
  instructor,
  attendance: Object.entries(enrolments).map(([name, enrolment]) => ({
    enrolment,
    attendance: present.includes(name) ? 'PRESENT' : 'ABSENT',
  })),
  ...change,
});

/** An assessment that these people passed on 2026-12-15, by their names; the clock stands there afterwards. */
export async function passedBy(
  sanbao: Sanbao,
  ground: Ground,
  names: readonly string[],
  change: object = {},
  lesson: object = {},
) {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const plan = await planNotified(sanbao, ground, names, change);
  sanbao.clock.now = new Date('2026-12-15T10:00:00Z');
  const office = await sanbao.as('after-sales');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, names, lesson) });
  const assessments: Record<string, string> = {};
  for (const [name, enrolment] of Object.entries(plan.enrolments)) {
    const input = { enrolment, assessedOn: '2026-12-15', theory: 86, practice: 91, examiner: ground.instructor };
    assessments[name] = (await office.step('assessTrainee', { input })).id;
  }
  return { ...plan, assessments };
}

/** The certificate of somebody who has just passed a day's training in repair. */
export async function certificateOf(
  sanbao: Sanbao,
  ground: Ground,
  name: string,
  lesson: object = { topic: 'REPAIR', hours: 8 },
): Promise<string> {
  const { instructor } = ground;
  const schedule = [{ day: '2026-12-14', topic: 'USE', hours: 2, instructor, ...lesson }];
  const change = { topics: schedule.map(({ topic }) => topic), schedule, endsOn: '2026-12-14' };
  const { assessments } = await passedBy(sanbao, ground, [name], change, lesson);
  const management = await sanbao.as('management');
  return (await management.step('issueCertificate', { input: { assessment: assessments[name] } })).id;
}
