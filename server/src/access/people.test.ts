import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planForm, planIn, trainingGround } from '../../test/training.ts';
import { secondAccount } from '../../test/users.ts';
import { viewerWith } from '../../test/viewers.ts';
import { afterSales } from '../chapters.ts';
import { undecidable } from '../procedure/obstacle.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import { isAutomatic, isDecision, rolesFor } from '../procedure/who-may-take.ts';

const { steps } = afterSales;
const decisions = steps.all.filter(step => isDecision(step) && step.from);
const ofAnother = decisions.filter(({ notBy }) => notBy);

/** A record in which every account that is named is `author`'s. */
const authored = (pastSteps: BaseRecord['pastSteps'] = []): BaseRecord =>
  new Proxy({ id: 'author', pastSteps } as never, {
    get: (target, name) => {
      if (name in (target as object)) return target[name as never];
      return String(name).endsWith('ById') ? 'author' : authored();
    },
  });

/** Steps of the author, which those who decide may not take alone. */
const authoring = (decision: Step) => {
  const deciders = rolesFor(decision, undefined);
  return steps
    .of(decision.record)
    .filter(
      step =>
        !isDecision(step) && !isAutomatic(step) && rolesFor(step, undefined).some(role => !deciders.includes(role)),
    );
};

const past = (decision: Step) => authoring(decision).map(({ name }) => ({ step: name, account: 'author' }));
const person = (name: string, ...accounts: string[]) =>
  viewerWith({ name, personId: name, userId: accounts[0], accounts });
const refused = (name: string) => ({ rule: 'notByTheSamePerson', facts: { person: name } });

describe('four eyes are two people’s', () => {
  test('in as many steps as the contract has them', () => expect(ofAnother.length).toBeGreaterThanOrEqual(16));

  test.each(ofAnother.map(step => [step.name, step] as const))('%s: not by another account of an author', (_, step) => {
    const record = authored(past(step));
    expect(undecidable(step, record, person('沈晓梅', 'another', 'author'))).toMatchObject(refused('沈晓梅'));
    expect(undecidable(step, record, person('史国兴', 'another'))).toBeUndefined();
  });

  test.each(decisions.map(step => [step.name, step] as const))('%s: by one account only', (_, step) => {
    const duplicate = { ...person('史国兴', 'another'), isDuplicate: true };
    expect(undecidable(step, authored(), duplicate)).toMatchObject({ rule: 'severalAccounts' });
  });
});

/** The decisions on which nobody is another's author, each with whose they are. */
const ofTheirOwn: Readonly<Record<string, string>> = {
  confirmFounding: 'whoever holds the office confirms their own founding, once',
  confirmImport: 'whoever brought the file confirms what is taken from it',
  refuseUseAsIs: 'it gives nothing, and what was asked is not had',
  decideDisposition: 'a piece was found, and nobody drafted what becomes of it; use as it is is the General Manager’s',
  rejectTrainingPlan: 'it goes back to its authors',
  sendBackPartsApplication: 'it goes back to its authors',
  rejectDispatchDeviation: 'it gives nothing',
  rejectDisposal: 'it gives nothing, and the paper stays',
  refuseConcession: 'it gives nothing, and both departments enter anew',
  requestReevaluation: 'it goes back to its engineers',
  exemptFromAssessment: 'nobody drafts that somebody is spared',
  confirmPracticeHelp: 'each department says that it helps',
  reclassifyCause: 'a verdict is put right; its rules name who may not',
  acceptRepairQuote: 'the customer decides, and it is entered',
  declineRepairQuote: 'the customer decides, and it is entered',
  confirmReturnEvaluation: 'each engineer confirms their own evaluation',
  correctArrivalClock: 'the clock was set by the system',
  dispatchServiceOrder: 'whoever planned it sends them; deviations are the General Manager’s',
  signWorkReport: 'the customer signs; a rule compares the name with those of the engineers',
  reviewSignatureRefusal: 'a rule names the engineers of the order',
  resumeSampling: 'what was found by samples stopped it, and nobody drafted that it goes on',
  withdrawInspectionPlan: 'the General Manager’s own word on what others released',
  undoImport: 'whoever imported takes it back',
  publishDepartmentAssessment: 'the General Manager’s own word',
  acceptLapse: 'a rule names those about whom it is',
};

test('each decision is for another person than its author, or says whose it is', () => {
  const without = decisions.filter(({ notBy }) => !notBy).map(({ name }) => name);
  expect(without.sort()).toEqual(Object.keys(ofTheirOwn).sort());
});

describe('a deputy decides on nothing that they, or whom they stand in for, made what it is', () => {
  const made = decisions.filter(step => authoring(step).length > 0);
  const principal = { ...person('顾建平', 'principal'), steps: [] };
  const deputy = (...accounts: string[]) => ({ ...person('沈晓梅', ...accounts), onBehalfOf: principal });

  test.each(made.map(step => [step.name, step] as const))('%s', (_, step) => {
    for (const each of past(step)) {
      const record = { pastSteps: [each], id: 'x' } as never;
      const named = { ...step, notBy: typeof step.notBy === 'string' ? step.notBy : undefined };
      expect([each.step, undecidable(named, record, deputy('deputy', 'author'))]).toMatchObject([
        each.step,
        refused('沈晓梅'),
      ]);
      expect(undecidable(named, record, deputy('deputy'))).toBeUndefined();
      const ofPrincipal = { pastSteps: [{ ...each, account: 'principal' }], id: 'x' } as never;
      // 5.4.1 says that a deputy signs what the head has applied for.
      const answer = step.name === 'signPartsApplication' ? undefined : expect.objectContaining(refused('顾建平'));
      expect(undecidable(named, ofPrincipal, deputy('deputy'))).toEqual(answer);
    }
  });
});

describe('as it happens', () => {
  let sanbao: Sanbao;
  let gm: Client;
  let office: Client;
  let ground: Awaited<ReturnType<typeof trainingGround>>;
  beforeAll(async () => {
    sanbao = await startSanbao();
    ground = await trainingGround(sanbao);
    [gm, office] = [await sanbao.as('gm'), await sanbao.as('after-sales')];
  });
  afterAll(() => sanbao.stop());

  test('a plan is submitted and approved by two people, not by two accounts, and the button says so', async () => {
    const both = await secondAccount(sanbao, 'both', 'after-sales', ['GENERAL_MANAGER']);
    const plan = await planIn(sanbao, ground, 'SUBMITTED');
    expect(await both.refusal('approveTrainingPlan', { id: plan.id, expectedVersion: plan.version })).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.1.2',
      person: '沈晓梅',
    });
    const { trainingPlan } = await both.read(
      'query ($id: ID!) { trainingPlan(id: $id) { availableSteps { name blocked } } }',
      { id: plan.id },
    );
    const told = trainingPlan.availableSteps.find(({ name }: { name: string }) => name === 'approveTrainingPlan');
    expect(told.blocked).toContain('沈晓梅');
  });

  test('whoever revised it wholly is its author, though another drafted and submitted it', async () => {
    const head = await sanbao.as('after-sales-head');
    const { users } = await (await sanbao.as('admin')).read('{ users(first: 100) { nodes { id email } } }');
    const deputy = users.nodes.find(({ email }: { email: string }) => email === 'after-sales@sanbao.example').id;
    const steps = ['approveTrainingPlan'];
    await gm.step('delegateAuthority', { input: { deputy, steps, from: '2026-11-23', until: '2026-11-23' } });
    const draft = await head.step('draftTrainingPlan', { input: planForm(ground, { title: '甲' }) });
    await office.step('reviseTrainingPlan', { id: draft.id, input: planForm(ground, { title: '乙' }) });
    const { id, version } = await head.step('submitTrainingPlan', { id: draft.id });
    expect(await office.refusal('approveTrainingPlan', { id, expectedVersion: version })).toMatchObject({
      rule: 'notByTheSamePerson',
      person: '沈晓梅',
    });
    expect(await gm.step('approveTrainingPlan', { id, expectedVersion: version })).toMatchObject({ state: 'APPROVED' });
  });
});
