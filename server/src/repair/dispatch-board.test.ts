import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plansOf } from '../../test/plans.ts';
import { arrivalForm, faultForm, planForm, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let plans: Awaited<ReturnType<typeof plansOf>>;

const item = 'person resource number state from until customer city beside besideAnswered unlicensed step engineers';
const board = `query ($from: Day!, $until: Day!) { dispatchBoard(from: $from, until: $until) {
  complete people { person name employer licences { family from until } } holidays { day name }
  items { ${item} } waiting { record resource step title customer machine city due arriveBy zone } } }`;
const candidates = `query ($order: ID!, $from: Day, $until: Day) { dispatchCandidates(order: $order, from: $from, until: $until) {
  person name mayGo unlicensed taken reasons { reason days count city } } }`;
const week = { from: '2026-11-23', until: '2026-11-29' };
const boardOf = async (client = office, asked = week) => (await client.read(board, asked)).dispatchBoard;
const candidatesFor = async (order: string, asked: object = {}, client = office) =>
  (await client.read(candidates, { order, ...asked })).dispatchCandidates;

/** As many rows as there are people, products and days off. */
const MASTER_DATA: readonly string[] = [
  'person',
  'technician_licence',
  'product_family',
  'holiday',
  'procedure_parameter',
];

interface Item {
  person: string;
  resource: string;
  number: string;
  from: string;
}

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  plans = await plansOf(sanbao.url);
  office = await sanbao.as('after-sales');
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});
afterAll(async () => {
  await plans.end();
  await sanbao.stop();
});

const fault = async (change: object = {}) =>
  (await office.step('reportFault', { input: faultForm(ground, change) })).id as string;

describe('5.3.3 the board', () => {
  test('shows who may be sent, with their licences', async () => {
    const { people, complete } = await boardOf();
    expect(complete).toBe(true);
    expect(people).toContainEqual({
      person: ground.engineer,
      name: '陆志明',
      employer: 'HOUSE',
      licences: [{ family: ground.family, from: '2026-11-23', until: '2026-11-26' }],
    });
    expect(people).toContainEqual(expect.objectContaining({ person: ground.unlicensed, licences: [] }));
    expect(people.every(({ employer }: { employer: string }) => employer === 'HOUSE')).toBe(true);
  });

  test('shows a visit once for each of its engineers, red where a licence is lacking or somebody is booked twice', async () => {
    const both = [ground.engineer, ground.unlicensed];
    const { id } = await repairIn(sanbao, ground, 'PLANNED', {
      engineers: both,
      startsOn: '2026-11-25',
      endsOn: '2026-11-27',
    });
    const { items } = await boardOf();
    const visit = { resource: 'ServiceOrder', state: 'PLANNED', from: '2026-11-25', until: '2026-11-27' };
    const alone = { beside: [], besideAnswered: true, step: 'replanServiceOrder' };
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...visit, ...alone, person: ground.engineer, unlicensed: ['2026-11-27'] }),
        expect.objectContaining({
          ...{ ...visit, ...alone, person: ground.unlicensed },
          unlicensed: ['2026-11-25', '2026-11-26', '2026-11-27'],
        }),
      ]),
    );
    const absent = { person: ground.unlicensed, kind: 'LEAVE', startsOn: '2026-11-27', endsOn: '2026-11-28' };
    const { number: absence } = await office.step('recordAbsence', { input: absent });
    const [first] = (await boardOf()).items.filter((each: Item) => each.person === ground.unlicensed);
    expect(first).toMatchObject({ beside: [absence], besideAnswered: false });

    const second = await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-26', endsOn: '2026-11-26' });
    const own = (await boardOf()).items.filter((each: Item) => each.person === ground.engineer);
    expect(own.map(({ beside, besideAnswered }: object & Record<string, unknown>) => [beside, besideAnswered])).toEqual(
      [
        [[second.number], true],
        [[expect.any(String)], true],
      ],
    );
    for (const order of [id, second.id])
      await office.step('cancelServiceOrder', { id: order, input: { reason: '改期' } });
    expect((await boardOf()).items.map(({ resource }: Item) => resource)).toEqual(['Absence']);
  });

  test('says what waits, with the last day for arriving and its zone', async () => {
    const id = await fault();
    const { waiting } = await boardOf();
    expect(waiting.find(({ record }: { record: string }) => record === id)).toMatchObject({
      ...{ resource: 'FaultReport', step: 'planRepair', due: '2026-11-24' },
      ...{ zone: 'ELSEWHERE', arriveBy: '2026-11-27', city: expect.any(String) },
      machine: expect.stringContaining(ground.serialNumber),
    });
    const planned = await office.step('planRepair', { input: planForm(ground, { fault: id }) }, 'id version arriveBy');
    expect(planned.arriveBy).toBe('2026-11-27');
    const after = (await boardOf()).waiting.map(({ record }: { record: string }) => record);
    expect(after).not.toContain(id);
    await office.step('holdServiceOrder', { id: planned.id, input: { cause: 'OWN', reason: '等配件' } });
    expect((await boardOf()).waiting).toContainEqual(
      expect.objectContaining({ record: planned.id, step: 'replanServiceOrder', arriveBy: '2026-11-27' }),
    );
    await office.step('cancelServiceOrder', { id: planned.id, input: { reason: '改期' } });
    // The clock that has begun goes on.
    sanbao.clock.now = new Date('2026-11-25T02:00:00Z');
    const again = (await boardOf()).waiting.find(({ record }: { record: string }) => record === id);
    expect(again).toMatchObject({ arriveBy: '2026-11-27', zone: 'ELSEWHERE' });
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
    await office.step('cancelFaultReport', { id, input: { reason: '重复登记' } }).catch(() => undefined);
  });

  test('an installation waits from its notice on', async () => {
    const { id } = await office.step('recordGoodsArrival', { input: arrivalForm(ground) });
    const waiting = (await boardOf()).waiting.find(({ record }: { record: string }) => record === id);
    expect(waiting).toMatchObject({ step: 'planInstallation', arriveBy: '2026-11-27', zone: 'ELSEWHERE' });
    await office.step('cancelGoodsArrival', { id, input: { reason: '未到' } });
  });

  test('is the office’s; an engineer sees their own row; dealers, administrators and nobody none', async () => {
    await repairIn(sanbao, ground, 'PLANNED', { engineers: [ground.unlicensed] });
    const engineer = await boardOf(await sanbao.as('engineer'));
    expect(engineer.people).toMatchObject([{ person: ground.engineer }]);
    expect(engineer).toMatchObject({ items: [], waiting: [] });
    for (const reader of ['gm', 'auditor'] as const)
      expect((await boardOf(await sanbao.as(reader))).items.length).toBeGreaterThan(0);
    for (const other of ['dealer-a', 'admin'] as const) {
      const client = await sanbao.as(other);
      expect((await client.ask(board, week)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      const asked = await client.ask(candidates, { order: ground.machine });
      expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('reads two months at most, each field by one statement', async () => {
    const asked = { from: '2026-11-01', until: '2027-01-01' };
    expect((await office.ask(board, { ...asked, until: '2027-01-02' })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const id = await fault();
    for (const read of [() => boardOf(office, asked), () => candidatesFor(id)]) {
      await read();
      const sent = await statementsOf(read);
      expect(sent.filter(({ text }) => text.includes('licences'))).toHaveLength(1);
      expect(sent.filter(({ text }) => /^\s*select/i.test(text) && !text.includes('session'))).toHaveLength(1);
    }
  });

  test('reads no table whole that grows with the years, nor do candidates', async () => {
    for (const read of [() => boardOf(), async () => candidatesFor(await fault())]) {
      const [asked] = (await statementsOf(read)).filter(({ text }) => text.includes('licences'));
      const whole = await plans.readWhole(asked!.text, asked!.values ?? []);
      expect(whole.filter(table => !MASTER_DATA.some(name => table.startsWith(name)))).toEqual([]);
    }
  });
});

describe('5.3.1 candidates', () => {
  test('come in the order in which they suit, with the reasons', async () => {
    const id = await fault();
    const days = { from: '2026-11-25', until: '2026-11-26' };
    const [best, ...others] = await candidatesFor(id, days);
    expect(best).toEqual({
      ...{ person: ground.engineer, name: '陆志明', mayGo: true, unlicensed: [], taken: [] },
      reasons: expect.arrayContaining([
        { reason: 'LICENSED_UNTIL', days: ['2026-11-26'], count: null, city: null },
        { reason: 'FREE', days: [], count: 2, city: null },
      ]),
    });
    expect(others.every(({ mayGo }: { mayGo: boolean }) => !mayGo)).toBe(true);
    const [later] = await candidatesFor(id, { from: '2026-11-26', until: '2026-11-27' });
    expect(later).toMatchObject({ mayGo: false, unlicensed: ['2026-11-27'] });
    const tooLong = await office.ask(candidates, { order: id, from: '2026-11-01', until: '2027-01-02' });
    expect(tooLong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('tell absences, what else is planned, who was there the day before, and who knows the machine', async () => {
    const before = await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-24', endsOn: '2026-11-25' });
    const id = await fault();
    const reasonsFor = async (asked: object) => {
      const all = await candidatesFor(id, asked);
      const own = all.find(({ person }: { person: string }) => person === ground.engineer);
      return own.reasons.map(({ reason }: { reason: string }) => reason);
    };
    expect(await reasonsFor({ from: '2026-11-25', until: '2026-11-26' })).toEqual([
      'LICENSED_UNTIL',
      'BOOKED',
      'FREE',
      'NEAR',
      'LOAD',
    ]);
    const leave = { person: ground.engineer, kind: 'LEAVE', startsOn: '2026-11-26', endsOn: '2026-11-26' };
    const { id: absence } = await office.step('recordAbsence', { input: leave });
    expect(await reasonsFor({ from: '2026-11-26', until: '2026-11-26' })).toContain('ABSENT');
    await office.step('cancelAbsence', { id: absence, input: { reason: '改期' } });
    await sanbao.orm.em.fork().execute(`update service_order set state = 'WORK_DONE' where id = ?`, [before.id]);
    expect(await reasonsFor({ from: '2026-11-26', until: '2026-11-26' })).toContain('KNOWS_MACHINE');
  });

  test('of an order are asked for its own days, and it does not stand in its own way', async () => {
    const order = await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-23', endsOn: '2026-11-23' });
    const own = (await candidatesFor(order.id)).find(({ person }: { person: string }) => person === ground.engineer);
    expect(own).toMatchObject({ mayGo: true, taken: [] });
    const mine = await candidatesFor(order.id, {}, await sanbao.as('engineer'));
    expect(mine).toMatchObject([{ person: ground.engineer }]);
    const nothing = await office.ask(candidates, { order: ground.engineer });
    expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});
