import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { type Ground, personId, planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: Ground;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
});
afterAll(() => sanbao.stop());

async function stepsOf(account: string, id: string) {
  const query = 'query ($id: ID!) { trainingPlan(id: $id) { availableSteps { step: name clause blocked } } }';
  return (await (await sanbao.as(account)).read(query, { id })).trainingPlan.availableSteps;
}
const namesOf = async (account: string, id: string) =>
  (await stepsOf(account, id)).map(({ step }: { step: string }) => step);

test('each role is offered the steps that the procedure gives it in this state', async () => {
  const { id } = await planIn(sanbao, ground, 'SUBMITTED');
  expect(await namesOf('gm', id)).toEqual(['approveTrainingPlan', 'rejectTrainingPlan']);
  expect(await namesOf('after-sales', id)).toEqual(['cancelTrainingPlan']);
  expect(await namesOf('management', id)).toEqual([]);
  expect(await namesOf('auditor', id)).toEqual([]);
});

test('who may take a step can depend on the state', async () => {
  const { id } = await planIn(sanbao, ground, 'APPROVED');
  expect(await namesOf('after-sales', id)).toEqual(['amendTrainingPlan', 'enrolTrainee', 'schedulePractice']);
  expect(await namesOf('gm', id)).toEqual(['cancelTrainingPlan']);
});

test('what no rule looks at is not read, once it is seen what they look at', async () => {
  const { id } = await planIn(sanbao, ground, 'ARRANGED');
  await sanbao.as('management');
  const read = async () => {
    let told: unknown;
    const sent = await statementsOf(async () => {
      told = await stepsOf('management', id);
    });
    return { told, sent: sent.map(({ text }) => text).filter(text => text.includes('from "training_plan"')) };
  };
  // Unless other tests of this process have seen it, once more with all that they may look at.
  const first = await read();
  const again = await read();
  expect(again.told).toEqual(first.told);
  expect(again.sent).toHaveLength(1);
  expect(again.sent[0]).toContain('from "enrolment"');
  expect(again.sent[0]).not.toContain('other_matters');
});

test('a step that a rule refuses is shown with the reason, until the rule is met', async () => {
  const plan = await planIn(sanbao, ground, 'ARRANGED');
  const notices = { step: 'sendTrainingNotices', clause: '5.1.2', blocked: 'Nobody is waiting for a notice.' };
  expect(await stepsOf('management', plan.id)).toContainEqual(notices);
  const office = await sanbao.as('after-sales');
  await office.step('enrolTrainee', { input: { plan: plan.id, person: await personId(office, '吴俊') } });
  expect(await stepsOf('management', plan.id)).toContainEqual({ ...notices, blocked: null });
});
