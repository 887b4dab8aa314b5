import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { seen } from '../../test/seen.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { descriptionOf } from '../procedure/record.ts';
import { Role } from '../viewer/roles.ts';

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
let admin: Client;
let dealers: { id: string }[];
beforeAll(async () => {
  sanbao = await startSanbao();
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  admin = await sanbao.as('admin');
  dealers = (await (await sanbao.as('after-sales')).read('{ dealers { nodes { id } } }')).dealers.nodes;
  await planIn(sanbao, await trainingGround(sanbao), 'SUBMITTED');
});
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});

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
