import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let office: Client;
let plan: { id: string; number: string };

beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  plan = await planIn(sanbao, await trainingGround(sanbao), 'ARRANGED');
  for (const name of ['吴俊', '郑凯'])
    await office.step('enrolTrainee', { input: { plan: plan.id, person: await personId(office, name) } });
});
afterAll(() => sanbao.stop());

test('how many records name one is told of those that one may see', async () => {
  const counted = 'query ($id: ID!) { trainingPlan(id: $id) { relatedCounts { kind: resource count } } }';
  const { trainingPlan } = await office.read(counted, { id: plan.id });
  expect(trainingPlan.relatedCounts).toEqual([{ kind: 'Enrolment', count: 2 }]);
  // Nobody of theirs is enrolled.
  const dealer = await sanbao.as('dealer-a');
  expect((await dealer.read(counted, { id: plan.id })).trainingPlan).toEqual({ relatedCounts: [] });
});

describe('a query is answered as it was asked', () => {
  test('aliases, also of lists, edges and values', async () => {
    const { read } = office;
    expect(
      await read(`{ plans: trainingPlans {
        a: nodes { x: title } b: nodes { x: number } position: nodes { v: venue { room: venue } }
        e: edges { n: node { x: state } m: node { x: capacity } } f: edges { n: node { x: title } } many: totalCount
      } }`),
    ).toEqual({
      plans: {
        a: [{ x: '装盒机操作与保养班' }],
        b: [{ x: plan.number }],
        position: [{ v: { room: '用户培训中心' } }],
        e: [{ n: { x: 'ARRANGED' }, m: { x: 2 } }],
        f: [{ n: { x: '装盒机操作与保养班' } }],
        many: 1,
      },
    });
  });

  test('the same field twice with different arguments', async () => {
    const query =
      'query ($id: ID!) { trainingPlan(id: $id) { newest: enrolments(first: 1) { person { name } } older: enrolments(first: 1, offset: 1) { person { name } } } }';
    expect((await office.read(query, { id: plan.id })).trainingPlan).toEqual({
      newest: [{ person: { name: '郑凯' } }],
      older: [{ person: { name: '吴俊' } }],
    });
  });

  test('fragments, also upon the interface, spread over the same fields', async () => {
    const query = `
      query ($id: ID!) { trainingPlan(id: $id) { ...Head ... on Record { history(first: 1) { step } } ... on TrainingPlan { productFamily { code } } productFamily { name } ... { title } } }
      fragment Head on Record { __typename number ...State }
      fragment State on TrainingPlan { state }`;
    expect((await office.read(query, { id: plan.id })).trainingPlan).toEqual({
      __typename: 'TrainingPlan',
      number: plan.number,
      history: [{ step: 'arrangeVenue' }],
      productFamily: { code: 'SJZ', name: '装盒机' },
      title: '装盒机操作与保养班',
      state: 'ARRANGED',
    });
  });

  test('@skip and @include', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!, $id: ID!) { trainingPlan(id: $id) {
      number @include(if: $yes) title @skip(if: $yes) ... @include(if: $no) { capacity } ...State @skip(if: $no) } }
      fragment State on TrainingPlan { state }`;
    expect((await office.read(query, { id: plan.id, yes: true, no: false })).trainingPlan).toEqual({
      number: plan.number,
      state: 'ARRANGED',
    });
  });

  test('response names longer than the 63 bytes of a PostgreSQL name', async () => {
    const [a, b] = ['a', 'b'].map(end => `${'long'.repeat(20)}${end}`);
    const query = `{ ${a}: trainingPlans { ${a}: nodes { ${a}: title ${b}: number ${a}c: productFamily { ${b}: code } } ${b}: edges { ${a}: node { ${b}: state } } } }`;
    expect(await office.read(query)).toEqual({
      [a!]: {
        [a!]: [{ [a!]: '装盒机操作与保养班', [b!]: plan.number, [`${a}c`]: { [b!]: 'SJZ' } }],
        [b!]: [{ [a!]: { [b!]: 'ARRANGED' } }],
      },
    });
  });

  test('nothing but type names', async () => {
    expect(
      await office.read('{ trainingPlans { __typename nodes { __typename productFamily { __typename } } } }'),
    ).toEqual({
      trainingPlans: {
        __typename: 'TrainingPlanConnection',
        nodes: [{ __typename: 'TrainingPlan', productFamily: { __typename: 'ProductFamily' } }],
      },
    });
  });

  test('dates and times as text that any clock understands', async () => {
    const { startsOn, createdAt } = (
      await office.read('query ($id: ID!) { trainingPlan(id: $id) { startsOn createdAt } }', { id: plan.id })
    ).trainingPlan;
    expect(startsOn).toBe('2026-12-14');
    expect(new Date(createdAt)).toEqual(new Date('2026-11-23T02:00:00Z'));
  });

  test('what a step leads to, in the answer of the step', async () => {
    const select =
      'state t: title enrolments { person { name } } availableSteps { name } history(first: 1) { step changes }';
    const answer = await office.step(
      'amendTrainingPlan',
      { id: plan.id, input: { reason: '场地冲突', ...(await amended()) } },
      select,
    );
    expect(answer).toMatchObject({
      state: 'SUBMITTED',
      t: '改',
      availableSteps: [{ name: 'cancelTrainingPlan' }],
      history: [{ step: 'amendTrainingPlan' }],
    });
    expect(answer.enrolments).toHaveLength(2);
  });
});

async function amended() {
  const fields =
    'bases { basis source } topics startsOn endsOn audience capacity productFamily { id } instructors { id } schedule { day topic hours instructor { id } } inHousePractice';
  const { trainingPlan: form } = await office.read(`query ($id: ID!) { trainingPlan(id: $id) { ${fields} } }`, {
    id: plan.id,
  });
  const idOf = ({ id }: { id: string }) => id;
  return {
    ...form,
    title: '改',
    productFamily: idOf(form.productFamily),
    instructors: form.instructors.map(idOf),
    schedule: form.schedule.map((lesson: { instructor: { id: string } }) => ({
      ...lesson,
      instructor: idOf(lesson.instructor),
    })),
  };
}

test('what is not there, or no id at all, is null', async () => {
  for (const id of ['00000000-0000-7000-8000-000000000000', 'TP-2026-0001', ''])
    expect(await office.read('query ($id: ID!) { trainingPlan(id: $id) { number } }', { id })).toEqual({
      trainingPlan: null,
    });
});
