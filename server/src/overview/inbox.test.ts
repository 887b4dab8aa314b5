import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planIn, planNotified, sessionForm, trainingGround } from '../../test/training.ts';
import { account } from '../../test/users.ts';
import { cursorOf } from '../read/cursor.ts';

let sanbao: Sanbao;
let ground: Ground;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
});
afterAll(() => sanbao.stop());

const plan = (state: 'DRAFT' | 'SUBMITTED' | 'ARRANGED', title: string, startsOn = '2026-12-14') =>
  planIn(sanbao, ground, state, { title, startsOn });

async function waiting(account: string, fields = 'title step') {
  const client = await sanbao.as(account);
  return (await client.read(`{ inbox { ${fields} } }`)).inbox;
}

test('a record waits for whoever takes the next step, wherever its way led', async () => {
  const { id } = await plan('DRAFT', '甲');
  expect(await waiting('after-sales')).toEqual([{ title: '甲', step: 'submitTrainingPlan' }]);
  expect(await waiting('gm')).toEqual([]);

  const office = await sanbao.as('after-sales');
  const gm = await sanbao.as('gm');
  const { version } = await office.step('submitTrainingPlan', { id });
  expect(await waiting('after-sales')).toEqual([]);
  expect(await waiting('gm', 'record resource number title state step clause due overdue since')).toEqual([
    {
      record: id,
      resource: 'TrainingPlan',
      number: 'TP-2026-0001',
      title: '甲',
      state: 'SUBMITTED',
      step: 'approveTrainingPlan',
      clause: '5.1.2',
      due: '2026-12-14',
      overdue: false,
      since: expect.stringMatching(/^2026-11-23T/),
    },
  ]);

  await gm.step('rejectTrainingPlan', { id, expectedVersion: version, input: { reason: '师资不足' } });
  expect(await waiting('gm')).toEqual([]);
  expect(await waiting('after-sales')).toEqual([{ title: '甲', step: 'reviseTrainingPlan' }]);
  await office.step('cancelTrainingPlan', { id, input: { reason: '不再需要' } });
});

test('what a rule refuses at present does not wait', async () => {
  const { id } = await plan('ARRANGED', '乙');
  expect(await waiting('management')).toEqual([]);
  const office = await sanbao.as('after-sales');
  await office.step('enrolTrainee', { input: { plan: id, person: await personId(office, '吴俊') } });
  expect(await waiting('management')).toEqual([{ title: '乙', step: 'sendTrainingNotices' }]);
  await (await sanbao.as('gm')).step('cancelTrainingPlan', { id, input: { reason: '不再需要' } });
});

test('nothing waits for someone who took part before and may not decide', async () => {
  const office = await sanbao.as('after-sales');
  const person = await personId(office, '田广福');
  await account(sanbao, 'both', person, ['AFTER_SALES', 'GENERAL_MANAGER']);
  const both = await sanbao.as('both');
  const { data } = await office.ask('{ trainingPlans(first: 1) { totalCount } }');
  expect(data.trainingPlans.totalCount).toBe(2);
  const draft = await plan('DRAFT', '丙');
  await both.step('submitTrainingPlan', { id: draft.id });
  expect(await waiting('both')).toEqual([]);
  expect(await waiting('gm')).toEqual([{ title: '丙', step: 'approveTrainingPlan' }]);
  // Whoever has the same rights as an author is asked by the same statement, and is no author.
  await account(sanbao, 'alike', await personId(office, '吴俊'), ['AFTER_SALES', 'GENERAL_MANAGER']);
  expect(await waiting('alike')).toEqual([{ title: '丙', step: 'approveTrainingPlan' }]);
  expect(await waiting('both')).toEqual([]);
});

test('the earliest deadline comes first, what is overdue is marked, and a page has its limit', async () => {
  await plan('SUBMITTED', '丁', '2026-11-30');
  await plan('SUBMITTED', '戊', '2026-12-02');
  expect(await waiting('gm', 'title due')).toEqual([
    { title: '丁', due: '2026-11-30' },
    { title: '戊', due: '2026-12-02' },
    { title: '丙', due: '2026-12-14' },
  ]);
  const gm = await sanbao.as('gm');
  expect((await gm.read('{ inbox(first: 1) { title } }')).inbox).toEqual([{ title: '丁' }]);
  expect((await gm.ask('{ inbox(first: 101) { title } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { first: 'Not more than 100.' },
  });

  sanbao.clock.now = new Date('2026-11-30T16:00:00Z');
  expect((await waiting('gm', 'title overdue')).slice(0, 2)).toEqual([
    { title: '丁', overdue: true },
    { title: '戊', overdue: false },
  ]);
});

test('what should be over by now waits although a rule refuses it, with what has to be done first', async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const held = await planNotified(sanbao, ground, ['吴俊'], {
    title: '己',
    topics: ['USE'],
    schedule: [{ day: '2026-12-14', topic: 'USE', hours: 2, instructor: ground.instructor }],
  });
  const office = await sanbao.as('after-sales');
  const head = async () =>
    (await waiting('after-sales-head', 'title step overdue blocked')).filter(
      ({ title }: { title: string }) => title === '己',
    );
  sanbao.clock.now = new Date('2026-12-15T10:00:00Z');
  await office.step('recordTrainingSession', { input: sessionForm(ground, held, ['吴俊']) });
  expect(await head()).toEqual([]);
  sanbao.clock.now = new Date('2026-12-15T17:00:00Z');
  expect(await head()).toEqual([
    { title: '己', step: 'closeTrainingPlan', overdue: true, blocked: expect.stringContaining('吴俊') },
  ]);
});

const pageOf = async (account: string, args = '', fields = 'totalCount entries { title }') =>
  (await (await sanbao.as(account)).read(`{ inboxPage${args} { ${fields} } }`)).inboxPage;

test('totals are true on every page, and pages follow one another without a gap', async () => {
  const whole = await pageOf(
    'gm',
    '(first: 100)',
    'totalCount entries { title day due record } pageInfo { hasNextPage }',
  );
  expect(whole).toMatchObject({ totalCount: whole.entries.length, pageInfo: { hasNextPage: false } });
  expect(whole.totalCount).toBeGreaterThan(2);
  const titles: string[] = [];
  let after: string | null = null;
  do {
    const args: string = after ? `(first: 1, after: "${after}")` : '(first: 1)';
    const page = await pageOf('gm', args, 'totalCount entries { title } pageInfo { hasNextPage endCursor }');
    expect(page.totalCount).toBe(whole.totalCount);
    titles.push(...page.entries.map(({ title }: { title: string }) => title));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(titles).toEqual(whole.entries.map(({ title }: { title: string }) => title));
  expect(whole.entries.map(({ day }: { day: string }) => day)).toEqual(
    whole.entries.map(({ day }: { day: string }) => day).toSorted(),
  );
  const [{ record }] = whole.entries;
  for (const after of [
    'x',
    cursorOf(['2026-99-99', '2026-11-23T02:00:00+00:00', record]),
    cursorOf(['2026-11-23', 'soon', record]),
  ]) {
    const refused = await (await sanbao.as('gm')).ask(`{ inboxPage(after: "${after}") { totalCount } }`);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { after: expect.any(String) },
    });
  }
});

test('it is counted by step and by whose it is, and filtered by these, by clause and by day', async () => {
  const fields =
    'totalCount groups { step clause resource total } shares { share total } entries { step share wanted }';
  const all = await pageOf('gm', '', fields);
  expect(all.groups).toEqual([
    { step: 'approveTrainingPlan', clause: '5.1.2', resource: 'TrainingPlan', total: all.totalCount },
  ]);
  expect(all.shares).toEqual([
    { share: 'MINE', total: 0 },
    { share: 'DEPARTMENT', total: all.totalCount },
    { share: 'DEPUTISED', total: 0 },
  ]);
  expect(all.entries[0]).toMatchObject({
    step: 'approveTrainingPlan',
    share: 'DEPARTMENT',
    wanted: 'Approve',
  });
  expect((await pageOf('gm', '(share: MINE)', fields)).totalCount).toBe(0);
  expect((await pageOf('gm', '(step: "approveTrainingPlan", clause: "5.1.2")', fields)).totalCount).toBe(
    all.totalCount,
  );
  expect((await pageOf('gm', '(clause: "5.1.3")', fields)).totalCount).toBe(0);
  expect((await pageOf('gm', '(until: "2026-11-30")')).entries).toEqual([{ title: '丁' }]);
  expect((await pageOf('gm', '(from: "2026-12-01", until: "2026-12-02")')).entries).toEqual([{ title: '戊' }]);
});

test('what has no day of its own stands by rule, and whoever proposed it does not decide', async () => {
  const admin = await sanbao.as('admin');
  const { users } = await admin.read('{ users(first: 100) { nodes { id email } } }');
  const sales = users.nodes.find(({ email }: { email: string }) => email.startsWith('sales@'));
  await admin.step('proposeRoles', { input: { user: sales.id, roles: ['AFTER_SALES_HEAD'], reason: '任命。' } });
  const asked = '(step: "approveRoles")';
  const { entries } = await pageOf('gm', asked, 'totalCount entries { due day since overdue }');
  expect(entries).toEqual([
    { due: null, day: '2026-12-23', since: expect.stringMatching(/^2026-12-15T17/), overdue: false },
  ]);
  expect((await pageOf('admin', asked)).totalCount).toBe(0);
});

test('a record whose title is a choice is called as people call it', async () => {
  const management = await sanbao.as('management');
  const input = { name: 'REPEAT_FAILURE_DAYS', value: '60', effectiveFrom: '2027-01-01' };
  await management.step('proposeParameter', { input });
  const { entries } = await pageOf('gm', '(step: "approveParameter")', 'entries { title }');
  expect(entries).toEqual([{ title: 'Repeat failure within' }]);
});

test('a head sees the inbox of their people, and nobody that of others', async () => {
  const ofWhom = async (account: string) =>
    (await (await sanbao.as(account)).read('{ colleagues { id name } }')).colleagues as { id: string; name: string }[];
  const inboxOf = async (account: string, id: string) =>
    (await sanbao.as(account)).ask(
      'query ($id: ID!) { colleagueInbox(account: $id, first: 100) { totalCount entries { title step } } }',
      { id },
    );
  const office = await sanbao.as('after-sales');
  const { viewer } = await office.read('{ viewer { id name } }');
  const people = await ofWhom('after-sales-head');
  expect(people).toContainEqual(viewer);
  expect((await inboxOf('after-sales-head', viewer.id)).data?.colleagueInbox).toEqual(
    await pageOf('after-sales', '(first: 100)', 'totalCount entries { title step }'),
  );
  for (const account of ['after-sales', 'gm', 'management', 'auditor']) {
    expect(await ofWhom(account)).not.toContainEqual(viewer);
    expect((await inboxOf(account, viewer.id)).data?.colleagueInbox).toBeNull();
  }
});

test('what waits is gathered anew as it was kept', async () => {
  const em = sanbao.orm.em.fork();
  const kept = () => em.execute('select * from waiting order by record');
  const before = await kept();
  expect(before.length).toBeGreaterThan(3);
  await em.execute('select sanbao_fill_waiting()');
  expect(await kept()).toEqual(before);
});

test('an auditor and an administrator have an empty inbox; nobody has none', async () => {
  expect(await waiting('auditor')).toEqual([]);
  expect(await waiting('admin')).toEqual([]);
  expect((await sanbao.nobody.ask('{ inbox { title } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
