import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { afterSales } from '../chapters.ts';
import { searchText } from '../fields/search-text.ts';

let sanbao: Sanbao;
let office: Client;
let ground: ShipmentGround;
let machine: { id: string; number: string };
let owner: pg.Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  owner = new pg.Client(sanbao.url);
  await owner.connect();
  office = await sanbao.as('after-sales');
  ground = await shipmentGround(sanbao);
  machine = await (await sanbao.as('sales')).step('recordShipment', { input: shipmentForm(ground) });
});
afterAll(async () => {
  await owner.end();
  await sanbao.stop();
});

const searchQuery =
  'query ($q: String!, $first: Int) { search(q: $q, first: $first) { record id number title instanceOf state matched customer } }';
const hits = async (client: Client, q: string, first?: number) =>
  (await client.read(searchQuery, { q, first })).search as Record<string, string | null>[];
const titles = async (client: Client, q: string) =>
  (await hits(client, q)).map(({ record, title }) => `${record} ${title}`);
const person = async (name: string) =>
  (
    await office.read('query ($name: String!) { persons(filter: { name: { eq: $name } }) { nodes { id phone } } }', {
      name,
    })
  ).persons.nodes[0] as { id: string; phone: string };

describe('one finds a record', () => {
  test.each([
    ['by its serial number', 'Z100-2610-001'],
    ['by that without hyphens, and a beginning', 'z1002610'],
  ])('%s', async (_, q) => {
    expect(await hits(office, q)).toEqual([
      {
        record: 'Equipment',
        id: machine.id,
        number: machine.number,
        title: 'Z100-2610-001',
        instanceOf: '间歇式装盒机',
        state: 'SHIPPED',
        matched: null,
        customer: expect.any(String),
      },
    ]);
  });

  test('by its number', async () => {
    expect((await hits(office, machine.number))[0]).toMatchObject({ record: 'Equipment', id: machine.id });
  });

  test.each([
    ['name', '曹敏'],
    ['pinyin', 'caomin'],
    ['initials', 'cm'],
  ])('of a person by %s', async (_, q) => {
    expect(await titles(office, q)).toContain('Person 曹敏');
  });

  test('by a phone number, which is shown as what was found', async () => {
    const { id, phone } = await person('曹敏');
    expect((await hits(office, phone.replace(/\D/g, '').slice(0, 9))).find(hit => hit.id === id)).toMatchObject({
      title: '曹敏',
      matched: phone,
    });
  });

  test('but nothing by what no record says, by nothing, or by signs', async () => {
    for (const q of ['无此词', '', '  ', "'", '%', '\\']) expect(await hits(office, q)).toEqual([]);
  });
});

test('people and things come before what was done with them, each kind with its newest', async () => {
  const { customers } = await office.read('{ customers(first: 1) { nodes { name } } }');
  const [first] = await hits(office, customers.nodes[0].name);
  expect(['Customer', 'CustomerSite', 'Person', 'Equipment']).toContain(first?.record);
  expect(await hits(office, customers.nodes[0].name, 1)).toEqual([first]);
});

describe('among more records than are looked through', () => {
  /** The customer by whom the others are made, who is older than all of them. */
  let oldest: { id: string; number: string; name: string };
  beforeAll(async () => {
    const { rows } = await owner.query('select id, number, name from customer order by id limit 1');
    oldest = rows[0];
    const columns = await owner.query(
      `select attname as name from pg_attribute where attrelid = 'customer'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'changed_in'`,
    );
    const own: Record<string, string> = {
      id: 'uuidv7()',
      number: `'${oldest.number}' || n`,
      name: `'青岛众客第' || n`,
      credit_code: 'null',
      search: `$2 || ' ' || lower(replace('${oldest.number}', '-', '')) || n || ' zhong' || n`,
    };
    const values = columns.rows.map(({ name }) => own[name] ?? `c.${name}`);
    await owner.query('set session_replication_role = replica');
    await owner.query(
      `insert into customer (${columns.rows.map(({ name }) => name)}) select ${values} from customer c, generate_series(1, 700) n where c.id = $1`,
      [oldest.id, searchText(['青岛众客'])],
    );
    await owner.query('analyze customer');
  });

  test('an old one is found by what is rare', async () => {
    expect(await titles(office, oldest.name)).toContain(`Customer ${oldest.name}`);
    expect(await titles(office, 'zhong3')).toEqual(
      ['3', '399', '398', '397', '396'].map(n => `Customer 青岛众客第${n}`),
    );
  });

  test('its whole number finds it before all whose numbers only begin so', async () => {
    const [first, ...others] = await hits(office, oldest.number, 100);
    expect(first).toMatchObject({ id: oldest.id });
    expect(others.map(({ number }) => number)).toContain(`${oldest.number}700`);
  });

  test('of what is common the newest are found', async () => {
    expect(await titles(office, '青岛众客')).toEqual(
      ['700', '699', '698', '697', '696'].map(n => `Customer 青岛众客第${n}`),
    );
  });

  test('every kind has an index that its statement can use, and it is one', async () => {
    const sent = await statementsOf(() => hits(office, 'sd 99'));
    const [statement, ...more] = sent.filter(({ text }) => text.includes('newest'));
    expect(more).toEqual([]);
    await owner.query('set enable_seqscan = off; set enable_indexscan = off; set plan_cache_mode = force_generic_plan');
    const { rows } = await owner.query(`explain (format json) ${statement?.text}`, statement?.values);
    const plan = JSON.stringify(rows[0]);
    const indexes = new Set([...plan.matchAll(/"Index Name":"(\w+)"/g)].map(([, name]) => name));
    const made = await owner.query(
      `select indexname, tablename from pg_indexes where indexdef like '%gin (array_to_tsvector%'`,
    );
    expect(made.rows).toHaveLength(afterSales.records.length);
    expect(made.rows.filter(({ indexname }) => !indexes.has(indexname))).toEqual([]);
  });
});

describe('nobody finds what they may not read', () => {
  test('a dealer none but the own', async () => {
    const dealer = await sanbao.as('dealer-a');
    const { persons } = await dealer.read('{ persons(first: 100) { nodes { id } } }');
    const own = new Set(persons.nodes.map(({ id }: { id: string }) => id));
    for (const q of [
      '1',
      '2',
      '0',
      'P',
      'a',
      'c',
      'l',
      'w',
      'z',
      '13',
      '曹敏',
      '丁海涛',
      machine.number,
      'Z100',
      '青岛众客',
    ])
      for (const hit of await hits(dealer, q, 100)) {
        const { node } = await dealer.read(
          `query ($id: ID!) { node: ${hit.record?.charAt(0).toLowerCase()}${hit.record?.slice(1)}(id: $id) { id } }`,
          { id: hit.id },
        );
        expect(node).toEqual({ id: hit.id });
        if (hit.record === 'Person') expect(own).toContain(hit.id);
        expect(hit.customer).toBeNull();
      }
    const [mine] = persons.nodes;
    const { name } = (await dealer.read('query ($id: ID!) { person(id: $id) { name } }', { id: mine.id })).person;
    expect(await titles(dealer, name)).toContain(`Person ${name}`);
    expect(await titles(dealer, '曹敏')).toEqual([]);
    expect(await titles(dealer, 'Z100-2610-001')).toEqual([]);
  });

  test('an administrator only who is who; nobody without a session anything', async () => {
    const kinds = new Set((await hits(await sanbao.as('admin'), '曹敏', 100)).map(({ record }) => record));
    expect(kinds).toContain('Person');
    expect((await sanbao.nobody.ask('{ search(q: "a") { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
