import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const refusal = async (query: string, variables?: object) => (await office.ask(query, variables)).errors?.[0];
const tooComplex = (measure: string) => ({
  extensions: { code: 'TOO_COMPLEX', measure, cost: expect.any(Number), limit: expect.any(Number) },
});
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

describe('refused before it is carried out', () => {
  test('a short document that goes round in circles through the data', async () => {
    const circle = `{trainingPlans{nodes{${'enrolments{plan{'.repeat(6)}id${'}}'.repeat(6)}}}}`;
    expect(circle.length).toBeLessThan(203);
    expect(await refusal(circle)).toMatchObject(tooComplex('cost'));
  });

  test('large pages within large pages, also where variables make them large', async () => {
    const pages =
      'query ($first: Int = 1) { trainingPlans(first: $first) { nodes { enrolments(first: $first) { notices(first: $first) { id } } } } }';
    expect(await refusal(pages)).toBeUndefined();
    expect(await refusal(pages, { first: 100 })).toMatchObject(tooComplex('cost'));
  });

  test('a thousand conditions', async () => {
    const filter = { or: Array.from({ length: 1100 }, (_, at) => ({ title: { contains: String(at) } })) };
    expect(
      await refusal('query ($filter: TrainingPlanFilter) { trainingPlans(filter: $filter) { totalCount } }', {
        filter,
      }),
    ).toMatchObject(tooComplex('cost'));
  });

  test('many words searched for, in one question after another or deep below', async () => {
    const query = 'query ($filter: TrainingPlanFilter) { trainingPlans(filter: $filter) { totalCount } }';
    const q = times(50, at => String.fromCharCode(97 + (at % 26)));
    const ask = (count: number) => refusal(query, { filter: { or: Array(count).fill({ q }) } });
    expect(await ask(950)).toMatchObject(tooComplex('cost'));
    expect(await ask(5)).toMatchObject(tooComplex('words'));
    expect(await ask(4)).toBeUndefined();
    const below = times(5, at => `a${at}: trainingPlans(filter: { productFamily: { q: "${q}" } }) { totalCount }`);
    expect(await refusal(`{ ${below} }`)).toMatchObject(tooComplex('words'));
    expect(
      await refusal(`{ trainingPlans(filter: { q: "${'上海某某食品机械有限公司'.repeat(8)}" }) { totalCount } }`),
    ).toBeUndefined();
  });

  test('depth', async () => {
    const deep = `{trainingPlans(first:1){nodes{${'enrolments(first:1){plan{'.repeat(8)}id${'}}'.repeat(8)}}}}`;
    expect(await refusal(deep)).toMatchObject(tooComplex('depth'));
  });

  test('many aliases, and the same field many times beside itself', async () => {
    expect(await refusal(`{ viewer { ${times(51, at => `a${at}: id`)} } }`)).toMatchObject(tooComplex('aliases'));
    expect(await refusal(`mutation { ${times(51, () => 'signOut')} }`)).toMatchObject(tooComplex('rootFields'));
  });

  test('many directives', async () => {
    expect(await refusal(`{ viewer { ${times(51, () => 'id @skip(if: true)')} } }`)).toMatchObject(
      tooComplex('directives'),
    );
  });

  test('the schema read again and again', async () => {
    const types = times(20, at => `a${at}: types { fields { name } }`);
    expect(await refusal(`{ __schema { ${types} } }`)).toMatchObject(tooComplex('cost'));
  });

  test('fragments that double and double again', async () => {
    const bomb = times(30, at => `fragment F${at} on Viewer { ...F${at + 1} ...F${at + 1} }`);
    expect(await refusal(`{ viewer { ...F0 } } ${bomb} fragment F30 on Viewer { id }`)).toMatchObject(
      tooComplex('cost'),
    );
  });

  test('fragments that go round in circles, or do not exist', async () => {
    for (const query of ['{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', '{ ...Nowhere }'])
      expect(await refusal(query)).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test('more words than the parser reads', async () => {
    expect(await refusal(`{ viewer { ${'id '.repeat(1500)} } }`)).toMatchObject({
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });

  test('variables without end, in depth or in number', async () => {
    const query = 'query ($filter: TrainingPlanFilter) { trainingPlans(filter: $filter) { totalCount } }';
    const variables = `{"filter": ${'{"not":'.repeat(9000)}{}${'}'.repeat(9000)}}`;
    const answer = await sanbao.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`,
    });
    expect(answer.json().errors[0]).toMatchObject(tooComplex('nesting'));
    expect(await refusal(query, { filter: { number: { in: Array(20_000).fill('x') } } })).toMatchObject(
      tooComplex('values'),
    );
  });

  test('the audit trail verified again and again', async () => {
    expect(await refusal(`{ ${times(3, at => `a${at}: verifyAuditTrail { __typename }`)} }`)).toMatchObject(
      tooComplex('cost'),
    );
  });
});

describe('let through', () => {
  test('what tools read the schema with', async () => {
    const full = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    const { data, errors } = await sanbao.nobody.ask(getIntrospectionQuery(full));
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  test('a page of a hundred with its relations', async () => {
    const related = 'productFamily { name } draftedBy { name } venue { room } availableSteps { name blocked }';
    expect(
      await refusal(
        `{ trainingPlans(first: 100) { totalCount nodes { id number title state startsOn endsOn capacity ${related} } } }`,
      ),
    ).toBeUndefined();
  });
});
