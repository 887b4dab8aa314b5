import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, passedBy, personId, sessionForm, trainingGround } from '../../test/training.ts';

const [OURS, THEIRS] = ['区永健', '何展鹏'];

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  const plan = await passedBy(sanbao, ground, [OURS, THEIRS]);
  await office.step('recordTrainingSession', {
    input: sessionForm(ground, plan, [OURS], { topic: 'MAINTENANCE', day: '2026-12-15' }),
  });
});
afterAll(() => sanbao.stop());

const query = `query ($employer: Employer, $dealer: ID) {
  trainingCoverage(employer: $employer, dealer: $dealer) { name people topics { topic people lastOn } } }`;
const coverage = async (client: Client, narrowed: object = {}) => {
  const [{ people, topics }] = (await client.read(query, narrowed)).trainingCoverage;
  return [people, ...topics.map((each: { people: number }) => each.people)];
};
const dealerOf = async (name: string) => {
  const { person } = await office.read('query ($id: ID!) { person(id: $id) { dealer { id name } } }', {
    id: await personId(office, name),
  });
  return person.dealer.id;
};

describe('5.1.3 coverage of the six topics', () => {
  test('each topic tells how many have been taught it, the six always in their order', async () => {
    const { trainingCoverage } = await office.read(query);
    expect(trainingCoverage).toEqual([
      {
        name: '装盒机',
        people: 2,
        topics: [
          { topic: 'PRINCIPLE', people: 0, lastOn: null },
          { topic: 'STRUCTURE', people: 0, lastOn: null },
          { topic: 'USE', people: 2, lastOn: '2026-12-14' },
          { topic: 'REPAIR', people: 0, lastOn: null },
          { topic: 'MAINTENANCE', people: 1, lastOn: '2026-12-15' },
          { topic: 'TROUBLESHOOTING', people: 0, lastOn: null },
        ],
      },
    ]);
  });

  test('a certificate from before counts as long as it is valid', async () => {
    const management = await sanbao.as('management');
    const scan = (await management.upload('证书.pdf', Buffer.from('%PDF-1.7\n%%EOF'))).json().id;
    const { id } = await management.step('recordEarlierCertificate', {
      input: {
        person: await personId(office, OURS),
        productFamily: ground.family,
        course: '装盒机维修班',
        topics: ['REPAIR'],
        hours: 16,
        issuer: '申匠包装机械',
        issuedOn: '2023-05-12',
        earlierNumber: '2023-17',
        scan,
      },
    });
    expect(await coverage(office)).toEqual([2, 0, 0, 2, 1, 1, 0]);
    await management.step('revokeCertificate', { id, input: { reason: '登记有误' } });
    expect(await coverage(office)).toEqual([2, 0, 0, 2, 0, 1, 0]);
  });

  test('it is narrowed to the people of one employer', async () => {
    expect(await coverage(office, { dealer: await dealerOf(OURS) })).toEqual([2, 0, 0, 2, 0, 1, 0]);
    expect(await coverage(office, { employer: 'HOUSE' })).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await coverage(office, { dealer: 'nobody' })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a dealer is told of its own people only, whomever it asks for', async () => {
    expect(await coverage(await sanbao.as('dealer-a'))).toEqual([2, 0, 0, 2, 0, 1, 0]);
    const other = await sanbao.as('dealer-b');
    expect(await coverage(other)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await coverage(other, { dealer: await dealerOf(OURS) })).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await (await sanbao.as('admin')).ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
