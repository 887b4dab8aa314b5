import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { laidOut, statementsOf } from '../../test/statements.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { TrainingPlan } from '../training/training-plan.entity.ts';
import { factsOf } from './facts-sql.ts';
import { Statement } from './statement.ts';
import { Tables } from './tables.ts';

let sanbao: Sanbao;
let plan: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ({ id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'APPROVED'));
});
afterAll(() => sanbao.stop());

const frame = /^(begin|start transaction|commit|set local role|select set_config)|\bsanbao_session/;

/** The statements of a query, besides those that find out who asks. */
async function reads(account: string, query: string, variables = {}) {
  const client = await sanbao.as(account);
  const sent = await statementsOf(() => client.read(query, variables));
  return sent.filter(({ text }) => !frame.test(text));
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
    ['the search', '{ search(q: "装盒 1") { title matched } }', 1],
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
  expect(before).toEqual(
    Array(2).fill(
      expect.stringMatching(/^select set_config\('transaction_read_only', 'on', true\), set_config\('role'/),
    ),
  );
});

describe('a question asked again', () => {
  const titles = 'query ($id: ID!, $named: Boolean = true) { trainingPlan(id: $id) { id title @include(if: $named) } }';
  const people =
    '{ persons(first: 3, orderBy: [NAME_ASC]) { nodes { id name } totalCount pageInfo { hasNextPage endCursor } } }';
  const owner = (sql: string) => sanbao.orm.em.fork().execute(sql);

  /** What is answered, and whether one message brought all that was asked of the database. */
  async function again(account: string, query: string, variables = {}) {
    const client = await sanbao.as(account);
    let answer = await client.ask(query, variables);
    const { query: send } = pg.Client.prototype;
    let messages = 0;
    pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]) {
      messages += 1;
      return Reflect.apply(send, this, sent);
    } as never;
    try {
      answer = await client.ask(query, variables);
    } finally {
      pg.Client.prototype.query = send;
    }
    return { ...answer, atOnce: messages === 1 };
  }

  test('is answered by one message, by the rows as they are then', async () => {
    const before = await again('gm', people);
    expect(before).toMatchObject({ atOnce: true, data: { persons: { pageInfo: { hasNextPage: true } } } });
    const [first] = before.data.persons.nodes;
    await owner(`update person set name = name || ' 2' where id = '${first.id}'`);
    const client = await sanbao.as('gm');
    expect((await client.read(people)).persons.nodes[0]).toEqual({ id: first.id, name: `${first.name} 2` });
    await owner(`update person set name = '${first.name}' where id = '${first.id}'`);
    expect({ ...(await again('gm', people)), data: await client.read(people) }).toEqual(before);
  });

  test('is the same for each id, and none for each other variable', async () => {
    expect(await again('gm', titles, { id: plan })).toMatchObject({
      atOnce: true,
      data: { trainingPlan: { id: plan } },
    });
    const client = await sanbao.as('gm');
    const id = '00000000-0000-7000-8000-000000000000';
    const sent = await statementsOf(async () =>
      expect(await client.read(titles, { id })).toEqual({ trainingPlan: null }),
    );
    expect(sent).toHaveLength(3);
    expect(await client.read(titles, { id: 'none' })).toEqual({ trainingPlan: null });
    expect(await client.read(titles, { id: plan, named: false })).toEqual({ trainingPlan: { id: plan } });
    expect(await client.read(titles, { id: plan })).toEqual({ trainingPlan: { id: plan, title: expect.any(String) } });
  });

  test('is answered to each by their own rights', async () => {
    const counted = '{ persons { totalCount } }';
    const [all, own] = [await again('gm', counted), await again('dealer-a', counted)];
    expect([all.atOnce, own.atOnce]).toEqual([true, true]);
    expect(own.data.persons.totalCount).toBeLessThan(all.data.persons.totalCount);
    expect((await again('gm', counted)).data).toEqual(all.data);
  });

  test('is refused from the moment on at which the right to ask or the session has ended', async () => {
    const enrolled = '{ enrolments { totalCount } }';
    expect(await again('sales', enrolled)).toMatchObject({ atOnce: true });
    const who = `email = 'sales@sanbao.example'`;
    await owner(`update "user" set roles = '{ADMINISTRATOR}' where ${who}`);
    const client = await sanbao.as('sales');
    expect((await client.ask(enrolled)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await owner(`update "user" set roles = '{SALES}' where ${who}`);
    expect(await again('sales', enrolled)).toMatchObject({ atOnce: true });
    await owner(`update "user" set password_change_due = true where ${who}`);
    expect([(await client.ask(enrolled)).errors, (await client.ask(enrolled)).errors]).toMatchObject(
      Array(2).fill([{ extensions: { rule: 'passwordChangeDue' } }]),
    );
    await owner(`update "user" set password_change_due = false where ${who}`);
    expect(await again('sales', enrolled)).toMatchObject({ atOnce: true });
    await owner(`delete from session where user_id = (select id from "user" where ${who})`);
    expect((await client.ask(enrolled)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('is answered by whom it concerns alone where nothing but the type is asked for', async () => {
    expect(await again('gm', '{ __typename }')).toMatchObject({ atOnce: true, data: { __typename: 'Query' } });
    expect(await again('gm', '{ persons { totalCount } what: __typename }')).toMatchObject({
      atOnce: true,
      data: { persons: { totalCount: expect.any(Number) }, what: 'Query' },
    });
    const { data } = await again('gm', '{ what: __typename persons { totalCount } customers { totalCount } }');
    expect(Object.keys(data)).toEqual(['what', 'persons', 'customers']);
  });

  test('waits once where a statement runs into its time', async () => {
    const counted = '{ certificates { totalCount } }';
    expect((await again('gm', counted)).atOnce).toBe(true);
    const client = await sanbao.as('gm');
    const holder = new pg.Client(sanbao.url);
    await holder.connect();
    await holder.query('begin; lock table certificate in access exclusive mode');
    const asking = client.ask(counted);
    const cancelled = async () =>
      (
        await holder.query(
          `select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).rows.length;
    while (!(await cancelled())) await new Promise(resolve => setTimeout(resolve, 20));
    await holder.query('rollback');
    await holder.end();
    expect((await asking).errors).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }]);
    expect((await client.read(counted)).certificates.totalCount).toEqual(expect.any(Number));
  });

  test('is worked out again where words or steps stand in it, and where it takes a step', async () => {
    expect((await again('gm', '{ persons { nodes { availableSteps { name } } } }')).atOnce).toBe(false);
    expect((await again('gm', '{ viewer { name } persons { totalCount } }')).atOnce).toBe(false);
    expect((await again('gm', '{ persons(first: 101) { totalCount } }')).errors).toBeDefined();
  });
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
      'query ($id: ID!) { trainingPlan(id: $id) { title schedule { day instructor { name } } enrolments(first: 10) { person { name } } } }',
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

  test('all that the rules of two steps may look at', () => {
    const tables = new Tables((sanbao.orm.em as SqlEntityManager).getMetadata());
    const statement = new Statement(afterSales, tables, systemViewer(['GENERAL_MANAGER']), 'zh');
    const facts = factsOf(TrainingPlan, [
      { states: ['SUBMITTED'], paths: ['sessions', 'enrolments.person'], past: true },
      { states: ['SUBMITTED', 'ARRANGED'], paths: ['enrolments'] },
    ]);
    expect(`\n${laidOut(`select ${facts.sql(statement, 't0')}`)}\n`).toMatchSnapshot();
  });
});
