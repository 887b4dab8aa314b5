import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planNotified, sessionForm, trainingGround } from '../../test/training.ts';

const OURS = '区永健';

let sanbao: Sanbao;
let office: Client;
let dealer: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  [office, dealer] = [await sanbao.as('after-sales'), await sanbao.as('dealer-a')];
});
afterAll(() => sanbao.stop());

interface Event {
  step: string;
  input: object | null;
  changes: { field: string }[];
  parameters: object | null;
}

async function historyOf(client: Client, type: string, id: string): Promise<Event[]> {
  const query = `query ($id: ID!) { record: ${type}(id: $id) { history { step input changes parameters } } }`;
  return (await client.read(query, { id })).record.history;
}
const fieldsOf = ({ changes }: Event) => changes.map(({ field }) => field);

test('what dealers are not shown of a record is not shown in its history either', async () => {
  const ground = await trainingGround(sanbao);
  const plan = await planNotified(sanbao, ground, [OURS]);
  sanbao.clock.now = new Date('2026-12-14T10:00:00Z');
  await office.step('recordTrainingSession', { input: sessionForm(ground, plan, [OURS]) });
  const attempt = { enrolment: plan.enrolments[OURS], assessedOn: '2026-12-14', theory: 80, practice: 70 };
  const { id } = await office.step('assessTrainee', { input: { ...attempt, examiner: ground.instructor } });
  const head = await sanbao.as('after-sales-head');
  await head.step('voidAssessment', { id, input: { reason: '试卷拿错，学员换人代考' } });

  const [voided, assessed] = (await historyOf(dealer, 'assessment', id)) as [Event, Event];
  expect(voided).toMatchObject({ step: 'voidAssessment', input: null, changes: [], parameters: null });
  expect(assessed).toMatchObject({ step: 'assessTrainee', input: attempt, parameters: null });
  expect(assessed.input).not.toHaveProperty('examiner');
  expect(fieldsOf(assessed)).toEqual(['enrolment', 'assessedOn', 'theory', 'practice', 'passMark', 'attempt']);

  const [whole, entered] = (await historyOf(office, 'assessment', id)) as [Event, Event];
  expect(whole.input).toEqual({ reason: '试卷拿错，学员换人代考' });
  expect(fieldsOf(whole)).toEqual(['voidReason']);
  expect(fieldsOf(entered)).toEqual(expect.arrayContaining(['examiner', 'recordedBy']));
  expect(entered.parameters).toMatchObject({ PASS_MARK: 60 });
});

test('whoever comes from another dealer brings nothing of it along', async () => {
  const { viewer } = await dealer.read('{ viewer { dealerId } }');
  const { person } = await office.read(
    'query ($id: ID!) { person(id: $id) { id name roles phone dealer { id name } } }',
    { id: await personId(office, '曾力') },
  );
  const { id, name, roles, phone, dealer: previousValues } = person;
  const input = { name, roles, phone, employer: 'DEALER', dealer: viewer.dealerId };
  await office.step('updatePerson', { id, input });
  const seen = JSON.stringify(await historyOf(dealer, 'person', id));
  expect(seen).toContain('updatePerson');
  for (const trace of [previousValues.id, previousValues.name]) expect(seen).not.toContain(trace);
  expect(JSON.stringify(await historyOf(office, 'person', id))).toContain(previousValues.name);
});
