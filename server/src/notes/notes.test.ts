import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountOf, noticesOf, sees } from '../../test/notes.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planIn, trainingGround } from '../../test/training.ts';
import { account } from '../../test/users.ts';

let sanbao: Sanbao;
let office: Client;
let management: Client;
let dealer: Client;
let plan: string;
let place: string;
let told: { id: string; name: string };
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  dealer = await sanbao.as('dealer-a');
  ({ id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'APPROVED'));
  const person = await personId(office, '区永健');
  ({ id: place } = await dealer.step('enrolTrainee', { input: { plan, person } }));
  told = await accountOf(office, 'management');
});
afterAll(() => sanbao.stop());

const note = (client: Client, id: string, text: string, mentions: readonly string[] = []) =>
  client.step('addNote', { id, input: { text, mentions } }, 'id version notes { person department text mentions }');
const refused = (client: Client, id: string, input: object) =>
  client.refusal('addNote', { id, input: { mentions: [], ...input } });

test('a note stands in the history of the record, which it leaves as it was, and in the chain', async () => {
  const before = await office.read('query ($id: ID!) { trainingPlan(id: $id) { version updatedAt } }', { id: plan });
  await note(office, plan, '教室改在二楼', [told.id]);
  const { trainingPlan } = await office.read(
    `query ($id: ID!) { trainingPlan(id: $id) { version updatedAt notes { person department text mentions }
      history(first: 1) { step clause from to changes input hash } } }`,
    { id: plan },
  );
  expect(trainingPlan).toEqual({
    ...before.trainingPlan,
    notes: [{ person: '沈晓梅', department: 'AFTER_SALES', text: '教室改在二楼', mentions: [told.name] }],
    history: [
      {
        ...{
          step: 'addNote',
          clause: null,
          from: 'APPROVED',
          to: 'APPROVED',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        input: { mentions: [expect.objectContaining({ id: told.id, title: told.name })] },
        changes: [{ field: 'notes', before: null, after: { text: '教室改在二楼', mentions: [told.name] } }],
      },
    ],
  });
  const auditor = await sanbao.as('auditor');
  expect((await auditor.read('{ verifyAuditTrail { intact reason } }')).verifyAuditTrail).toEqual({
    intact: true,
    reason: null,
  });
});

test('it waits for whom it is for until they have seen it, and for nobody else', async () => {
  expect(await noticesOf(management)).toEqual([
    expect.objectContaining({
      ...{ record: plan, resource: 'TrainingPlan', mentioned: true, step: 'addNote', person: '沈晓梅' },
      text: '教室改在二楼',
    }),
  ]);
  expect(await noticesOf(office)).toEqual([]);
  await sees(management, ['nothing', plan]);
  expect(await noticesOf(management)).toHaveLength(1);
  await sees(management);
  expect(await noticesOf(management)).toEqual([]);
});

test('several notes on one record are one notice; whoever answers has seen them', async () => {
  await note(office, plan, '请确认', [told.id]);
  await note(office, plan, '最迟周五', [told.id]);
  expect(await noticesOf(management)).toEqual([expect.objectContaining({ text: '最迟周五' })]);
  const writer = await accountOf(office, 'after-sales');
  await note(management, plan, '同意', [writer.id, told.id]);
  expect(await noticesOf(management)).toEqual([]);
  expect(await noticesOf(office)).toEqual([expect.objectContaining({ record: plan, text: '同意' })]);
  await note(office, plan, '谢谢');
});

test('no dealer is told of it: not on the record, in its history, in a pull, nor as a notice', async () => {
  const asked = `query ($id: ID!) { enrolment(id: $id) { version updatedAt notes { text } history { step } } }`;
  const pull = '{ enrolments(changedSince: "") { nodes { id } pageInfo { endCursor } } }';
  const before = await dealer.read(asked, { id: place });
  const { endCursor } = (await dealer.read(pull)).enrolments.pageInfo;
  await note(office, place, '该厂欠款，先不安排');
  expect(await dealer.read(asked, { id: place })).toEqual(before);
  expect(before.enrolment.notes).toBeNull();
  const since = await dealer.read(pull.replace('""', `"${endCursor}"`));
  expect(since.enrolments.nodes).toEqual([]);
  expect(await noticesOf(dealer)).toEqual([]);
});

test('whoever of the company reads the record writes on it, and nobody else', async () => {
  const code = async (client: Client, id: string) => (await refused(client, id, { text: '……' })).code;
  expect(await code(dealer, place)).toBe('FORBIDDEN');
  expect(await code(dealer, plan)).toBe('FORBIDDEN');
  expect(await code(sanbao.nobody, plan)).toBe('UNAUTHENTICATED');
  expect(await code(office, '00000000-0000-7000-8000-000000000000')).toBe('NOT_FOUND');
  expect(await code(office, 'nothing')).toBe('NOT_FOUND');
  // An administrator reads who is who, and no plan.
  const admin = await sanbao.as('admin');
  expect(await code(admin, plan)).toBe('NOT_FOUND');
  expect((await note(admin, told.id, '五月起休假')).notes).toHaveLength(1);
  expect((await note(await sanbao.as('auditor'), plan, '培训记录在哪里？')).notes).toHaveLength(6);
});

test('a note is for somebody who may read the record and signs in', async () => {
  const doesNotRead = { code: 'BAD_USER_INPUT', rule: 'mentionedDoesNotRead' };
  const dealers = await accountOf(office, 'dealer-a');
  expect(await refused(office, place, { text: '……', mentions: [dealers.id] })).toMatchObject(doesNotRead);
  const admin = await accountOf(office, 'admin');
  expect(await refused(office, plan, { text: '……', mentions: [told.id, admin.id] })).toMatchObject({
    ...doesNotRead,
    fields: { 'mentions.1': expect.stringContaining(admin.name) },
  });
  const { id: person } = await office.step('createPerson', { input: { name: '叶知秋', employer: 'HOUSE', roles: [] } });
  const locked = await account(sanbao, 'ye', person, ['SALES']);
  await note(office, plan, '先看一下', [locked]);
  await (await sanbao.as('admin')).step('deactivateUser', { id: locked, input: { reason: '离职' } });
  expect((await refused(office, plan, { text: '……', mentions: [locked] })).fields).toHaveProperty(['mentions.0']);
  expect((await refused(office, plan, { text: '……', mentions: [plan] })).fields).toHaveProperty(['mentions.0']);
});

test('its text is bounded, and something is said', async () => {
  for (const text of ['', '   ', '长'.repeat(2001)])
    expect((await refused(office, plan, { text })).fields).toHaveProperty('text');
  const many = Array.from({ length: 21 }, () => told.id);
  for (const mentions of [many, [told.id, told.id]])
    expect((await refused(office, plan, { text: '……', mentions })).fields).toHaveProperty('mentions');
});

test('of one request under a key, sent twice at once, there is one note; of two requests there are two', async () => {
  const asking = (key: string) =>
    office.ask(
      'mutation ($id: ID!) { addNote(id: $id, input: { text: "只写一次", mentions: [] }) { id } }',
      { id: place },
      { 'idempotency-key': key },
    );
  const answers = await Promise.all([asking('same'), asking('same'), asking('other')]);
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  const { enrolment } = await office.read('query ($id: ID!) { enrolment(id: $id) { notes { text } } }', { id: place });
  expect(enrolment.notes.filter(({ text }: { text: string }) => text === '只写一次')).toHaveLength(2);
});

test('a record that has come to its end is still talked about', async () => {
  await dealer.step('withdrawEnrolment', { id: place, input: { reason: '生病' } });
  expect((await note(office, place, '下一期再来', [told.id])).notes.at(-1)).toMatchObject({ text: '下一期再来' });
  expect(await noticesOf(management)).toEqual([expect.objectContaining({ record: place })]);
});

test('the trail tells of a note that somebody took away or put other words into', async () => {
  const auditor = await sanbao.as('auditor');
  const em = sanbao.orm.em.fork();
  await expect(
    em.execute(
      `update procedure_event_content set content = replace(content, '欠款', '付款') where content like '%欠款%'`,
    ),
  ).rejects.toThrow('append-only');
  await expect(em.execute(`delete from procedure_event where step = 'addNote'`)).rejects.toThrow('append-only');
  expect((await auditor.read('{ verifyAuditTrail { intact } }')).verifyAuditTrail).toEqual({ intact: true });
});

test('what was noted on an entry that is merged is read on the one that stays', async () => {
  const enter = (name: string) => office.step('createPerson', { input: { name, employer: 'HOUSE', roles: [] } });
  const [{ id: twice }, { id: stays }] = [await enter('季成栋'), await enter('季成东')];
  await note(office, stays, '分机 217');
  await note(office, twice, '周五不在');
  await (await sanbao.as('after-sales-head')).step('mergePeople', {
    id: twice,
    input: { into: stays, reason: '同一人' },
  });
  const { person } = await office.read('query ($id: ID!) { person(id: $id) { notes { text } } }', { id: stays });
  expect(person.notes).toEqual([{ text: '分机 217' }, { text: '周五不在' }]);
});
