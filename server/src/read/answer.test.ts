import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planIn, trainingGround } from '../../test/training.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { answer } from './answer.ts';
import { selectionOf } from './selection.ts';
import { answersWhole, takingWholeAnswers } from './whole-answers.ts';

describe('an answer made as a whole is the one that GraphQL makes of the same rows', () => {
  let sanbao: Sanbao;
  let office: Client;
  let plan: string;
  beforeAll(async () => {
    sanbao = await startSanbao();
    office = await sanbao.as('after-sales');
    ({ id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'ARRANGED'));
    await office.step('enrolTrainee', { input: { plan, person: await personId(office, '吴俊') } });
  });
  afterAll(() => sanbao.stop());

  test.each([
    ['a record', 'trainingPlan(id: "PLAN") { ...all }'],
    ['none', 'trainingPlan(id: "nothing") { ...all }'],
    [
      'a list',
      'trainingPlans(first: 5) { __typename nodes { ...all } edges { __typename cursor node { ...all } } totalCount }',
    ],
    [
      'around a page',
      'trainingPlans(first: 1) { pageInfo { __typename hasNextPage start: startCursor endCursor } gone }',
    ],
    [
      'an empty list',
      'trainingPlans(filter: { id: { in: [] } }) { nodes { number } edges { cursor } pageInfo { endCursor } }',
    ],
    [
      'of what others ask, too',
      'viewer { __typename name } inbox { title } customers { nodes { name sites { city } } }',
    ],
    [
      'names that objects inherit',
      'trainingPlans { nodes { __proto__: venue { room } constructor: number toString: title } }',
    ],
  ])('%s', async (_, asked) => {
    const query = (more: string) => `{ ${asked.replace('PLAN', plan)} ${more} } ${asked.includes('...all') ? all : ''}`;
    const { __schema, ...made } = await office.read(query('__schema { queryType { name } }'));
    expect(JSON.stringify(await office.read(query('')))).toBe(JSON.stringify(made));
    expect(__schema).toEqual({ queryType: { name: 'Query' } });
  });

  const all = `fragment all on TrainingPlan { __typename id label: title state topics startsOn updatedAt venue { __typename place: room } opinion
    productFamily { id } f: productFamily { __typename } bases { basis source } schedule { day hours by: instructor { name dealer { name } } }
    enrolments(first: 1) { number person { __typename name } plan { id } availableSteps { __typename step: name blocked } } availableSteps { name clause }
    history(first: 2) { step input changes position } attachments { caption file { url } } ... on Record @include(if: true) { version } number @skip(if: true) }`;
});

test('a value that has to be there and is not makes the whole answer an error, which says where', async () => {
  const Thing = new GraphQLObjectType({ name: 'Thing', fields: { name: { type: new GraphQLNonNull(GraphQLString) } } });
  const thing = {
    type: Thing,
    extensions: answersWhole,
    resolve: (_: unknown, __: unknown, context: RequestContext, info: Parameters<typeof selectionOf>[0]) =>
      answer({ name: null }, selectionOf(info), context, info),
  };
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { thing } }) });
  const document = parse('{ thing { name } }');
  const { data, errors } = await execute({ schema: takingWholeAnswers(schema), document });
  expect(data).toEqual({ thing: null });
  expect(errors?.[0]).toMatchObject({
    message: 'Cannot return null for non-nullable field Thing.name.',
    path: ['thing'],
  });
  expect((await execute({ schema, document })).errors?.[0]).toMatchObject({ message: errors?.[0]?.message });
});
