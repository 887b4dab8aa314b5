import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';
import { account } from '../../test/users.ts';

let sanbao: Sanbao;
let office: Client;
let admin: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  [office, admin, gm] = [await sanbao.as('after-sales'), await sanbao.as('admin'), await sanbao.as('gm')];
});
afterAll(() => sanbao.stop());

const asked = (person: string, reason = '本人来信') => ({ input: { person, receivedOn: '2026-11-23', reason } });
const entered = async (name: string, phone: string, change: object = {}) =>
  (
    await office.step('createPerson', {
      input: { name, phone, email: `${phone}@mail.example`, employer: 'HOUSE', roles: [], ...change },
    })
  ).id as string;
const rows = <T>(sql: string, ...params: unknown[]) => sanbao.orm.em.fork().execute<T[]>(sql, params);
const verified = async () =>
  (await (await sanbao.as('auditor')).read('{ verifyAuditTrail { intact faultCount reason record } }'))
    .verifyAuditTrail;
const erase = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
/** Wherever the database still has a text. */
const placesOf = async (text: string) => {
  const tables = await rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found = [];
  for (const { name } of tables)
    if ((await rows(`select 1 from "${name}" t where t::text like ? limit 1`, `%${text}%`)).length) found.push(name);
  return found;
};
const KEPT = 'state version reason keptIn keptRecords keptSteps person { name number }';

test('a copy is given by an administrator, made when it is fetched, and kept nowhere', async () => {
  const person = await personId(office, '潘跃进');
  expect(await gm.refusal('exportPersonData', asked(person))).toMatchObject({ code: 'FORBIDDEN' });
  const { id, copy } = await admin.step('exportPersonData', asked(person), 'id copy');
  const { statusCode, body } = await admin.download(`${copy}?format=json`);
  expect([statusCode, JSON.parse(body)]).toMatchObject([
    200,
    { person: { name: '潘跃进', phone: expect.stringContaining('139') }, namedIn: expect.any(Array) },
  ]);
  const page = await admin.download(`${copy}?lang=zh`);
  expect(page.body).toContain('潘跃进');
  for (const [client, status] of [
    [gm, 404],
    [sanbao.nobody, 401],
  ] as const)
    expect((await client.download(copy)).statusCode).toBe(status);
  const [told] = await rows<{ content: string }>(
    'select c.content from procedure_event_content c join procedure_event e using (id) where e.record_id = ?',
    id,
  );
  expect(told?.content).not.toContain('139 0000');
  sanbao.clock.now = new Date('2026-12-02T02:00:00Z');
  expect((await (await sanbao.anew('admin')).download(copy)).statusCode).toBe(404);
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

test('of whom nothing else tells, nothing is left, and the trail is whole', async () => {
  const person = await entered('欧阳不留', '13711112222');
  await office.step('updatePerson', {
    id: person,
    input: { name: '欧阳不留', phone: '13711113333', email: 'left@mail.example', employer: 'HOUSE', roles: [] },
  });
  const request = await admin.step('requestPersonErasure', asked(person, '不再往来'));
  expect(await admin.refusal('requestPersonErasure', asked(person))).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await admin.refusal('erasePersonData', erase(request))).toMatchObject({ code: 'FORBIDDEN' });
  const both = await Promise.all([0, 1].map(() => gm.attempt('erasePersonData', erase(request), KEPT)));
  expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
  const { number } = (await admin.read(`{ person(id: "${person}") { number } }`)).person;
  const { personDataRequest } = await admin.read(`{ personDataRequest(id: "${request.id}") { ${KEPT} } }`);
  expect(personDataRequest).toMatchObject({
    ...{ state: 'ERASED', reason: '', keptIn: [], keptRecords: 0, keptSteps: 0, person: { name: number } },
  });
  for (const text of ['欧阳不留', '13711112222', '13711113333', 'left@mail.example', '不再往来'])
    expect([text, await placesOf(text)]).toEqual([text, []]);
  expect(await verified()).toMatchObject({ intact: true });

  for (const step of ['reactivatePerson', 'exportPersonData', 'requestPersonErasure']) {
    const args = step === 'reactivatePerson' ? { id: person } : asked(person);
    expect([step, await admin.refusal(step, args)]).toMatchObject([step, { rule: 'personErased' }]);
  }
  const absence = { person, startsOn: '2026-11-24', endsOn: '2026-11-24', kind: 'LEAVE' };
  expect(await office.refusal('recordAbsence', { input: absence })).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('it waits for what is open', async () => {
  const person = await entered('端木待批', '13733334444');
  const user = await admin.step('inviteUser', {
    input: { person, email: 'duanmu@sanbao.example', roles: ['MANAGEMENT_HEAD'] },
  });
  await admin.step('deactivateUser', { id: user.id, input: { reason: '未到任' } });
  const { roleChanges } = await admin.read(
    `{ roleChanges(filter: { user: { id: { eq: "${user.id}" } } }) { nodes { id number } } }`,
  );
  const [open] = roleChanges.nodes;
  expect(await admin.refusal('requestPersonErasure', asked(person))).toMatchObject({
    rule: 'erasureNeedsNothingOpen',
    message: expect.stringContaining(open.number),
  });
  await admin.step('withdrawRoles', { id: open.id, input: { reason: '未到任' } });
  await admin.step('requestPersonErasure', asked(person));
});

test('it waits for accounts to end and for open work; what must be kept keeps the name, and is named', async () => {
  const person = await entered('司马可留', '13722223333', { roles: ['TRAINEE', 'TECHNICIAN'] });
  const user = await account(sanbao, 'kept', person, ['AFTER_SALES']);
  const dealing = await sanbao.as('kept');
  await dealing.step('createCustomer', { input: { name: '无锡试制机械', contact: '司', phone: '0510-55556666' } });
  expect(await admin.refusal('requestPersonErasure', asked(person))).toMatchObject({
    rule: 'erasureNeedsAccountsEnded',
    message: expect.stringContaining('kept@sanbao.example'),
  });
  await admin.step('deactivateUser', { id: user, input: { reason: '离职' } });
  const refused = await admin.step('requestPersonErasure', asked(person));
  const reason = { reason: '还有劳动争议' };
  await gm.step('refusePersonErasure', { ...erase(refused), input: reason });

  const request = await admin.step('requestPersonErasure', asked(person));
  const erased = await gm.step('erasePersonData', erase(request), KEPT);
  expect(erased).toMatchObject({ state: 'ERASED', keptSteps: 1, person: { name: '司马可留' } });
  for (const text of ['13722223333', 'kept@sanbao.example', '还有劳动争议'])
    expect([text, await placesOf(text)]).toEqual([text, []]);
  expect(await admin.refusal('reactivateUser', { id: user })).toMatchObject({ rule: 'personErased' });
  expect(await verified()).toMatchObject({ intact: true });
});

test('nothing else loses its content for it', async () => {
  const [other] = await rows<{ id: string }>("select id from procedure_event where step = 'createCustomer' limit 1");
  await expect(rows('delete from procedure_event_content where id = ?', other?.id)).rejects.toThrow('append-only');
  await rows('alter table procedure_event_content disable trigger keep_content');
  await rows('delete from procedure_event_content where id = ?', other?.id);
  await rows('alter table procedure_event_content enable trigger keep_content');
  expect(await verified()).toMatchObject({
    intact: false,
    faultCount: 1,
    reason: 'CONTENT_MISSING',
    record: 'Customer',
  });
});
