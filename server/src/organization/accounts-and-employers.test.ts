import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { seen } from '../../test/seen.ts';
import { account, secondAccount } from '../../test/users.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { flagDuplicateAccounts } from './accounts-at-start.ts';

let sanbao: Sanbao;
let office: Client;
let admin: Client;
let dealers: { id: string }[];
let customer: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  [office, admin] = [await sanbao.as('after-sales'), await sanbao.as('admin')];
  const { dealers: all, customers } = await office.read('{ dealers { nodes { id } } customers { nodes { id } } }');
  [dealers, customer] = [all.nodes, customers.nodes[0].id];
});
afterAll(() => sanbao.stop());

describe('a dealer’s technician who leaves', () => {
  /** A dealer's account with a session and a token of its own, as both were before the change. */
  async function technician(name: string) {
    const [dealer] = dealers;
    const input = { name, employer: 'DEALER', dealer: dealer?.id, roles: ['TECHNICIAN'] };
    const person = await office.step('createPerson', { input });
    const user = { id: await account(sanbao, name, person.id, ['DEALER']) };
    const session = await sanbao.as(name);
    const token = { label: name, scope: 'DEALER', expiresOn: '2027-01-01' };
    const { secret } = await session.step('createAccessToken', { input: token }, 'secret');
    const program: Client = {
      ...sanbao.nobody,
      ask: (query, variables) => sanbao.nobody.ask(query, variables, { authorization: `Bearer ${secret}` }),
    };
    return { input, person, user, session, program };
  }
  const leaving = [
    ['a customer', () => ({ employer: 'CUSTOMER', customer })],
    ['the company', () => ({ employer: 'HOUSE' })],
  ] as const;

  test.each(leaving)('to %s is let go only when the account has ended', async (_, employment) => {
    const name = `leaves-${employment().employer.toLowerCase()}`;
    const { input, person, user, session, program } = await technician(name);
    const move = { id: person.id, input: { name, roles: input.roles, ...employment() } };
    expect(await office.refusal('updatePerson', move)).toMatchObject({
      rule: 'accountOfEmployer',
      fields: { employer: expect.stringContaining(`${name}@sanbao.example`) },
    });
    await admin.step('deactivateUser', { id: user.id, input: { reason: '离职' } });
    expect(await office.step('updatePerson', move, 'dealer { id }')).toEqual({ dealer: null });
    for (const each of [session, program]) expect(await seen(each)).toBe('nobody');
    expect(await admin.refusal('reactivateUser', { id: user.id })).toMatchObject({
      rule: employment().employer === 'CUSTOMER' ? 'customersDoNotSignIn' : 'dealerRoleForDealers',
    });
  });

  test('to another dealer takes along neither session nor token', async () => {
    const { input, person, session, program } = await technician('moves');
    expect([await seen(session), await seen(program)]).toEqual(['own people', 'own people']);
    await office.step('updatePerson', { id: person.id, input: { ...input, dealer: dealers[1]?.id } });
    expect([await seen(session), await seen(program)]).toEqual(['nobody', 'nobody']);
    const { viewer } = await (await sanbao.anew('moves')).read('{ viewer { dealerId } }');
    expect(viewer.dealerId).toBe(dealers[1]?.id);
    const { accessTokens } = await admin.read(
      '{ accessTokens(filter: { label: { eq: "moves" } }) { nodes { state history { step } } } }',
    );
    expect(accessTokens.nodes).toEqual([
      { state: 'REVOKED', history: [{ step: 'updatePerson' }, { step: 'createAccessToken' }] },
    ]);
  });

  test('keeps both when only the telephone changes', async () => {
    const { input, person, session, program } = await technician('stays');
    await office.step('updatePerson', { id: person.id, input: { ...input, phone: '138 0000 0001' } });
    expect([await seen(session), await seen(program)]).toEqual(['own people', 'own people']);
  });

  test.each([
    ['deactivateUser', 'reactivateUser', (one: Awaited<ReturnType<typeof technician>>) => one.user.id],
    ['deactivatePerson', 'reactivatePerson', (one: Awaited<ReturnType<typeof technician>>) => one.person.id],
    ['deactivateDealer', 'reactivateDealer', () => dealers[0]?.id],
  ] as const)('signs in again after %s and %s', async (ends, begins, whose) => {
    const one = await technician(`back-${ends.toLowerCase()}`);
    const by = ends === 'deactivateUser' ? admin : office;
    await by.step(ends, { id: whose(one), input: { reason: '暂停' } });
    expect(await seen(one.session)).toBe('nobody');
    await by.step(begins, { id: whose(one) });
    expect(await seen(one.session)).toBe('nobody');
    expect(await seen(await sanbao.anew(`back-${ends.toLowerCase()}`))).toBe('own people');
  });
});

test('somebody of the company with an account goes to no dealer', async () => {
  const { users } = await admin.read(
    '{ users(filter: { email: { eq: "sales@sanbao.example" } }) { nodes { person { id } } } }',
  );
  const input = { name: '江文娟', employer: 'DEALER', dealer: dealers[0]?.id, roles: [] };
  expect(await office.refusal('updatePerson', { id: users.nodes[0].person.id, input })).toMatchObject({
    rule: 'accountOfEmployer',
  });
});

describe('an administrator', () => {
  test('enters and lets in the people of the company, and no others', async () => {
    const own = await admin.step('createPerson', { input: { name: '潘石', employer: 'HOUSE', roles: [] } });
    await admin.step('updatePerson', { id: own.id, input: { name: '潘硕', employer: 'HOUSE', roles: [] } });
    const other = { name: '外人', employer: 'CUSTOMER', customer, roles: [] };
    expect(await admin.refusal('createPerson', { input: other })).toMatchObject({ rule: 'administratorEntersStaff' });
    const person = await office.step('createPerson', { input: other });
    const asOurs = { id: person.id, input: { name: '外人', employer: 'HOUSE', roles: [] } };
    expect(await admin.refusal('updatePerson', asOurs)).toMatchObject({ rule: 'administratorEntersStaff' });
    expect(await admin.refusal('deactivatePerson', { id: person.id, input: { reason: 'x' } })).toMatchObject({
      rule: 'administratorEntersStaff',
    });
  });

  test('gives nobody a second account, and no account another person', async () => {
    const { users } = await admin.read(
      '{ users(filter: { email: { in: ["sales@sanbao.example", "gm@sanbao.example"] } }, orderBy: [EMAIL_ASC]) { nodes { id email person { id } roles } } }',
    );
    const [gm, sales] = users.nodes;
    const second = { email: 'second@sanbao.example', person: sales.person.id, roles: ['GENERAL_MANAGER'] };
    expect(await admin.refusal('createUser', { input: second })).toMatchObject({
      rule: 'hasAccount',
      fields: { person: expect.stringContaining('sales@sanbao.example') },
    });
    const auditor = await office.step('createPerson', { input: { name: '复核', employer: 'HOUSE', roles: [] } });
    const both = { email: 'both@sanbao.example', person: auditor.id, roles: ['AUDITOR', 'SALES'] };
    expect(await admin.refusal('createUser', { input: both })).toMatchObject({
      rule: 'roleStandsAlone',
      fields: { roles: expect.any(String) },
    });
    // The accounts that exist before anybody signs in are held to the same.
    await expect(account(sanbao, 'seeded', auditor.id, ['DEALER'])).rejects.toMatchObject({
      extensions: { rule: 'dealerRoleForDealers' },
    });
    const swapped = { email: sales.email, person: gm.person.id, roles: sales.roles };
    expect(await admin.refusal('updateUser', { id: sales.id, input: swapped })).toMatchObject({
      rule: 'accountKeepsPerson',
    });
  });

  test('at once gives one of two accounts to a person', async () => {
    const person = await office.step('createPerson', { input: { name: '双生', employer: 'HOUSE', roles: [] } });
    const make = (at: number) =>
      admin.attempt('createUser', {
        input: { email: `twin-${at}@sanbao.example`, person: person.id, roles: ['SALES'] },
      });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => make(at)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors?.[0]?.extensions.rule ?? []))).toEqual(
      new Set(['hasAccount']),
    );
  });
});

test.each([
  ['dealer', () => ({ employer: 'DEALER' })],
  ['customer', () => ({ employer: 'CUSTOMER' })],
  ['dealer', () => ({ employer: 'HOUSE', dealer: dealers[0]?.id })],
])('a person is of no employer without the %s that it names, or beside it', async (field, employment) => {
  const input = { name: '无名', roles: [], ...employment() };
  expect(await office.refusal('createPerson', { input })).toMatchObject({
    rule: 'employerNamesCompany',
    fields: { [field]: expect.any(String) },
  });
});

test('who has one account is not flagged for having several', async () => {
  const { users } = await admin.read('{ users(filter: { email: { eq: "sales@sanbao.example" } }) { nodes { id } } }');
  const flagged = takeNamed('flagDuplicateAccount', users.nodes[0], systemContext(sanbao.orm, sanbao.clock.now));
  await expect(flagged).rejects.toMatchObject({ extensions: { rule: 'noOtherAccount' } });
});

test('a second account from an earlier release reads, decides nothing, and waits for the administrator', async () => {
  const second = await secondAccount(sanbao, 'gm-too', 'gm', ['GENERAL_MANAGER']);
  expect(await flagDuplicateAccounts(sanbao.orm, sanbao.clock.now)).toEqual([
    'gm-too@sanbao.example',
    'gm@sanbao.example',
  ]);
  expect(await flagDuplicateAccounts(sanbao.orm, sanbao.clock.now)).toHaveLength(2);
  const gm = await sanbao.as('gm');
  for (const each of [gm, second]) {
    expect(await seen(each)).toBe('all');
    const input = { name: 'COMPANY_NAME', value: '新名', effectiveFrom: '2026-12-01' };
    const { id } = await (await sanbao.as('management')).step('proposeParameter', { input });
    const decision = { id, expectedVersion: 1 };
    expect(await each.refusal('approveParameter', decision)).toMatchObject({ rule: 'severalAccounts', clause: '4.5' });
    await sanbao.orm.em.fork().execute("update procedure_parameter set state = 'REJECTED' where id = ?", [id]);
  }
  const { inbox } = await admin.read('{ inbox(first: 50) { resource record step } }');
  const waiting = inbox.filter(({ step }: { step: string }) => step === 'keepAccount');
  expect(waiting).toHaveLength(2);
  const { users } = await admin.read('{ users(filter: { email: { eq: "gm@sanbao.example" } }) { nodes { id } } }');
  await admin.step('keepAccount', { id: users.nodes[0].id });
  expect([await seen(gm), await seen(second)]).toEqual(['all', 'nobody']);
  expect(
    (await admin.read('{ inbox(first: 50) { step } }')).inbox.map(({ step }: { step: string }) => step),
  ).not.toContain('keepAccount');
});
