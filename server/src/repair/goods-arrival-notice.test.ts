import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { shipmentForm } from '../../test/equipment.ts';
import { arrivalForm, planForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { noticeAwaitedBy } from '../organization/equipment-rules.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let sales: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());

let shipped = 1;
const anotherMachine = async (): Promise<RepairGround> => {
  const serialNumber = `Z100-2610-${String(++shipped).padStart(3, '0')}`;
  const { id } = await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber }) });
  return { ...ground, machine: id, serialNumber };
};
const notice = (machine: RepairGround, change: object = {}) => ({ input: arrivalForm(machine, change) });

describe('5.3.2 the goods have arrived', () => {
  test('and were shipped no later, whatever is put right of their shipment afterwards', async () => {
    const machine = await anotherMachine();
    const { number } = await office.step('recordGoodsArrival', notice(machine, { arrivedOn: '2026-11-21' }));
    const head = await sanbao.as('after-sales-head');
    const shippedOn = (day: string) => ({ id: machine.machine, input: { shippedOn: day, reason: '发货单核对' } });
    expect(await head.refusal('correctEquipment', shippedOn('2026-11-22'))).toMatchObject({
      ...{ rule: 'shippedAfterRecord', number, day: '2026-11-21' },
      fields: { shippedOn: expect.any(String) },
    });
    await head.step('correctEquipment', shippedOn('2026-11-21'));
  });

  test('it makes its line, is due the day after, and leads to an installation whose clock runs from the notice', async () => {
    const machine = await anotherMachine();
    const noticedAt = '2026-11-22T09:30:00+00:00';
    const told = await sales.step(
      'recordGoodsArrival',
      notice(machine, { noticedAt, arrivedOn: '2026-11-21' }),
      'id number state dueOn registerLine { state madeBy customer { id } }',
    );
    expect(told).toMatchObject({
      number: expect.stringMatching(/^GA-2026-\d{4}$/),
      state: 'NOTICED',
      dueOn: '2026-11-23',
      registerLine: { state: 'OPEN', madeBy: told.number, customer: { id: ground.customer } },
    });
    const order = await office.step(
      'planInstallation',
      { input: planForm(machine, { notice: told.id }) },
      'id kind state clockStartsOn arrivalZone arriveBy arrivalDeadline equipment { id } customer { id } site { id }',
    );
    expect(order).toMatchObject({
      kind: 'INSTALLATION',
      state: 'PLANNED',
      clockStartsOn: '2026-11-22',
      arrivalZone: 'ELSEWHERE',
      arriveBy: '2026-11-26',
      arrivalDeadline: '2026-11-26T16:00:00+00:00',
      equipment: { id: machine.machine },
      customer: { id: ground.customer },
      site: { id: ground.site },
    });
    const { goodsArrivalNotice } = await office.read(
      'query ($id: ID!) { goodsArrivalNotice(id: $id) { state registerLine { state handling { what } } } }',
      { id: told.id },
    );
    expect(goodsArrivalNotice).toMatchObject({
      state: 'ARRANGED',
      registerLine: { state: 'CLOSED', handling: [{ what: expect.stringContaining('SO-2026-') }] },
    });
    expect(await office.refusal('planInstallation', { input: planForm(machine, { notice: told.id }) })).toMatchObject({
      clause: '5.3.2',
      fields: { notice: expect.any(String) },
    });
    await office.step('cancelServiceOrder', { id: order.id, input: { reason: '顾客要求改期' } });
    expect(
      await office.read('query ($id: ID!) { goodsArrivalNotice(id: $id) { state registerLine { state } } }', {
        id: told.id,
      }),
    ).toEqual({ goodsArrivalNotice: { state: 'NOTICED', registerLine: { state: 'OPEN' } } });
  });

  test('a machine arrives once, after it was shipped, and not in the future', async () => {
    const machine = await anotherMachine();
    const refusal = (change: object) => office.refusal('recordGoodsArrival', notice(machine, change));
    expect(await refusal({ arrivedOn: '2026-10-19' })).toMatchObject({ rule: 'arrivedBeforeShipped' });
    expect(await refusal({ arrivedOn: '2026-11-24' })).toMatchObject({ rule: 'arrivedAfterNotice' });
    expect(await refusal({ noticedAt: '2026-11-23T02:00:01Z' })).toMatchObject({ rule: 'timeInTheFuture' });
    await office.step('recordGoodsArrival', notice(machine));
    expect(await refusal({})).toMatchObject({ rule: 'arrivalNoticed', clause: '5.3.2' });
  });

  test('two tell of the same machine at once: one is refused', async () => {
    const machine = await anotherMachine();
    const told = await Promise.allSettled(
      [office, sales].map(each => each.step('recordGoodsArrival', notice(machine))),
    );
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('one noted by mistake is void with its line; Manufacturing notes none', async () => {
    const machine = await anotherMachine();
    const manufacturing = await sanbao.as('manufacturing');
    expect(await manufacturing.refusal('recordGoodsArrival', notice(machine))).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await office.step('recordGoodsArrival', notice(machine));
    expect(
      await office.step('cancelGoodsArrival', { id, input: { reason: '机号看错' } }, 'state registerLine { state }'),
    ).toEqual({ state: 'CANCELLED', registerLine: { state: 'CANCELLED' } });
    await office.step('recordGoodsArrival', notice(machine));
  });
});

describe('5.3.2 following what Sales has shipped', () => {
  const waits = async (client: Client, record: string) =>
    (await client.read('{ inbox(first: 100) { record step overdue } }')).inbox.filter(
      (entry: { record: string }) => entry.record === record,
    );

  test('a machine of whose arrival nobody tells is asked after, until somebody does', async () => {
    const { machine } = await anotherMachine();
    const dueOn = async () =>
      (await office.read('query ($id: ID!) { equipment(id: $id) { noticeDueOn } }', { id: machine })).equipment
        .noticeDueOn;
    expect(await dueOn()).toBe('2026-11-04');
    for (const client of [office, sales])
      expect(await waits(client, machine)).toEqual([{ record: machine, step: 'recordGoodsArrival', overdue: true }]);
    const followUp = { id: machine, input: { word: '货已到港，等待报关', nextOn: '2026-11-23' } };
    expect(await sales.refusal('followUpShipment', followUp)).toMatchObject({ rule: 'dayInThePast' });
    await sales.step('followUpShipment', { ...followUp, input: { ...followUp.input, nextOn: '2026-12-01' } });
    expect(await waits(office, machine)).toEqual([]);
    const { id } = await office.step('recordGoodsArrival', notice({ ...ground, machine }));
    expect(await dueOn()).toBeNull();
    expect(await sales.refusal('followUpShipment', followUp)).toMatchObject({ rule: 'noArrivalAwaited' });
    await office.step('cancelGoodsArrival', { id, input: { reason: '机号看错' } });
    expect(await dueOn()).toBe('2026-11-23');
  });

  test('one that is entered up to a year after its shipment is', () => {
    expect(noticeAwaitedBy('2025-11-23', 15, '2026-11-23')).toBe('2025-12-08');
    expect(noticeAwaitedBy('2025-11-23', 15, '2026-11-24')).toBeNull();
  });

  test('it counts as overdue, and one that was shipped long before it was entered is not waited for', async () => {
    const old = shipmentForm(ground, { serialNumber: 'OLD-1', manufacturedOn: '2024-01-02', shippedOn: '2024-01-10' });
    expect(await sales.step('recordShipment', { input: old }, 'noticeDueOn')).toEqual({ noticeDueOn: null });
    await anotherMachine();
    const { shipmentFollowedUp } = await checksOf(office, '5.3.2', '2026-10-01', '2026-10-31');
    expect(totalsOf(shipmentFollowedUp).overdue).toBeGreaterThan(0);
  });
});
