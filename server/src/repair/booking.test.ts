import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faultForm, planForm, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planNotified, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao, '2027-06-30');
  office = await sanbao.as('after-sales');
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});
afterAll(() => sanbao.stop());

const booked = (id: string) =>
  office
    .read('query ($id: ID!) { serviceOrder(id: $id) { number bookingReason bookedBeside version } }', { id })
    .then(({ serviceOrder }) => serviceOrder);

test('5.3.3 an engineer who has another order on these days is told of, and it is answered in words', async () => {
  const first = await repairIn(sanbao, ground, 'PLANNED', { bookingReason: null });
  const { number } = await booked(first.id);
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
  const plan = (change: object) => ({ input: planForm(ground, { fault, bookingReason: null, ...change }) });
  expect(await office.refusal('planRepair', plan({ startsOn: '2026-11-25' }))).toMatchObject({
    rule: 'engineerBooked',
    names: '陆志明',
    orders: expect.stringContaining(number),
    fields: { bookingReason: expect.any(String) },
  });
  const { id } = await office.step('planRepair', plan({ startsOn: '2026-11-25', bookingReason: '上午苏州，下午昆山' }));
  expect(await booked(id)).toMatchObject({ bookingReason: '上午苏州，下午昆山', bookedBeside: [number] });
  // The answer holds for both, so that either is dispatched.
  await office.step('dispatchServiceOrder', { id: first.id, expectedVersion: (await booked(first.id)).version });
  await office.step('dispatchServiceOrder', { id, expectedVersion: (await booked(id)).version });
});

test('5.3.3 on setting out it is told once more where nobody answered; one trip is no double booking', async () => {
  const alone = { startsOn: '2026-12-07', endsOn: '2026-12-07', bookingReason: null };
  const first = await repairIn(sanbao, ground, 'PLANNED', alone);
  const trip = await repairIn(sanbao, ground, 'PLANNED', { ...alone, firstOfTrip: first.id });
  expect(await booked(trip.id)).toMatchObject({ bookingReason: null, bookedBeside: [] });
  const other = await repairIn(sanbao, ground, 'PLANNED', { ...alone, bookingReason: '两处相邻' });
  // As orders were before bookings were answered.
  await sanbao.orm.em.fork().execute("update service_order set booked_beside = '{}' where id = ?", [other.id]);
  const dispatch = (input?: object) => ({ id: other.id, expectedVersion: other.version, input });
  expect(await office.refusal('dispatchServiceOrder', dispatch())).toMatchObject({ rule: 'engineerBooked' });
  expect(await office.step('dispatchServiceOrder', dispatch({ bookingReason: '两处相邻' }))).toMatchObject({
    state: 'DISPATCHED',
  });
});

test('5.3.3 lessons take an engineer up as well, and are answered', async () => {
  const training = await trainingGround(sanbao);
  await planNotified(sanbao, training, ['区永健']);
  const { persons } = await office.read(
    'query ($name: String!) { persons(filter: { name: { eq: $name } }) { nodes { id } } }',
    {
      name: '陆志明',
    },
  );
  const [{ id: lu }] = persons.nodes;
  await sanbao.orm.em.fork().execute('update scheduled_lesson set instructor_id = ?', [lu]);
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
  const day = { startsOn: '2026-12-14', endsOn: '2026-12-14' };
  const plan = (bookingReason: string | null) => ({ input: planForm(ground, { fault, ...day, bookingReason }) });
  expect(await office.refusal('planRepair', plan(null))).toMatchObject({
    rule: 'engineerBooked',
    orders: expect.stringMatching(/TP-2026-\d+ 2026-12-14 – 2026-12-14/),
  });
  const { bookedBeside } = await office.step('planRepair', plan('上午授课，下午出发'), 'bookedBeside');
  expect(bookedBeside).toEqual([expect.stringMatching(/^TP-/)]);
  const { dispatchBoard } = await office.read(
    '{ dispatchBoard(from: "2026-12-14", until: "2026-12-14") { items { person resource beside besideAnswered } } }',
  );
  const own = dispatchBoard.items.filter(({ person }: { person: string }) => person === lu);
  expect(
    own.map(({ resource, besideAnswered }: object & Record<string, unknown>) => [resource, besideAnswered]),
  ).toEqual([
    ['ServiceOrder', true],
    ['TrainingPlan', true],
  ]);
});
