import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planForm, planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let dealer: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  dealer = await sanbao.as('dealer-a');
});
afterAll(() => sanbao.stop());

const OURS = '区永健';
const THEIRS = '曾力';
/** The tests here train the same people again and again on the same days. */
const elsewhere = { overlapReason: '两班课时错开' };

describe('5.1.1 places in a training plan', () => {
  test('a dealer enrols its own people and sees no others', async () => {
    const plan = await planIn(sanbao, ground, 'APPROVED');
    const [ours, theirs] = [await personId(office, OURS), await personId(office, THEIRS)];
    await dealer.step('enrolTrainee', { input: { plan: plan.id, person: ours } });
    expect(await dealer.refusal('enrolTrainee', { input: { plan: plan.id, person: theirs } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { person: expect.any(String) },
    });
    await (await sanbao.as('dealer-b')).step('enrolTrainee', { input: { plan: plan.id, person: theirs } });
    const { data } = await dealer.ask('{ enrolments { totalCount nodes { person { name } plan { title } } } }');
    expect(data.enrolments).toEqual({
      totalCount: 1,
      nodes: [{ person: { name: OURS }, plan: { title: '装盒机操作与保养班' } }],
    });
  });

  test('a plan that is not approved is not there for a dealer, and not open for the company', async () => {
    const plan = await planIn(sanbao, ground, 'SUBMITTED');
    const person = await personId(office, OURS);
    expect(await dealer.refusal('enrolTrainee', { input: { plan: plan.id, person } })).toMatchObject({
      fields: { plan: expect.any(String) },
    });
    expect(await office.refusal('enrolTrainee', { input: { plan: plan.id, person } })).toMatchObject({
      rule: 'linkOutOfState',
      clause: '5.1.1',
    });
  });

  test('who takes part in another plan on the same days is enrolled only when it is said how, of two at once too', async () => {
    const person = await personId(office, '罗俊杰');
    const plans = [await planIn(sanbao, ground, 'APPROVED'), await planIn(sanbao, ground, 'APPROVED')];
    const enrol = (plan: string, change: object = {}) => ({ input: { plan, person, ...change } });
    const both = await Promise.allSettled(plans.map(({ id }) => office.step('enrolTrainee', enrol(id))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [first, second] = both[0]?.status === 'fulfilled' ? plans : plans.reverse();
    expect(await dealer.refusal('enrolTrainee', enrol(second.id))).toMatchObject({
      rule: 'enrolledElsewhere',
      clause: '5.1.1',
      name: '罗俊杰',
      number: first.number,
      startsOn: '2026-12-14',
      endsOn: '2026-12-15',
      fields: { overlapReason: expect.any(String) },
    });
    await dealer.step('enrolTrainee', enrol(second.id, { overlapReason: '两班上下午错开' }));
    const later = await planIn(sanbao, ground, 'APPROVED', {
      startsOn: '2026-12-16',
      endsOn: '2026-12-17',
      schedule: ['USE', 'MAINTENANCE'].map(topic => ({
        day: '2026-12-16',
        topic,
        hours: 2,
        instructor: ground.instructor,
      })),
    });
    await office.step('enrolTrainee', enrol(later.id));
    const amended = planForm(ground, { reason: '设备到货推迟' });
    expect(await office.refusal('amendTrainingPlan', { id: later.id, input: amended })).toMatchObject({
      rule: 'enrolledElsewhere',
      fields: { overlapReason: expect.any(String) },
    });
    await office.step('amendTrainingPlan', { id: later.id, input: { ...amended, overlapReason: '改为晚班' } });
  });

  test('each person once, unless they withdrew', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const person = await personId(office, OURS);
    const enrolment = await office.step('enrolTrainee', { input: { plan, person, ...elsewhere } });
    expect(await dealer.refusal('enrolTrainee', { input: { plan, person, ...elsewhere } })).toMatchObject({
      rule: 'alreadyEnrolled',
      fields: { person: expect.any(String) },
    });
    await dealer.step('withdrawEnrolment', { id: enrolment.id, input: { reason: '出差' } });
    expect(await dealer.refusal('withdrawEnrolment', { id: enrolment.id, input: { reason: '出差' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'WITHDRAWN',
    });
    expect(await office.step('enrolTrainee', { input: { plan, person, ...elsewhere } })).toMatchObject({
      state: 'ENROLLED',
    });
  });

  test('a place that another dealer has taken is taken', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED', { capacity: 1 });
    await (await sanbao.as('dealer-b')).step('enrolTrainee', {
      input: { plan, person: await personId(office, THEIRS), ...elsewhere },
    });
    const person = await personId(office, OURS);
    expect(await dealer.refusal('enrolTrainee', { input: { plan, person, ...elsewhere } })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'planFull',
    });
  });

  test("another dealer's enrolment does not exist", async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const { id } = await office.step('enrolTrainee', {
      input: { plan, person: await personId(office, THEIRS), ...elsewhere },
    });
    expect(await dealer.refusal('withdrawEnrolment', { id, input: { reason: '不来' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('of many who want the last places at once, as many get one as there are', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const { data } = await office.ask('{ persons(first: 8, filter: { employer: { eq: CUSTOMER } }) { nodes { id } } }');
    const tries = await Promise.allSettled(
      data.persons.nodes.map(({ id: person }: { id: string }) =>
        office.step('enrolTrainee', { input: { plan, person, ...elsewhere } }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = tries.flatMap(each =>
      each.status === 'rejected' ? [each.reason.answer.errors[0].extensions] : [],
    );
    for (const extensions of refused)
      expect(extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'planFull', clause: '5.1.1', capacity: 2 });
  });
});
