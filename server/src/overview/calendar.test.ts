import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { certificateOf, type Ground, planIn, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const TRAINEE = '区永健';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let dealer: Client;
let other: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  dealer = await sanbao.as('dealer-a');
  other = await sanbao.as('dealer-b');
});
afterAll(() => sanbao.stop());

const query = `query ($from: Day!, $until: Day!, $productFamily: ID, $dealer: ID) {
  calendar(from: $from, until: $until, productFamily: $productFamily, dealer: $dealer) {
    complete entries { resource title state from until detail }
  }
}`;
const december = { from: '2026-12-01', until: '2026-12-31' };
const days = async (client: Client, asked: object = {}) =>
  (await client.read(query, { ...december, ...asked })).calendar.entries;

test('the lessons of a plan stand on their days, until they are held or the plan is cancelled', async () => {
  await planIn(sanbao, ground, 'DRAFT', { title: '尚是草稿' });
  const plan = await planNotified(sanbao, ground, [TRAINEE]);
  const lesson = { resource: 'TrainingPlan', title: '装盒机操作与保养班', state: 'NOTIFIED' };
  const first = { ...lesson, from: '2026-12-14', until: '2026-12-14', detail: 'Use' };
  const second = { ...lesson, from: '2026-12-15', until: '2026-12-15', detail: 'Maintenance' };
  expect(await days(office)).toEqual([first, second]);
  expect(await days(office, { until: '2026-12-14' })).toHaveLength(1);
  expect(await days(office, { from: '2026-12-16' })).toEqual([]);

  sanbao.clock.now = new Date('2026-12-14T10:00:00Z');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, [TRAINEE]) });
  const held = await days(office);
  expect(held.map(({ resource, from }: Record<string, string>) => [resource, from])).toEqual([
    ['TrainingSession', '2026-12-14'],
    ['TrainingPlan', '2026-12-15'],
  ]);
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

test('practice stands from its first day to its last, also in a period that lies within', async () => {
  const plan = await planNotified(sanbao, ground, [TRAINEE], {
    title: '带实习的班',
    topics: ['USE'],
    inHousePractice: true,
    startsOn: '2027-01-11',
    endsOn: '2027-01-15',
    schedule: [{ day: '2027-01-11', topic: 'USE', hours: 6, instructor: ground.instructor }],
  });
  const input = {
    plan: plan.id,
    startsOn: '2027-01-12',
    endsOn: '2027-01-15',
    workplace: '装配二车间',
    managementHelp: '进厂登记',
    salesHelp: '联系顾客',
  };
  const { id } = await office.step('schedulePractice', { input });
  const within = { from: '2027-01-13', until: '2027-01-13' };
  expect(await days(office, within)).toMatchObject([
    { resource: 'InHousePractice', title: '带实习的班', from: '2027-01-12', until: '2027-01-15' },
  ]);
  await office.step('cancelPractice', { id, input: { reason: '改期' } });
  expect(await days(office, within)).toEqual([]);
});

test('a dealer sees the days that licences of its own people run out, and asks for nobody else’s', async () => {
  const certificate = await certificateOf(sanbao, ground, TRAINEE);
  const head = await sanbao.as('after-sales-head');
  const input = { certificate, examiner: ground.instructor, examinedOn: '2026-12-15' };
  await head.step('issueLicence', { input });
  const asked = { from: '2028-12-01', until: '2028-12-31' };
  const end = { resource: 'TechnicianLicence', title: TRAINEE, state: 'VALID', from: '2028-12-15' };
  expect(await days(office, asked)).toMatchObject([end]);
  expect(await days(dealer, asked)).toMatchObject([end]);
  expect(await days(other, asked)).toEqual([]);
  const { persons } = await dealer.read('{ persons(first: 1) { nodes { dealer { id } } } }');
  const its = { ...asked, dealer: persons.nodes[0].dealer.id };
  expect(await days(office, its)).toMatchObject([end]);
  expect(await days(other, its)).toEqual([]);
  expect(await days(office, { ...asked, dealer: 'nobody' })).toEqual([]);
  expect(await days(office, { ...asked, productFamily: ground.family })).toMatchObject([end]);
  expect(await days(office, { ...asked, productFamily: ground.instructor })).toEqual([]);
});

test('a period ends after it begins, and is no longer than two months', async () => {
  const refused = async (asked: object) => (await office.ask(query, { ...december, ...asked })).errors?.[0]?.extensions;
  expect(await refused({ until: '2026-11-30' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { until: expect.any(String) },
  });
  expect(await refused({ until: '2027-02-01' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await refused({ until: '2027-01-31' })).toBeUndefined();
});
