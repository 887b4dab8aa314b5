import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { partForm } from '../../test/spare-parts.ts';
import { planForm, planIn, trainingGround } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { message } from '../messages/catalogue.ts';
import { DECIDED_BY_ANOTHER } from '../procedure/decision-by-another.ts';
import { isAutomatic } from '../procedure/who-may-take.ts';

let sanbao: Sanbao;
let office: Client;
let management: Client;
let warehouse: Client;
let gm: Client;
let admin: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  [office, management, warehouse, gm, admin] = (await Promise.all(
    ['after-sales', 'management', 'warehouse', 'gm', 'admin'].map(name => sanbao.as(name)),
  )) as Client[] as [Client, Client, Client, Client, Client];
});
afterAll(() => sanbao.stop());

const sql = (text: string, ...values: unknown[]) => sanbao.orm.em.fork().execute(text, values);
const accountOf = async (name: string) =>
  (await sql('select id, person_id from "user" where email = ?', `${name}@sanbao.example`))[0] as {
    id: string;
    person_id: string;
  };
/** It is found that the account is that of somebody who has another one; an administrator then looks at it. */
async function turnsOutToBe(name: string, whose: string) {
  const { id, person_id: was } = await accountOf(name);
  await sql('update "user" set person_id = ? where id = ?', (await accountOf(whose)).person_id, id);
  await admin.step('sendPasswordLink', { id });
  return async () => {
    await sql('update "user" set person_id = ? where id = ?', was, id);
    await admin.step('sendPasswordLink', { id });
  };
}
const lapsesOf = async (kind: string, id: string) =>
  (
    await gm.read(
      `query ($id: ID!) { ${kind}(id: $id) { lapses { id version state what demandedBy departments finding acceptedBy } } }`,
      { id },
    )
  )[kind].lapses;

let parts = 0;
async function booked() {
  const { id: part } = await office.step('createPart', { input: partForm(`Z-6${++parts}`, '切刀') });
  const { id, version } = await management.step('proposeStockAdjustment', {
    input: { part, difference: 3, reason: '年终盘点' },
  });
  await warehouse.step('approveStockAdjustment', { id, expectedVersion: version });
  return id as string;
}

test('every kind of record that somebody else decides on has the rule, and no other', () => {
  const kinds = new Set(
    afterSales.steps.all
      .filter(step => step.notBy && step.clause && !isAutomatic(step))
      .map(({ record }) => record.name),
  );
  const ruled = afterSales.standing.filter(({ label }) => label === DECIDED_BY_ANOTHER);
  expect(ruled.map(({ record }) => record.name).sort()).toEqual([...kinds].sort());
});

test('a decision is told once its author and who decided turn out to be one person, and no more when they are not', async () => {
  const [adjustment, other] = [await booked(), await booked()];
  const undo = await turnsOutToBe('warehouse', 'management');
  const ownName = (await management.read('{ viewer { name } }')).viewer.name;
  for (const each of [adjustment, other])
    expect(await lapsesOf('stockAdjustment', each)).toMatchObject([
      { state: 'OPEN', what: message('en', 'decidedByAuthor', { person: ownName }), demandedBy: '5.4.3' },
    ]);
  const waits = async (client: Client) =>
    (await client.read('{ inbox(first: 100) { resource step } }')).inbox.filter(
      ({ resource }: { resource: string }) => resource === 'Lapse',
    );
  expect(await waits(gm)).toContainEqual({ resource: 'Lapse', step: 'acceptLapse' });
  expect(totalsOf((await checksOf(gm, '5.4.3'))['decidedByAnother5.4.3'])).toEqual({ deviating: 2 });

  const [lapse] = await lapsesOf('stockAdjustment', adjustment);
  const accept = { id: lapse.id, expectedVersion: lapse.version, input: { finding: '库管员复点，数量属实。' } };
  const again = await sanbao.anew('warehouse');
  expect(await again.refusal('acceptLapse', accept)).toMatchObject({ rule: 'notByTheSamePerson' });
  await gm.step('acceptLapse', accept);
  expect(await lapsesOf('stockAdjustment', adjustment)).toMatchObject([
    { state: 'ACCEPTED', finding: '库管员复点，数量属实。', acceptedBy: expect.any(String) },
  ]);

  await undo();
  expect(await lapsesOf('stockAdjustment', adjustment)).toMatchObject([{ state: 'ACCEPTED' }]);
  expect(await lapsesOf('stockAdjustment', other)).toMatchObject([{ state: 'SETTLED' }]);
});

test('a decision that is taken anew is looked at anew', async () => {
  const ground = await trainingGround(sanbao);
  const { id } = await planIn(sanbao, ground, 'APPROVED');
  const { person_id: person } = await accountOf('gm');
  await turnsOutToBe('gm', 'after-sales');
  await admin.step('sendPasswordLink', { id: (await accountOf('gm')).id });
  expect(await lapsesOf('trainingPlan', id)).toMatchObject([{ state: 'OPEN', demandedBy: '5.1.2' }]);
  await sql('update "user" set person_id = ? where email = ?', person, 'gm@sanbao.example');
  const input = { ...planForm(ground, { capacity: 3 }), reason: '增加一人' };
  const { version } = await office.step('amendTrainingPlan', { id, input });
  await gm.step('approveTrainingPlan', { id, expectedVersion: version });
  expect(await lapsesOf('trainingPlan', id)).toMatchObject([{ state: 'SETTLED' }]);
});
