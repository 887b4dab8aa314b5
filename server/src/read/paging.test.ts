import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let office: Client;
const create = (code: string, name: string) => office.step('createProductFamily', { input: { code, name } });

beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  for (const [at, name] of ['b', 'a', 'b', 'c', 'b', 'a', 'b'].entries()) await create(`F${at}`, name);
});
afterAll(() => sanbao.stop());

interface Page {
  nodes: { code: string; name: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

async function page(args: object): Promise<Page> {
  const query = `query ($orderBy: [ProductFamilyOrder!], $first: Int, $after: String, $offset: Int) {
    productFamilys: productFamilies(orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
      nodes { code name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return (await office.read(query, args)).productFamilys;
}
const codes = ({ nodes }: Page) => nodes.map(({ code }) => code).join(' ');

/** Every row, a page of two at a time. */
async function walk(orderBy: string[]) {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await page({ orderBy, first: 2, after });
    found.push(...nodes.map(({ code }) => code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return found.join(' ');
}

describe('a list is sorted', () => {
  test.each([
    [[], 'F6 F5 F4 F3 F2 F1 F0'],
    [['CODE_ASC'], 'F0 F1 F2 F3 F4 F5 F6'],
    [['CODE_DESC'], 'F6 F5 F4 F3 F2 F1 F0'],
    [['NAME_ASC'], 'F1 F5 F0 F2 F4 F6 F3'],
    [['NAME_DESC'], 'F3 F6 F4 F2 F0 F5 F1'],
    [['NAME_ASC', 'CODE_DESC'], 'F5 F1 F6 F4 F2 F0 F3'],
    [['NAME_DESC', 'CODE_ASC'], 'F3 F0 F2 F4 F6 F1 F5'],
    [['STATE_ASC', 'CREATED_AT_DESC', 'NUMBER_ASC'], 'F0 F1 F2 F3 F4 F5 F6'],
    [['NAME_ASC', 'NAME_ASC'], 'F1 F5 F0 F2 F4 F6 F3'],
  ])('%j, and a cursor goes through it without missing or repeating a row', async (orderBy, expected) => {
    expect(codes(await page({ orderBy }))).toBe(expected);
    expect(await walk(orderBy)).toBe(expected);
  });

  test('every order of every record can be asked for', async () => {
    const { __schema } = await office.read(
      '{ __schema { types { name enumValues(includeDeprecated: true) { name } } queryType { fields { name args { name type { ofType { name ofType { name } } } } } } } }',
    );
    const values = (name: string) => __schema.types.find((type: { name: string }) => type.name === name).enumValues;
    for (const { name, args } of __schema.queryType.fields) {
      const order = args.find((arg: { name: string }) => arg.name === 'orderBy')?.type.ofType.ofType.name;
      if (!order) continue;
      const lists = values(order).map(
        (value: { name: string }, at: number) =>
          `_${at}: ${name}(first: 1, orderBy: [${value.name}]) { edges { cursor } }`,
      );
      while (lists.length) await office.read(`{ ${lists.splice(0, 20).join('\n')} }`);
    }
  });
});

test('a cursor keeps its place when rows are added before and after it', async () => {
  const { pageInfo } = await page({ orderBy: ['CODE_ASC'], first: 3 });
  await create('F15', 'z');
  await create('F25', 'z');
  expect(codes(await page({ orderBy: ['CODE_ASC'], first: 3, after: pageInfo.endCursor }))).toBe('F25 F3 F4');
});

test('an offset turns pages, and the page says what lies around it', async () => {
  const orderBy = ['CODE_ASC'];
  expect(await page({ orderBy, first: 2, offset: 2 })).toMatchObject({
    nodes: [{ code: 'F15' }, { code: 'F2' }],
    pageInfo: { hasNextPage: true, hasPreviousPage: true },
  });
  expect((await page({ orderBy, first: 2, offset: 7 })).pageInfo).toMatchObject({
    hasNextPage: false,
    hasPreviousPage: true,
  });
  expect(await page({ orderBy, offset: 100 })).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
  });
  expect(await page({ first: 0 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
});

describe('refused', () => {
  const refusal = async (args: string) =>
    (await office.ask(`{ productFamilies(${args}) { nodes { id } } }`)).errors?.[0]?.extensions;
  const cursor = async () => (await page({ orderBy: ['CODE_ASC'], first: 1 })).pageInfo.endCursor;

  test.each([
    ['first: 101', { first: 'Not more than 100.' }],
    ['first: -1', { first: 'Not less than 0.' }],
    ['offset: -1', { offset: 'Not less than 0.' }],
    ['after: ""', { after: expect.anything() }],
    ['after: "?"', { after: expect.anything() }],
    ['after: "W10"', { after: expect.anything() }],
  ])('%s', async (args, fields) => expect(await refusal(args)).toMatchObject({ code: 'BAD_USER_INPUT', fields }));

  test('a cursor of another order, or together with an offset', async () => {
    const after = await cursor();
    expect(await refusal(`orderBy: [NAME_ASC], after: "${after}"`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { after: expect.anything() },
    });
    expect(await refusal(`orderBy: [CODE_ASC], after: "${after}", offset: 1`)).toMatchObject({
      fields: { offset: expect.anything() },
    });
  });

  test('a cursor of another list, where nobody asked for an order', async () => {
    const { persons } = await office.read('{ persons(first: 1) { pageInfo { endCursor } } }');
    expect(await refusal(`after: "${persons.pageInfo.endCursor}"`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { after: expect.anything() },
    });
  });

  test('a cursor whose values were tampered with', async () => {
    for (const [orderBy, position] of [
      ['CREATED_AT_ASC', 'soon'],
      ['CREATED_AT_ASC', '2026-99-99 02:00:00+00'],
      ['CREATED_AT_ASC', '2026-02-30 02:00:00+00'],
      ['CREATED_AT_ASC', 'infinity'],
      ['VERSION_ASC', '1.5'],
      ['VERSION_ASC', '99999999999999'],
      ['CODE_ASC', '\u0000'],
    ]) {
      const after = Buffer.from(
        JSON.stringify(['ProductFamily', [orderBy], [position, '00000000-0000-7000-8000-000000000000']]),
      ).toString('base64url');
      expect(await refusal(`orderBy: [${orderBy}], after: "${after}"`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { after: expect.anything() },
      });
    }
  });

  test('a page of related records that is too large', async () => {
    const { errors } = await office.ask('{ customers { nodes { history(first: 101) { step } } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { first: 'Not more than 100.' } });
  });
});

test('the newest with a moment of a period come first, however many came later, and whatever their moments are', async () => {
  const database = sanbao.orm.em.fork();
  const [{ columns }] = await database.execute<[{ columns: string }]>(
    `select string_agg(attname, ', ') as columns from pg_attribute where attrelid = 'product_family'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  // Of 500 the moments lie anywhere in two years; 4,500 are newer, and their moments later.
  await database.execute(`insert into product_family (${columns})
    select ${columns} from (select r.* from product_family f cross join lateral generate_series(1, 5000) n cross join lateral jsonb_populate_record(null::product_family, to_jsonb(f) - 'code_key' || jsonb_build_object(
      'id', uuidv7(make_interval(secs => n - 6000)), 'number', 'PF-' || n, 'code', 'N' || n,
      'updated_at', '2020-01-01'::timestamptz + make_interval(days => case when n > 500 then 1000 + n else n * 7919 % 730 end))) r where f.code = 'F0') rows`);
  const newest = (n: number, from: string, to: string) =>
    database.execute<{ code: string }[]>(
      `select code from product_family where updated_at between ? and ? order by id desc limit ?`,
      [from, to, n],
    );
  const query = `query ($filter: ProductFamilyFilter, $after: String, $offset: Int) {
    productFamilies(first: 3, filter: $filter, after: $after, offset: $offset) { nodes { code } pageInfo { endCursor } } }`;
  for (const [gte, lte] of [
    ['2020-01-01T00:00:00Z', '2020-06-01T00:00:00Z'],
    ['2021-03-01T00:00:00Z', '2021-03-20T00:00:00Z'],
    ['2019-01-01T00:00:00Z', '2019-06-01T00:00:00Z'],
  ] as const) {
    const filter = { updatedAt: { gte, lte } };
    const expected = await newest(9, gte, lte);
    const { productFamilies: first } = await office.read(query, { filter });
    const { productFamilies: behind } = await office.read(query, { filter, after: first.pageInfo.endCursor });
    const { productFamilies: later } = await office.read(query, { filter, offset: 6 });
    expect([...first.nodes, ...behind.nodes, ...later.nodes]).toEqual(expected);
  }
});
