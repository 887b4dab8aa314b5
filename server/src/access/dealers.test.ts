import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type GraphQLField, getNamedType } from 'graphql';
import pg from 'pg';
import { dealerNetwork, type NetworkDealer } from '../../test/dealer-network.ts';
import { halvesOf, operationFor } from '../../test/operations.ts';
import { breadth, hold } from '../../test/promise.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { descriptionOf } from '../procedure/record.ts';
import { Statement } from '../read/statement.ts';
import { createSchema } from '../schema.ts';

const DEALERS = breadth(14, 20);
const queries = Object.values((await createSchema(afterSales)).getQueryType()?.getFields() ?? {});
type Field = GraphQLField<unknown, unknown>;
/** The queries open to dealers. */
const readable = queries.filter(({ extensions }) => recordOf(extensions.allow)?.dealers);
const lists = readable
  .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
  .map(field => [field.name, field] as const);
const singles = readable
  .filter(({ args }) => args.some(({ name }) => name === 'id'))
  .map(field => [field.name, field] as const);

function recordOf(allow: unknown) {
  const record = afterSales.records.find(({ name }) => allow === `read:${name}`);
  return record && descriptionOf(record);
}

const tableOf = ({ extensions }: Field) =>
  sanbao.orm.getMetadata().find(String(extensions.allow).slice('read:'.length) as never)?.tableName;

let sanbao: Sanbao;
let superuser: pg.Client;
let dealers: NetworkDealer[];
/** A program of the first dealer. */
let program: NetworkDealer;
/** Every row of the database by id, and which rows are each dealer's to see, told in plain SQL. */
let visible: Map<string, Set<string>>;
beforeAll(async () => {
  sanbao = await startSanbao();
  dealers = await dealerNetwork(sanbao, DEALERS);
  program = await programOf(dealers[0] as NetworkDealer);
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  visible = new Map();
  for (const { id } of dealers) {
    const { rows } = await superuser.query(seen, [id]);
    visible.set(id, new Set(rows.map(row => row.id)));
  }
}, 600_000);
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});
const seen = `
  with own as (select id from person where dealer_id = $1), place as (select id, plan_id from enrolment where person_id in (select id from own))
  select $1::uuid as id
  union all select id from own
  union all select id from access_token where dealer_id = $1
  union all select id from training_wish where dealer_id = $1
  union all select unnest(array[id, file_id]) from import_run where dealer_id = $1
  union all select id from place
  union all select id from training_notice where enrolment_id in (select id from place)
  union all select id from assessment where enrolment_id in (select id from place)
  union all select id from certificate where person_id in (select id from own)
  union all select id from technician_licence where person_id in (select id from own)
  union all select id from technical_document where kind = 'TECHNICAL_BULLETIN' and state = 'RELEASED'
  union all select id from training_session where plan_id in (select plan_id from place)
  union all select id from session_attendance where enrolment_id in (select id from place)
  union all select id from in_house_practice where plan_id in (select plan_id from place)
  union all select id from practice_attendance where enrolment_id in (select id from place)
  union all select id from training_plan where state in ('APPROVED', 'ARRANGED', 'NOTIFIED') or id in (select plan_id from place)
  union all select l.id from scheduled_lesson l join training_plan p on p.id = l.plan_id where p.state in ('APPROVED', 'ARRANGED', 'NOTIFIED') or p.id in (select plan_id from place)
  union all select id from product_family
  union all select id from product_model
  union all select id from procedure_event where dealer_id = $1`;

/** The dealer's own program, which asks with an access token. */
async function programOf(dealer: NetworkDealer): Promise<NetworkDealer> {
  const input = { label: '接口', scope: 'DEALER', expiresOn: '2027-01-01' };
  const { secret } = await dealer.client.step('createAccessToken', { input }, 'secret');
  const ask: NetworkDealer['client']['ask'] = (query, variables) =>
    sanbao.nobody.ask(query, variables, { authorization: `Bearer ${secret}` });
  return { ...dealer, client: { ...dealer.client, ask } };
}

/** Ids of every row in an answer, wherever it is nested. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, recordId, __typename } = value as Record<string, unknown>;
  const own = [id, recordId].filter(each => typeof each === 'string' && __typename !== 'Viewer') as string[];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** Of all that was answered. */
const seenRows = { own: 0, foreign: 0 };

/** The answer to a dealer about a record of others. */
async function foreignRows({ id, client }: NetworkDealer, field: Field, args: object) {
  const rows: string[] = [];
  for (const half of halvesOf(field.type, 2)) {
    const { text, variables } = operationFor('query', field, { ...args }, half);
    const { data, errors } = await client.ask(text, variables);
    expect(errors?.filter(({ extensions }) => extensions.code !== 'INTERNAL_SERVER_ERROR') ?? []).toEqual([]);
    rows.push(...idsIn(data?.[field.name]));
  }
  const foreign = rows.filter(row => !visible.get(id)?.has(row));
  seenRows.own += rows.length - foreign.length;
  seenRows.foreign += foreign.length;
  return foreign;
}

const count = async ({ client }: NetworkDealer, field: Field, filter: object) => {
  const { text, variables } = operationFor('query', field, { filter }, '{ totalCount }');
  return (await client.read(text, variables))[field.name].totalCount;
};

async function rowLevelSecurity(state: 'enable' | 'disable') {
  const { rows } = await superuser.query("select distinct tablename from pg_policies where schemaname = 'public'");
  for (const { tablename } of rows) await superuser.query(`alter table "${tablename}" ${state} row level security`);
}

describe.each([
  ['both walls', undefined],
  ['the row rules alone', () => rowLevelSecurity('disable')],
  ['row-level security alone', () => jest.spyOn(Statement.prototype, 'visible').mockReturnValue('true')],
] as const)('with %s a dealer sees no row of another', (walls, raise) => {
  beforeAll(async () => {
    Object.assign(seenRows, { own: 0, foreign: 0 });
    await raise?.();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await rowLevelSecurity('enable');
  });

  test.each(lists)('on the pages of %s, with all that is nested in them', async (_, field) => {
    for (const dealer of dealers) expect(await foreignRows(dealer, field, { first: 5 })).toEqual([]);
    for (const dealer of dealers.slice(0, breadth(2, 20)))
      expect(await foreignRows(dealer, field, { first: 20, changedSince: '' })).toEqual([]);
    for (const offset of [5, 10, 15, 100])
      expect(await foreignRows(dealers[0] as NetworkDealer, field, { first: 5, offset })).toEqual([]);
  });

  test.each(lists)('by searching, filtering or counting %s', async (_, field) => {
    const { rows } = await superuser.query(`select id from "${tableOf(field)}"`);
    for (const dealer of dealers.slice(0, breadth(2, 20))) {
      const own = rows.filter(({ id }) => visible.get(dealer.id)?.has(id));
      expect(await count(dealer, field, {})).toBe(own.length);
      expect(await count(dealer, field, { id: { in: rows.map(({ id }) => id) } })).toBe(own.length);
      expect(await count(dealer, field, { or: [{ q: '' }, { not: { id: { isNull: true } } }] })).toBe(own.length);
      expect(await foreignRows(dealer, field, { first: 5, filter: { q: '技师' } })).toEqual([]);
    }
  });

  test.each(lists)('with another dealer’s place in %s', async (_, field) => {
    const [one, two] = dealers as [NetworkDealer, NetworkDealer];
    const { text, variables } = operationFor('query', field, { first: 1 }, '{ pageInfo { endCursor } }');
    const after = (await two.client.read(text, variables))[field.name].pageInfo.endCursor;
    if (after) expect(await foreignRows(one, field, { first: 5, after })).toEqual([]);
  });

  test('by an access token', async () => {
    for (const [, field] of lists) {
      // A minute for each list, since what a token may ask in one is limited.
      sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 60_000);
      expect(await foreignRows(program, field, { first: 20 })).toEqual([]);
      expect(await foreignRows(program, field, { first: 20, changedSince: '' })).toEqual([]);
    }
  });

  test.each(singles)('by the id of a %s', async (_, field) => {
    const { rows } = await superuser.query(`select id from "${tableOf(field)}" limit 60`);
    for (const { id } of rows)
      for (const dealer of dealers.slice(0, breadth(2, 20)))
        expect(await foreignRows(dealer, field, { id })).toEqual([]);
  });

  test('through a filter on a link', async () => {
    const [one, two] = dealers as [NetworkDealer, NetworkDealer];
    const by = (name: string) => (lists.find(([each]) => each === name) as (typeof lists)[number])[1];
    expect(await count(one, by('persons'), { dealer: { id: { eq: two.id } } })).toBe(0);
    expect(await count(one, by('enrolments'), { person: { dealer: { name: { contains: '1号' } } } })).toBe(0);
    expect(await count(one, by('trainingPlans'), { draftedBy: { name: { contains: '' } } })).toBe(0);
    const { rows } = await superuser.query('select distinct drafted_by_id as id from training_plan');
    expect(await count(one, by('trainingPlans'), { draftedBy: { id: { in: rows.map(({ id }) => id) } } })).toBe(0);
  });

  test('nowhere', () => {
    hold(`${DEALERS} dealers, ${walls}: foreign rows among ${seenRows.own}`, 'exactly', 0, seenRows.foreign);
    expect(seenRows.own).toBeGreaterThan(0);
  });
});

test('without any wall these tests would tell', async () => {
  await rowLevelSecurity('disable');
  jest.spyOn(Statement.prototype, 'visible').mockReturnValue('true');
  const [dealer] = dealers as [NetworkDealer];
  for (const [name, field] of lists.filter(([each]) => !each.startsWith('product')))
    expect([name, (await foreignRows(dealer, field, { first: 20 })).length > 0]).toEqual([name, true]);
  jest.restoreAllMocks();
  await rowLevelSecurity('enable');
});

test('what is internal is empty for dealers, and they can neither filter nor sort by it', async () => {
  const [{ client }] = dealers as [NetworkDealer];
  const { trainingPlans } = await client.read(
    '{ trainingPlans { nodes { bases { source } opinion rejectionReason draftedBy { name } instructors { name } } } }',
  );
  for (const plan of trainingPlans.nodes)
    expect(plan).toEqual({ bases: null, opinion: null, rejectionReason: null, draftedBy: null, instructors: [] });
  for (const filter of [
    { opinion: { contains: '' } },
    { not: { rejectionReason: { isNull: true } } },
    { or: [{ amendmentReason: { eq: 'x' } }] },
  ]) {
    const { errors } = await client.ask(
      'query ($filter: TrainingPlanFilter) { trainingPlans(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('a dealer takes no step on the records of another, nor with them', async () => {
  const [one, two] = dealers as [NetworkDealer, NetworkDealer];
  const { enrolments } = await two.client.read('{ enrolments { nodes { id plan { id } person { id } } } }');
  const [{ id, plan, person }] = enrolments.nodes;
  expect(await one.client.refusal('withdrawEnrolment', { id, input: { reason: 'x' } })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await one.client.refusal('deactivatePerson', { id: person.id, input: { reason: 'x' } })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await one.client.refusal('enrolTrainee', { input: { plan: plan.id, person: person.id } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { person: expect.any(String) },
  });
  const stolen = await one.client.step(
    'createPerson',
    { input: { name: '新技师', employer: 'DEALER', dealer: one.id, roles: [] } },
    'id dealer { id }',
  );
  expect(stolen.dealer.id).toBe(one.id);
});
