import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitFrom } from '../../test/browser-visit.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { account, appoint } from '../../test/users.ts';
import { waitsFor } from '../../test/waits-for.ts';
import { User } from './user.entity.ts';

let sanbao: Sanbao;
let admin: Client;
let second: Client;
let gm: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  sanbao = await startSanbao();
  admin = await sanbao.as('admin');
  gm = await sanbao.as('gm');
  const { users } = await admin.read('{ users(first: 100) { nodes { id email person { id } } } }');
  for (const { id, email, person } of users.nodes) {
    ids[email.split('@')[0]] = id;
    ids[`person of ${email.split('@')[0]}`] = person.id;
  }
  const person = await newPerson('季安');
  ids.second = await account(sanbao, 'second', person, ['ADMINISTRATOR']);
  ids['person of second'] = person;
  second = await sanbao.as('second');
});
afterAll(() => sanbao.stop());

const newPerson = async (name: string) =>
  (await (await sanbao.as('after-sales')).step('createPerson', { input: { name, employer: 'HOUSE', roles: [] } })).id;
const propose = (user: string, roles: string[], by = admin) =>
  by.step('proposeRoles', { input: { user: ids[user], roles, reason: '任命。' } }, 'id number state version founding');
const decided = (step: string, change: { id: string; version: number }, by: Client) =>
  by.step(step, { id: change.id, expectedVersion: change.version, ...(step === 'rejectRoles' && reason) });
const reason = { input: { reason: '不同意' } };
const rolesOf = async (user: string) =>
  (await admin.read('query ($id: ID!) { user(id: $id) { roles } }', { id: ids[user] })).user.roles;
const waiting = async (client: Client) =>
  (await client.read('{ inbox { resource step title } }')).inbox.filter(
    ({ resource }: { resource: string }) => resource === 'RoleChange',
  );

describe('4.5 roles that decide', () => {
  test('are not given to whom another employs since the proposal, even while the approval waits', async () => {
    ids.leaving = await account(sanbao, 'leaving', await newPerson('闻静'), ['SALES']);
    const { id, version } = await propose('leaving', ['SALES', 'MANAGEMENT_HEAD', 'MANAGEMENT']);
    const { waited, answer } = await waitsFor(
      sanbao,
      User,
      ids.leaving,
      () => gm.refusal('approveRoles', { id, expectedVersion: version }),
      em =>
        em.execute(
          'update person set employer = \'CUSTOMER\', customer_id = null where id = (select person_id from "user" where id = ?)',
          [ids.leaving],
        ),
    );
    expect([waited, answer.rule]).toEqual([true, 'customersDoNotSignIn']);
  });

  test('are proposed by an administrator and given by the General Manager; open sessions see them at once', async () => {
    const browser = visitFrom(sanbao.app);
    await browser.signIn('warehouse');
    const change = await propose('warehouse', ['MANAGEMENT', 'MANAGEMENT_HEAD']);
    expect(change).toMatchObject({ state: 'PROPOSED', founding: false });
    expect(await rolesOf('warehouse')).toEqual(['MANAGEMENT']);
    expect(await waiting(gm)).toEqual([{ resource: 'RoleChange', step: 'approveRoles', title: '梁慧' }]);
    expect(await waiting(second)).toEqual([]);
    expect(await second.refusal('approveRoles', { id: change.id, expectedVersion: 1 })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await decided('approveRoles', change, gm);
    const { viewer } = (await browser.ask('{ viewer { roles } }')).data;
    expect(viewer.roles).toContain('MANAGEMENT_HEAD');
    const { user } = await gm.read('query ($id: ID!) { user(id: $id) { history { step person } } }', {
      id: ids.warehouse,
    });
    expect(user.history).toContainEqual({ step: 'approveRoles', person: '方国栋' });
  });

  test('stay what they were when the General Manager rejects them', async () => {
    const change = await propose('sales', ['SALES']);
    expect(await decided('rejectRoles', change, gm)).toMatchObject({ state: 'REJECTED' });
    expect(await rolesOf('sales')).toEqual(['SALES_HEAD']);
  });

  test('are nobody’s to give themselves', async () => {
    expect(await second.refusal('proposeRoles', proposal('second', ['GENERAL_MANAGER']))).toMatchObject({
      rule: 'ownRoles',
      fields: { user: expect.any(String) },
    });
    expect(await admin.refusal('updateUser', update('admin', ['AFTER_SALES']))).toMatchObject({ rule: 'ownRoles' });
    const own = await propose('gm', ['GENERAL_MANAGER', 'SALES_HEAD']);
    const decision = { id: own.id, expectedVersion: own.version };
    expect(await gm.refusal('approveRoles', decision)).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await admin.refusal('approveRoles', decision)).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await waiting(second)).toEqual([{ resource: 'RoleChange', step: 'approveRoles', title: '方国栋' }]);
    await decided('approveRoles', own, second);
    expect(await rolesOf('gm')).toEqual(['GENERAL_MANAGER', 'SALES_HEAD']);
  });

  test('wait for approval when they are entered with an account; the others are given at once', async () => {
    await admin.step('updateUser', update('engineer', ['ENGINEER', 'AFTER_SALES_HEAD']));
    expect(await rolesOf('engineer')).toEqual(['ENGINEER']);
    expect(await admin.refusal('proposeRoles', proposal('engineer', ['AFTER_SALES']))).toMatchObject({
      rule: 'roleChangeOpen',
    });
    expect(await admin.refusal('updateUser', update('engineer', ['SALES_HEAD']))).toMatchObject({
      rule: 'roleChangeOpen',
    });
    const [open] = (
      await gm.read('{ roleChanges(filter: { state: { eq: PROPOSED } }) { nodes { id version roles } } }')
    ).roleChanges.nodes;
    expect(open.roles).toEqual(['ENGINEER', 'AFTER_SALES_HEAD']);
    await admin.step('updateUser', update('engineer', ['ENGINEER', 'AFTER_SALES']));
    expect(await gm.refusal('approveRoles', { id: open.id, expectedVersion: open.version })).toMatchObject({
      rule: 'rolesChangedMeanwhile',
    });
    await admin.step('withdrawRoles', { id: open.id, ...reason });
    await admin.step('updateUser', update('engineer', ['ENGINEER']));
    expect(await rolesOf('engineer')).toEqual(['ENGINEER']);
  });

  test('are not given to an account that has ended meanwhile', async () => {
    const change = await propose('sales', ['SALES']);
    await sanbao.orm.em.fork().execute(`update "user" set state = 'INACTIVE' where id = ?`, [ids.sales]);
    expect(await gm.refusal('approveRoles', { id: change.id, expectedVersion: change.version })).toMatchObject({
      rule: 'accountInactive',
    });
    await sanbao.orm.em.fork().execute(`update "user" set state = 'ACTIVE' where id = ?`, [ids.sales]);
    await decided('rejectRoles', change, gm);
  });

  test('are kept by whoever has them when the account is changed, and lost when it was out of use', async () => {
    await admin.step('updateUser', update('manufacturing', ['MANUFACTURING_HEAD', 'MANUFACTURING']));
    expect(await rolesOf('manufacturing')).toEqual(['MANUFACTURING_HEAD', 'MANUFACTURING']);
    await admin.step('deactivateUser', { id: ids.manufacturing, ...reason });
    await admin.step('reactivateUser', { id: ids.manufacturing });
    expect(await rolesOf('manufacturing')).toEqual(['MANUFACTURING']);
    expect(await waiting(gm)).toMatchObject([{ title: '史国兴' }]);
  });
});

describe('where there is no General Manager', () => {
  beforeAll(async () => {
    await appoint(sanbao, 'gm', ['MANAGEMENT']);
    await sanbao.orm.em.fork().execute(`update role_change set state = 'WITHDRAWN' where state = 'PROPOSED'`);
  });

  test('the first administrator founds the office for one other person, who confirms it, once', async () => {
    expect(await admin.refusal('proposeRoles', proposal('admin', ['GENERAL_MANAGER']))).toMatchObject({
      rule: 'ownRoles',
    });
    const founding = await propose('auditor', ['GENERAL_MANAGER']);
    expect(founding).toMatchObject({ state: 'PROPOSED', founding: true });
    const other = await propose('after-sales', ['GENERAL_MANAGER']);
    expect(other).toMatchObject({ founding: false });
    await admin.step('withdrawRoles', { id: founding.id, ...reason });
    const again = await propose('management', ['GENERAL_MANAGER']);
    expect(again.founding).toBe(true);
    for (const by of [second, gm])
      expect(await by.refusal('confirmFounding', { id: again.id, expectedVersion: again.version })).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await second.refusal('approveRoles', { id: again.id, expectedVersion: again.version })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const management = await sanbao.as('management');
    expect(await waiting(management)).toMatchObject([{ step: 'confirmFounding' }]);
    await decided('confirmFounding', again, management);
    expect(await rolesOf('management')).toEqual(['GENERAL_MANAGER']);
    expect(await waiting(management)).toMatchObject([{ title: '沈晓梅', step: 'approveRoles' }]);
    await decided('rejectRoles', other, management);
    await appoint(sanbao, 'management', ['MANAGEMENT']);
    expect(await propose('sales', ['GENERAL_MANAGER'])).toMatchObject({ founding: false });
  });
});

const proposal = (user: string, roles: string[]) => ({ input: { user: ids[user], roles, reason: '任命。' } });
const update = (user: string, roles: string[]) => ({
  id: ids[user],
  input: { email: `${user}@sanbao.example`, person: ids[`person of ${user}`], roles },
});
