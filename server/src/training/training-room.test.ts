import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planForm, planIn, trainingGround, venue } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
let management: Client;
let office: Client;
let room: string;
let rooms = 0;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  management = await sanbao.as('management');
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const building = { venue: '用户培训中心', address: '上海市松江区申匠路 88 号', capacity: 12 };
beforeEach(async () => {
  rooms++;
  room = (await management.step('createTrainingRoom', { input: { ...building, room: `${rooms}01` } })).id;
});

const arranged = (id: string, input: object = { trainingRoom: room }) =>
  management.step('arrangeVenue', { id, input }, 'id state venue { venue room address capacity } trainingRoom { id }');
const refused = (id: string, input: object = { trainingRoom: room }) =>
  management.refusal('arrangeVenue', { id, input });
const later = (days: [string, string]) => ({
  startsOn: days[0],
  endsOn: days[1],
  schedule: ['USE', 'MAINTENANCE'].map(topic => ({ day: days[0], topic, hours: 2, instructor: ground.instructor })),
});

describe('5.1.2 a room of the company', () => {
  test('is Management’s to enter, and gives the plan its venue as it was called then', async () => {
    expect(await office.refusal('createTrainingRoom', { input: { ...building, room: '909' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const spelt = { ...building, venue: ' 用户培训中心\u200b', room: `${rooms} ０1` };
    expect(await management.refusal('createTrainingRoom', { input: spelt })).toMatchObject({
      rule: 'codeTaken',
      taken: `${rooms}01`,
      fields: { room: expect.any(String) },
    });
    const plan = await planIn(sanbao, ground, 'APPROVED');
    expect(await arranged(plan.id)).toMatchObject({
      state: 'ARRANGED',
      venue: { ...building, room: `${rooms}01` },
      trainingRoom: { id: room },
    });
    await management.step('updateTrainingRoom', { id: room, input: { ...building, room: `${rooms}01 电教室` } });
    const { trainingPlan } = await office.read('query ($id: ID!) { trainingPlan(id: $id) { venue { room } } }', plan);
    expect(trainingPlan.venue.room).toBe(`${rooms}01`);
  });

  test('says itself where it is; no more people go in than it holds, and a place elsewhere is said in full', async () => {
    const { id } = await planIn(sanbao, ground, 'APPROVED');
    expect(await refused(id, { trainingRoom: room, room: '大厅' })).toMatchObject({
      rule: 'venueIsTheRooms',
      fields: { room: expect.any(String) },
    });
    expect(await refused(id, { trainingRoom: room, capacity: 13 })).toMatchObject({
      rule: 'roomHoldsFewer',
      capacity: 12,
    });
    expect(await refused(id, { ...venue, address: undefined })).toMatchObject({
      rule: 'venueIncomplete',
      clause: '5.1.2',
      fields: { address: expect.any(String) },
    });
    expect(await arranged(id, { trainingRoom: room, capacity: 6 })).toMatchObject({ venue: { capacity: 6 } });
  });

  test('is one plan’s on each day, of two who take it at once too, until that plan goes elsewhere', async () => {
    const plans = [await planIn(sanbao, ground, 'APPROVED'), await planIn(sanbao, ground, 'APPROVED')];
    const both = await Promise.allSettled(plans.map(({ id }) => arranged(id)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [first, second] = both[0]?.status === 'fulfilled' ? plans : plans.reverse();
    expect(await refused(second.id)).toMatchObject({
      rule: 'roomTaken',
      clause: '5.1.2',
      number: first.number,
      startsOn: '2026-12-14',
      endsOn: '2026-12-15',
      fields: { trainingRoom: expect.any(String) },
    });
    const after = await planIn(sanbao, ground, 'APPROVED', later(['2026-12-16', '2026-12-17']));
    await arranged(after.id);
    await arranged(first.id, venue);
    expect(await arranged(second.id)).toMatchObject({ state: 'ARRANGED' });
  });

  test('is free again when its plan moves to other days, or is given up', async () => {
    const [moved, cancelled] = [await planIn(sanbao, ground, 'APPROVED'), await planIn(sanbao, ground, 'APPROVED')];
    await arranged(moved.id);
    const input = planForm(ground, { ...later(['2026-12-21', '2026-12-22']), reason: '设备到货推迟' });
    await office.step('amendTrainingPlan', { id: moved.id, input });
    await arranged(cancelled.id);
    await (await sanbao.as('gm')).step('cancelTrainingPlan', { id: cancelled.id, input: { reason: '人数不足' } });
    const third = await planIn(sanbao, ground, 'APPROVED');
    expect(await arranged(third.id)).toMatchObject({ trainingRoom: { id: room } });
  });
});
