import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { faultForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { account } from '../../test/users.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let sales: Client;
let clerk: Client;
const now = '2026-11-23T02:00:00Z';

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  [office, head, sales] = (await Promise.all(
    ['after-sales', 'after-sales-head', 'sales'].map(name => sanbao.as(name)),
  )) as [Client, Client, Client];
  const { id } = await office.step('createPerson', { input: { name: '何敏', employer: 'HOUSE', roles: [] } });
  await account(sanbao, 'sales-clerk', id, ['SALES']);
  clerk = await sanbao.as('sales-clerk');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(now);
});

const marks =
  '{ id number state version field statedOn statedAt reason statedBy confirmedBy department clause createdAt }';
const called = (calledAt: string, change: object = {}) => ({ input: faultForm(ground, { calledAt, ...change }) });

describe('a call', () => {
  test('is not stated ahead, and within its day by everybody, without a mark', async () => {
    expect(await office.refusal('reportFault', called('2026-11-23T02:00:01Z'))).toMatchObject({
      rule: 'timeInTheFuture',
    });
    const fault = await office.step('reportFault', called('2026-11-22T00:30:00+08:00'), `statedDays ${marks}`);
    expect(fault.statedDays).toEqual([]);
  });

  test('of longer ago is for the head, with a reason, and the record says so', async () => {
    const early = '2026-11-21T23:30:00+08:00';
    expect(await office.refusal('reportFault', called(early, { statedReason: '漏登' }))).toMatchObject({
      rule: 'statedByHead',
      fields: { calledAt: expect.any(String) },
    });
    expect(await head.refusal('reportFault', called(early, { statedReason: null }))).toMatchObject({
      rule: 'statedWithoutReason',
      fields: { statedReason: expect.any(String) },
    });
    const { number, statedDays } = await head.step(
      'reportFault',
      called(early, { statedReason: '值班记录本上漏登' }),
      `number statedDays ${marks}`,
    );
    expect(statedDays).toEqual([
      {
        id: expect.any(String),
        number: 'SD-2026-0002',
        state: 'CONFIRMED',
        version: 1,
        field: 'Report fault · Called at',
        statedOn: '2026-11-21',
        statedAt: '2026-11-21T15:30:00+00:00',
        reason: '值班记录本上漏登',
        statedBy: '顾建平',
        confirmedBy: '顾建平',
        department: 'AFTER_SALES',
        clause: '5.3.7',
        createdAt: '2026-11-23T02:00:00+00:00',
      },
    ]);
    expect(number).toMatch(/^FR-/);
  });
});

describe('a shipment', () => {
  test('of longer ago waits for a second person of Sales, and for the General Manager only where there is none', async () => {
    const { statedDays } = await office
      .read(`query ($id: ID!) { equipment(id: $id) { statedDays ${marks} } }`, { id: ground.machine })
      .then(({ equipment }) => equipment);
    expect(statedDays).toMatchObject([
      { state: 'WAITING', statedOn: '2026-10-20', confirmedBy: null, department: 'SALES' },
    ]);
    const [{ id, version: expectedVersion }] = statedDays;
    const confirm = { id, expectedVersion };
    expect(await sales.refusal('confirmStatedDay', confirm)).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await head.refusal('confirmStatedDay', confirm)).toMatchObject({ code: 'FORBIDDEN' });
    const gm = await sanbao.as('gm');
    expect(await gm.refusal('confirmStatedDay', confirm)).toMatchObject({ rule: 'departmentConfirmsFirst' });
    const waits = { resource: 'StatedDay', record: id, step: 'confirmStatedDay' };
    const isThere = (state: string) =>
      sanbao.orm.em.fork().execute('update "user" set state = ? where email like \'sales-clerk%\'', [state]);
    await isThere('INACTIVE');
    expect((await gm.read('{ inbox { resource record step } }')).inbox).toContainEqual(waits);
    await isThere('ACTIVE');
    expect((await gm.read('{ inbox { resource record step } }')).inbox).not.toContainEqual(waits);
    const { inbox } = await clerk.read('{ inbox { resource record step } }');
    expect(inbox).toContainEqual(waits);
    expect(await clerk.step('confirmStatedDay', confirm, 'state confirmedBy')).toMatchObject({
      state: 'CONFIRMED',
      confirmedBy: '何敏',
    });
  });
});
