import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { laidOut, statementsOf } from '../../test/statements.ts';
import { planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let plan: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ({ id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'APPROVED'));
});
afterAll(() => sanbao.stop());

const frame = /^(begin|start transaction|commit|set local role|select set_config)/;

/** The statements of a query, besides those that find out who asks. */
async function reads(account: string, query: string, variables = {}) {
  const client = await sanbao.as(account);
  const sent = await statementsOf(() => client.read(query, variables));
  return sent.filter(({ text }) => !frame.test(text)).slice(1);
}

const everything = `number state title bases { basis source } topics startsOn productFamily { name history(first: 2) { step } } instructors { name dealer { name } }
  schedule { day hours instructor { name customer { sites { city } } } } venue { room } draftedBy { person { phone } }
  enrolments(first: 2) { number person { name dealer { name } } plan { title enrolments(first: 2) { notices(first: 2) { kind } } } history(first: 2) { step input changes hash } }
  history(first: 2) { step input changes position hash } availableSteps { name blocked }`;

describe('one statement for each field of the query, whatever lies below it', () => {
  test.each([
    ['a record', 'query ($id: ID!) { trainingPlan(id: $id) { number } }', 1],
    ['a record with everything', `query ($id: ID!) { trainingPlan(id: $id) { ${everything} } }`, 1],
    [
      'a list with everything',
      `{ trainingPlans(first: 2) { nodes { ${everything} } edges { cursor node { ${everything} } } pageInfo { endCursor } totalCount } }`,
      1,
    ],
    [
      'a list filtered through links',
      '{ trainingPlans(filter: { q: "装盒", instructors: { dealer: { name: { contains: "a" } } } }) { totalCount } }',
      1,
    ],
    [
      'three lists',
      '{ a: persons { nodes { name } } b: persons { totalCount } customers { nodes { name sites { city } } } }',
      3,
    ],
    ['the inbox', '{ inbox { title step } }', 1],
    ['the procedure with its records', '{ procedure { clauses { number counts { record count } } } }', 1],
    ['the procedure without them', '{ procedure { clauses { number steps { name } } } }', 0],
    ['the audit trail', '{ verifyAuditTrail { intact } }', 1],
    ['who one is', '{ viewer { name permissions } }', 0],
  ])('%s', async (_, query, count) => {
    expect(await reads('gm', query, query.includes('$id') ? { id: plan } : {})).toHaveLength(count);
  });
});

test('each is sent within a transaction that can only read', async () => {
  const client = await sanbao.as('gm');
  const sent = await statementsOf(() => client.read('{ persons { totalCount } trainingPlans { totalCount } }'));
  const before = sent.flatMap(({ text }, at) => (/count/.test(text) ? [sent[at - 1]?.text] : []));
  expect(before).toEqual(Array(2).fill(expect.stringMatching(/^begin read only; set local role/)));
});

describe('the statements as they are sent', () => {
  test.each([
    [
      'a list as the panel shows it',
      'after-sales',
      '{ trainingPlans(filter: { state: { in: [DRAFT, APPROVED] } }, orderBy: [STARTS_ON_ASC], first: 25, offset: 50) { nodes { id number title startsOn productFamily { id name } } totalCount } }',
    ],
    [
      'a list by cursor, both ways at once',
      'after-sales',
      '{ persons(orderBy: [NAME_ASC, NUMBER_DESC], after: "WyJQZXJzb24iLFsiTkFNRV9BU0MiLCJOVU1CRVJfREVTQyJdLFsi5LiBIiwiUC0yMDI2LTAwMDEiLCIwMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXV0") { edges { cursor node { name } } pageInfo { hasNextPage } } }',
    ],
    ['a search', 'after-sales', '{ customers(filter: { q: "kangheng 石家庄" }) { nodes { name } } }'],
    [
      'a filter through links',
      'after-sales',
      '{ enrolments(filter: { plan: { instructors: { name: { eq: "丁海涛" } } }, not: { person: { dealer: { id: { isNull: true } } } } }) { totalCount } }',
    ],
    [
      'a page of a record',
      'gm',
      'query ($id: ID!) { trainingPlan(id: $id) { title schedule { day instructor { name } } enrolments(first: 10) { person { name } } availableSteps { name blocked } } }',
    ],
    [
      'a history',
      'auditor',
      'query ($id: ID!) { trainingPlan(id: $id) { history(first: 5) { at step input changes position hash } } }',
    ],
    [
      'what a dealer sees of plans',
      'dealer-a',
      '{ trainingPlans { nodes { title opinion draftedBy { name } enrolments { person { name } } history { step } } } }',
    ],
    ['the inbox of Management', 'management', '{ inbox { title step due } }'],
    ['the records of the procedure', 'dealer-a', '{ procedure { clauses { counts { record state count } } } }'],
    ['the audit trail', 'auditor', '{ verifyAuditTrail { intact } }'],
  ])('%s', async (_, account, query) => {
    const [statement] = await reads(account, query, query.includes('$id') ? { id: plan } : {});
    expect(`\n${query}\n\n${laidOut(statement?.text ?? '')}\n`).toMatchSnapshot();
  });
});
