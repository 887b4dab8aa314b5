import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { account, secondAccount } from '../../test/users.ts';
import { afterSales } from '../chapters.ts';
import { houseContext } from '../procedure/house-context.ts';
import { descriptionOf } from '../procedure/record.ts';
import { takeNamed } from '../procedure/take-step.ts';
import { Role } from './roles.ts';

/** Who sees what, written apart from the code: by role, and by the employer whose people alone may have it. */
const granted: Record<string, readonly [employer: string, sees: string]> = {
  AFTER_SALES: ['HOUSE', 'all'],
  AFTER_SALES_HEAD: ['HOUSE', 'all'],
  ENGINEER: ['HOUSE', 'all'],
  MANAGEMENT: ['HOUSE', 'all'],
  MANAGEMENT_HEAD: ['HOUSE', 'all'],
  SALES: ['HOUSE', 'all'],
  SALES_HEAD: ['HOUSE', 'all'],
  MANUFACTURING: ['HOUSE', 'all'],
  MANUFACTURING_HEAD: ['HOUSE', 'all'],
  GENERAL_MANAGER: ['HOUSE', 'all'],
  AUDITOR: ['HOUSE', 'all'],
  ADMINISTRATOR: ['HOUSE', 'who is who'],
  DEALER: ['DEALER', 'own people'],
};
const roles = Object.keys(Role).filter(role => role !== 'CUSTOMER');

let sanbao: Sanbao;
let superuser: pg.Client;
let office: Client;
let admin: Client;
let dealers: { id: string }[];
let customer: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  [office, admin] = [await sanbao.as('after-sales'), await sanbao.as('admin')];
  const { dealers: all, customers } = await office.read('{ dealers { nodes { id } } customers { nodes { id } } }');
  [dealers, customer] = [all.nodes, customers.nodes[0].id];
  await planIn(sanbao, await trainingGround(sanbao), 'SUBMITTED');
});
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});

/** What a session sees of the company's customers, of who is who, and of one dealer's people; `nobody` is not signed in. */
async function seen(client: Client) {
  const count = async (list: string) => (await client.ask(`{ ${list} { totalCount } }`)).data?.[list].totalCount ?? 0;
  const { data } = await client.ask('{ viewer { permissions } }');
  if (!data?.viewer) return 'nobody';
  if (data.viewer.permissions.includes('house')) return 'all';
  if (await count('users')) return 'who is who';
  return (await count('persons')) && !(await count('customers')) ? 'own people' : 'nothing';
}

interface Situation {
  role: string;
  employer: 'HOUSE' | 'DEALER' | 'CUSTOMER';
  dealer: boolean;
  user: string;
  person: string;
  dealerState: string;
}

const situations: Situation[] = roles.flatMap(role =>
  (['HOUSE', 'DEALER', 'CUSTOMER'] as const).flatMap(employer =>
    [true, false].flatMap(dealer =>
      ['ACTIVE', 'DUPLICATE', 'INACTIVE'].flatMap(user =>
        ['ACTIVE', 'INACTIVE'].flatMap(person =>
          ['ACTIVE', 'INACTIVE'].map(dealerState => ({ role, employer, dealer, user, person, dealerState })),
        ),
      ),
    ),
  ),
);

function expected({ role, employer, dealer, user, person, dealerState }: Situation) {
  const [place, sees] = granted[role] as readonly [string, string];
  const there = employer === place && (employer !== 'DEALER' || (dealer && dealerState === 'ACTIVE'));
  return there && user !== 'INACTIVE' && person === 'ACTIVE' ? sees : 'nobody';
}

test('a session sees by its role, where its person is of that employer, whatever the rest of the row says', async () => {
  const session = await sanbao.anew('dealer-b');
  const account = '(select id from "user" where email = \'dealer-b@sanbao.example\')';
  const [dealer] = dealers;
  const wrong: object[] = [];
  for (const each of situations) {
    const { role, employer, user, person, dealerState } = each;
    await superuser.query(
      `update "user" set roles = array['${role}'], state = '${user}' where id = ${account};
       update person set employer = '${employer}', state = '${person}', dealer_id = ${each.dealer ? `'${dealer?.id}'` : 'null'}
         where id = (select person_id from "user" where id = ${account});
       update dealer set state = '${dealerState}' where id = '${dealer?.id}'`,
    );
    const sees = await seen(session);
    if (sees !== expected(each)) wrong.push({ ...each, sees });
  }
  await superuser.query('update dealer set state = $1', ['ACTIVE']);
  expect(wrong).toEqual([]);
});

test('a token sees by its scope, with its dealer where that is a dealer’s, whoever made it', async () => {
  const input = { label: '报表', scope: 'REPORTING', expiresOn: '2027-01-01' };
  const { id, secret } = await admin.step('createAccessToken', { input }, 'id secret');
  const program = sanbao.bearing('token', secret);
  const [dealer] = dealers;
  const wrong: object[] = [];
  for (const scope of ['REPORTING', 'DEALER'])
    for (const owner of [null, dealer?.id])
      for (const dealerState of ['ACTIVE', 'INACTIVE'])
        for (const state of ['ACTIVE', 'REVOKED'])
          for (const maker of ['ACTIVE', 'INACTIVE']) {
            await superuser.query('update access_token set scope = $2, dealer_id = $3, state = $4 where id = $1', [
              id,
              scope,
              owner,
              state,
            ]);
            await superuser.query('update dealer set state = $2 where id = $1', [dealer?.id, dealerState]);
            await superuser.query('update "user" set state = $1 where email = $2', [maker, 'admin@sanbao.example']);
            const fits = scope === 'REPORTING' ? owner === null : owner !== null && dealerState === 'ACTIVE';
            const expected = fits && state === 'ACTIVE' ? (scope === 'REPORTING' ? 'all' : 'own people') : 'nobody';
            const sees = await seen(program);
            if (sees !== expected) wrong.push({ scope, owner, dealerState, state, maker, sees });
          }
  await superuser.query('update dealer set state = $1', ['ACTIVE']);
  await superuser.query('update "user" set state = $1 where email = $2', ['ACTIVE', 'admin@sanbao.example']);
  expect(wrong).toEqual([]);
});

test('row-level security alone shows an administrator who is who, and nobody else anything', async () => {
  const count = async (role: string, table: string) => {
    await superuser.query(`begin; set local role ${role}`);
    const { rows } = await superuser
      .query(`select count(*)::int as rows from "${table}"`)
      .catch(() => ({ rows: [{ rows: 'refused' }] }));
    await superuser.query('rollback');
    return rows[0].rows;
  };
  for (const record of afterSales.records) {
    const table = sanbao.orm.getMetadata().get(record).tableName;
    const whole = await count('sanbao_house', table);
    const isWhoIsWho = descriptionOf(record).chapter === 'ORGANIZATION';
    expect([table, await count('sanbao_administration', table)]).toEqual([table, isWhoIsWho ? whole : 0]);
    expect([table, await count('sanbao_customer', table)]).toEqual([table, 'refused']);
    if (table !== 'product_family' && table !== 'product_model')
      expect([table, await count('sanbao_dealer', table)]).toEqual([table, 0]);
  }
  const { rows } = await superuser.query('select distinct record from procedure_event');
  const chapterOf = (name: string) =>
    descriptionOf(afterSales.records.find(each => each.name === name) as never).chapter;
  expect(rows.some(({ record }) => chapterOf(record) !== 'ORGANIZATION')).toBe(true);
  const { rows: told } = await superuser
    .query('begin; set local role sanbao_administration; select distinct record from procedure_event; rollback')
    .then(results => (results as unknown as { rows: { record: string }[] }[])[2] as { rows: { record: string }[] });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ record }) => chapterOf(record) !== 'ORGANIZATION')).toEqual([]);
});

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
  const flagged = takeNamed('flagDuplicateAccount', users.nodes[0], houseContext(sanbao.orm, sanbao.clock.now));
  await expect(flagged).rejects.toMatchObject({ extensions: { rule: 'noOtherAccount' } });
});

test('a second account from an earlier release reads, decides nothing, and waits for the administrator', async () => {
  const { flagDuplicateAccounts } = await import('../organization/flag-duplicate-accounts.ts');
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
    await superuser.query('update procedure_parameter set state = $2 where id = $1', [id, 'REJECTED']);
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
