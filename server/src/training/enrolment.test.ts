import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planIn, trainingGround } from '../../test/training.ts';

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

  test('each person once, unless they withdrew', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const person = await personId(office, OURS);
    const enrolment = await office.step('enrolTrainee', { input: { plan, person } });
    expect(await dealer.refusal('enrolTrainee', { input: { plan, person } })).toMatchObject({
      rule: 'alreadyEnrolled',
      fields: { person: expect.any(String) },
    });
    await dealer.step('withdrawEnrolment', { id: enrolment.id, input: { reason: '出差' } });
    expect(await dealer.refusal('withdrawEnrolment', { id: enrolment.id, input: { reason: '出差' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'WITHDRAWN',
    });
    expect(await office.step('enrolTrainee', { input: { plan, person } })).toMatchObject({ state: 'ENROLLED' });
  });

  test('a place that another dealer has taken is taken', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED', { capacity: 1 });
    await (await sanbao.as('dealer-b')).step('enrolTrainee', {
      input: { plan, person: await personId(office, THEIRS) },
    });
    const person = await personId(office, OURS);
    expect(await dealer.refusal('enrolTrainee', { input: { plan, person } })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'planFull',
    });
  });

  test("another dealer's enrolment does not exist", async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const { id } = await office.step('enrolTrainee', { input: { plan, person: await personId(office, THEIRS) } });
    expect(await dealer.refusal('withdrawEnrolment', { id, input: { reason: '不来' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('of many who want the last places at once, as many get one as there are', async () => {
    const { id: plan } = await planIn(sanbao, ground, 'APPROVED');
    const { data } = await office.ask('{ persons(first: 8, filter: { employer: { eq: CUSTOMER } }) { nodes { id } } }');
    const tries = await Promise.allSettled(
      data.persons.nodes.map(({ id: person }: { id: string }) =>
        office.step('enrolTrainee', { input: { plan, person } }),
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
