import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { noticesOf, sees } from '../../test/notes.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planIn, trainingGround } from '../../test/training.ts';
import { appoint } from '../../test/users.ts';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let gm: Client;
let management: Client;
let plan: { id: string; version: number };
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  gm = await sanbao.as('gm');
  management = await sanbao.as('management');
  ground = await trainingGround(sanbao);
});
afterAll(() => sanbao.stop());
beforeEach(async () => {
  for (const { record } of await followedBy(gm)) await unfollow(gm, record);
  plan = await planIn(sanbao, ground, 'SUBMITTED');
});

const FOLLOW = 'mutation ($id: ID!) { follow(id: $id) }';
const follow = (client: Client, id: string) => client.read(FOLLOW, { id });
const refused = async (client: Client, id: string) => (await client.ask(FOLLOW, { id })).errors?.[0]?.extensions;
const unfollow = (client: Client, id: string) => client.read('mutation ($id: ID!) { unfollow(id: $id) }', { id });
const followedBy = async (client: Client) =>
  (await client.read('{ followed { record resource number title state } followedIds }')).followed;
const approve = () => gm.step('approveTrainingPlan', { id: plan.id, expectedVersion: plan.version });

test('of a record that somebody follows they are told what others have done since: once, however much it is', async () => {
  await follow(office, plan.id);
  expect(await followedBy(office)).toEqual([
    expect.objectContaining({
      record: plan.id,
      resource: 'TrainingPlan',
      state: 'SUBMITTED',
      title: '装盒机操作与保养班',
    }),
  ]);
  expect(await noticesOf(office)).toEqual([]);
  await approve();
  await management.step('addNote', { id: plan.id, input: { text: '教室够大吗？', mentions: [] } }, 'id');
  expect(await noticesOf(office)).toEqual([
    expect.objectContaining({ record: plan.id, mentioned: false, step: 'addNote', text: '教室够大吗？' }),
  ]);
  await sees(office);
  expect(await noticesOf(office)).toEqual([]);
  const person = await personId(office, '区永健');
  await (await sanbao.as('dealer-a')).step('enrolTrainee', { input: { plan: plan.id, person } });
  expect(await noticesOf(office)).toEqual([]);
  await gm.step('addNote', { id: plan.id, input: { text: '够大', mentions: [] } }, 'id');
  expect(await noticesOf(office)).toHaveLength(1);
  await unfollow(office, plan.id);
  expect([await noticesOf(office), await followedBy(office)]).toEqual([[], []]);
});

test('nobody is told of what they have done themselves, and nobody else of what one follows', async () => {
  await follow(gm, plan.id);
  await approve();
  expect(await noticesOf(gm)).toEqual([]);
  expect(await noticesOf(management)).toEqual([]);
  expect(await followedBy(management)).toEqual([]);
});

test('what is done after somebody has looked, and before they say so, still waits', async () => {
  await follow(office, plan.id);
  await approve();
  const [{ id: seenEvent }] = await noticesOf(office);
  await management.step('arrangeVenue', {
    id: plan.id,
    input: { venue: '用户培训中心', address: '上海', room: '201', capacity: 30 },
  });
  await sees(office, [seenEvent]);
  expect(await noticesOf(office)).toEqual([expect.objectContaining({ step: 'arrangeVenue' })]);
  await unfollow(office, plan.id);
});

test('following twice, or at once, is following; so is giving it up', async () => {
  await Promise.all([follow(gm, plan.id), follow(gm, plan.id), follow(gm, plan.id)]);
  expect(await followedBy(gm)).toHaveLength(1);
  await Promise.all([unfollow(gm, plan.id), unfollow(gm, plan.id), unfollow(gm, 'nothing')]);
  expect(await followedBy(gm)).toEqual([]);
});

test('dealers follow nothing, and nobody what they may not read', async () => {
  const code = async (client: Client, id: string) => (await refused(client, id))?.code;
  const admin = await sanbao.as('admin');
  expect(await code(await sanbao.as('dealer-a'), plan.id)).toBe('FORBIDDEN');
  expect(await code(sanbao.nobody, plan.id)).toBe('UNAUTHENTICATED');
  expect(await code(admin, plan.id)).toBe('NOT_FOUND');
  expect(await code(office, 'nothing')).toBe('NOT_FOUND');
  await follow(admin, ground.family);
  expect(await followedBy(admin)).toHaveLength(1);
});

test('who may no longer read a record is no longer told of it, nor what it is called', async () => {
  const sales = await sanbao.as('sales');
  await follow(sales, plan.id);
  await approve();
  expect(await noticesOf(sales)).toHaveLength(1);
  const { roles } = (await sales.read('{ viewer { roles } }')).viewer;
  await appoint(sanbao, 'sales', ['ADMINISTRATOR']);
  expect([await noticesOf(sales), await followedBy(sales)]).toEqual([[], []]);
  await appoint(sanbao, 'sales', roles);
});

test('so many are followed at most', async () => {
  const em = sanbao.orm.em.fork();
  const user = `(select id from "user" where email = 'gm@sanbao.example')`;
  await em.execute(
    `insert into follow (user_id, record_id, record, since, seen)
     select ${user}, gen_random_uuid(), 'TrainingPlan', now(), gen_random_uuid() from generate_series(1, 200)`,
  );
  expect(await refused(gm, plan.id)).toMatchObject({ code: 'RULE_VIOLATED', rule: 'followsTooMany' });
  await em.execute(`delete from follow where user_id = ${user}`);
  await follow(gm, plan.id);
});
