import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  askAgain,
  askedCustomer,
  caller,
  confirmed,
  holder,
  startWithCustomerAnswer,
  withCustomerAnswer,
} from '../../test/customer-answer.ts';
import { minimalArguments, operationFor } from '../../test/operations.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { digest } from '../credentials/secret.ts';
import { createSchema } from '../schema.ts';

const schema = await createSchema(withCustomerAnswer);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

let sanbao: Sanbao;
let sales: Client;
let count = 0;
const asked = () => askedCustomer(sanbao, `广州悦食食品${++count}厂`);
const refusal = ({ errors = [] }: { errors?: { extensions: Record<string, unknown> }[] }) => errors[0]?.extensions;
beforeAll(async () => {
  sanbao = await startWithCustomerAnswer({ SESSION_DAYS: '60' });
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());

type Row = Record<string, unknown>;
const rows = (sql: string, values: unknown[] = []) => sanbao.orm.em.fork().execute<Row[]>(sql, values);
const row = async (sql: string, values: unknown[] = []) => (await rows(sql, values))[0] as Row;

describe('by a one-time link a customer', () => {
  test('takes one step without an account, under the name given, and the company reads who it was', async () => {
    const { id, secret } = await asked();
    const { data, errors } = await holder(sanbao, secret).confirm(id, { input: { ...confirmed, contact: '许文' } });
    expect(errors).toBeUndefined();
    expect(data.confirmParticulars).toEqual({ number: expect.stringMatching(/^C-/), state: 'ACTIVE', version: 3 });
    const { customer } = await sales.read(
      `{ customer(id: "${id}") { contact history(first: 1) { step person department changes } } }`,
    );
    expect(customer.contact).toBe('许文');
    expect(customer.history).toEqual([
      {
        step: 'confirmParticulars',
        person: '周敏',
        department: 'CUSTOMER',
        changes: [
          { field: 'contact', before: '周敏', after: '许文' },
          { field: 'caller', before: null, after: { ...caller, address: '127.0.0.1' } },
        ],
      },
    ]);
    const link = await row('select * from one_time_link where record_id = ?', [id]);
    expect(link).toMatchObject({
      used_for: 'confirmParticulars',
      caller_name: '周敏',
      caller_phone: '0755-26991100',
      caller_address: '127.0.0.1',
    });
    expect(new Date(String(link.used_at))).toEqual(sanbao.clock.now);
  });

  test('says who it is, or is refused and can still answer', async () => {
    const { id, secret } = await asked();
    const { confirm } = holder(sanbao, secret);
    expect(refusal(await confirm(id, { caller: null }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'caller.name': expect.any(String), 'caller.phone': expect.any(String) },
    });
    expect(refusal(await confirm(id, { caller: { name: '周敏', phone: '没有' } }))).toMatchObject({
      fields: { 'caller.phone': expect.any(String) },
    });
    expect(refusal(await confirm(id, { input: { ...confirmed, contact: '无人' } }))).toMatchObject({
      fields: { contact: expect.any(String) },
    });
    expect((await confirm(id)).errors).toBeUndefined();
  });

  test('answers once: not again, not by the other step, and of many at once exactly one', async () => {
    const { id, secret } = await asked();
    const { ask, confirm } = holder(sanbao, secret);
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(id)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const answer of answers.filter(({ errors }) => errors))
      expect(refusal(answer)).toMatchObject({ code: 'UNAUTHENTICATED', standing: 'USED' });
    const deny = await ask(
      'mutation ($id: ID!, $caller: CallerInput) { denyParticulars(id: $id, expectedVersion: 3, input: { reason: "x" }, caller: $caller) { id } }',
      { id, caller },
    );
    expect(refusal(deny)).toMatchObject({ standing: 'USED' });
    const taken = await rows(`select from procedure_event where record_id = ? and step = 'confirmParticulars'`, [id]);
    expect(taken).toHaveLength(1);
  });

  test('gets the same answer when it is sent again under the same key', async () => {
    const { id, secret } = await asked();
    const { confirm } = holder(sanbao, secret);
    const key = { 'idempotency-key': 'one' };
    const first = await confirm(id, {}, key);
    expect(first.errors).toBeUndefined();
    expect(await confirm(id, {}, key)).toEqual(first);
    expect(refusal(await confirm(id, { input: { ...confirmed, contact: '许文' } }, key))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('takes the first of two steps in one document, and not the second', async () => {
    const { id, secret } = await asked();
    const step = `confirmParticulars(id: "${id}", input: { content: GOOD, contact: "许文" }, caller: $caller) { id }`;
    const text = `mutation ($caller: CallerInput) { a: ${step} b: ${step} }`;
    const { data, errors } = await holder(sanbao, secret).ask(text, { caller });
    expect(data).toMatchObject({ a: { id }, b: null });
    expect(errors).toHaveLength(1);
  });
});

describe('a link opens nothing', () => {
  test('on another record', async () => {
    const [one, two] = [await asked(), await asked()];
    expect(refusal(await holder(sanbao, one.secret).confirm(two.id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('after its last day', async () => {
    const { id, secret } = await asked();
    const { now } = sanbao.clock;
    sanbao.clock.now = new Date('2026-12-07T16:00:00Z');
    const late = await holder(sanbao, secret).confirm(id);
    sanbao.clock.now = new Date('2026-12-07T15:59:59Z');
    const inTime = await holder(sanbao, secret).confirm(id);
    sanbao.clock.now = now;
    expect(refusal(late)).toMatchObject({ code: 'UNAUTHENTICATED', standing: 'EXPIRED' });
    expect(inTime.errors).toBeUndefined();
  });

  test('once another was made', async () => {
    const { id, secret } = await asked();
    const later = await askAgain(sanbao, id);
    expect(refusal(await holder(sanbao, secret).confirm(id))).toMatchObject({ standing: 'REPLACED' });
    expect((await holder(sanbao, later.secret).confirm(id)).errors).toBeUndefined();
  });

  test('for what the record says since', async () => {
    const { id, secret } = await asked();
    await sales.step('updateCustomer', { id, input: { name: '改名', contact: '周敏', phone: '0755-26990001' } });
    expect(refusal(await holder(sanbao, secret).confirm(id))).toMatchObject({ standing: 'REPLACED' });
  });

  test('with fields that the customer is not asked for, or other records of the company', async () => {
    const { id, secret } = await asked();
    for (const beyond of [{ industry: '食品' }, { mergedInto: id }])
      expect(refusal(await holder(sanbao, secret).confirm(id, { input: { ...confirmed, ...beyond } }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { [Object.keys(beyond)[0] as string]: expect.any(String) },
      });
  });

  test.each(['contact', 'history { person }', 'availableSteps { name }', '... on Record { createdAt }'])(
    'in an answer that would tell %s; nor is the step taken then',
    async more => {
      const { id, secret } = await asked();
      const text = `mutation ($caller: CallerInput) { confirmParticulars(id: "${id}", input: { content: GOOD, contact: "x" }, caller: $caller) { id ${more} } }`;
      expect(refusal(await holder(sanbao, secret).ask(text, { caller }))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await row('select version from customer where id = ?', [id])).toEqual({ version: 2 });
    },
  );
});

describe('with a link nothing is read, and no other step is taken', () => {
  let secret: string;
  let cookie: string;
  beforeAll(async () => {
    secret = (await asked()).secret;
    const { cookies } = await sanbao.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: 'mutation { signIn(email: "gm@sanbao.example", password: "sanbao-demo") { id } }' },
    });
    cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  });
  const code = async (operation: 'query' | 'mutation', field: (typeof queries)[number], headers: object = {}) => {
    const { text, variables } = operationFor(operation, field, minimalArguments(field));
    return refusal(await holder(sanbao, secret).ask(text, variables, headers))?.code;
  };

  test.each(queries.map(field => [field.name, field] as const))('%s', async (_, field) => {
    expect(await code('query', field)).toBe('FORBIDDEN');
    expect(await code('query', field, { cookie })).toBe('FORBIDDEN');
  });

  const others = mutations.filter(({ name }) => name !== 'confirmParticulars' && name !== 'denyParticulars');
  test.each(others.map(field => [field.name, field] as const))('%s', async (_, field) => {
    expect(await code('mutation', field)).toBe('FORBIDDEN');
    expect(await code('mutation', field, { cookie })).toBe('FORBIDDEN');
  });

  test.each([
    ['POST', '/files?name=a.pdf'],
    ['GET', '/files/0193cf2e-0000-7000-8000-000000000000'],
    ['GET', '/print/Certificate/0193cf2e-0000-7000-8000-000000000000.pdf'],
    ['GET', '/imports/importPeople/template.xlsx'],
  ] as const)('%s %s', async (method, url) => {
    const headers = { authorization: `Link ${secret}`, cookie, 'content-type': 'application/octet-stream' };
    const answer = await sanbao.app.inject({ method, url, headers, ...(method === 'POST' && { payload: 'x' }) });
    expect(answer.statusCode).toBe(401);
  });

  test('the database itself gives such a viewer no row of any table', async () => {
    const client = new pg.Client(sanbao.url);
    await client.connect();
    const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = 'public'");
    for (const { tablename } of tables) {
      await client.query('begin; set local role sanbao_customer');
      await expect(client.query(`select from "${tablename}"`)).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
    }
    await client.end();
    expect(tables.length).toBeGreaterThan(30);
  });
});

describe('the secret', () => {
  test('is kept in no row of the database: only its digest is', async () => {
    const { id, secret } = await asked();
    await holder(sanbao, secret).confirm(id, {}, { 'idempotency-key': 'kept' });
    expect(await row('select token_hash from one_time_link where record_id = ?', [id])).toEqual({
      token_hash: digest(secret),
    });
    const tables = await rows(
      "select schemaname || '.\"' || tablename || '\"' as name from pg_tables where schemaname in ('public', 'graphile_worker')",
    );
    for (const { name } of tables)
      expect([name, await rows(`select from ${name} t where position(? in t::text) > 0`, [secret])]).toEqual([
        name,
        [],
      ]);
  });

  test.each(['A'.repeat(43), 'abc', `${'A'.repeat(42)}'`])('guessed as %s is unknown', async guess => {
    const answer = await holder(sanbao, guess).ask('{ viewer { id } }');
    expect(refusal(answer)).toMatchObject({ code: 'UNAUTHENTICATED', standing: 'UNKNOWN' });
  });

  test('is guessed so often from one network, and no oftener; who holds a good one uses none of that up', async () => {
    const { secret } = await asked();
    for (let times = 0; times < 60; times++)
      expect(refusal(await holder(sanbao, secret).ask('{ viewer { id } }'))).toMatchObject({ code: 'FORBIDDEN' });
    const codes: unknown[] = [];
    for (let times = 0; times < 60; times++)
      codes.push(refusal(await holder(sanbao, 'B'.repeat(43)).ask('{ viewer { id } }'))?.code);
    expect(codes[0]).toBe('UNAUTHENTICATED');
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    await rows('delete from sign_in_budget');
  });
});

test('nobody who signs in is a customer', async () => {
  const admin = await sanbao.as('admin');
  const { persons } = await admin.read('{ persons(filter: { employer: { eq: HOUSE } }) { nodes { id } } }');
  const input = { email: 'c@sanbao.example', person: persons.nodes[0].id, roles: ['CUSTOMER'] };
  expect(await admin.refusal('createUser', { input })).toMatchObject({ fields: { roles: expect.any(String) } });
  await expect(rows(`update "user" set roles = '{CUSTOMER}'`)).rejects.toThrow();
});

describe('a customer signs', () => {
  const points = JSON.stringify([
    [
      [10, 40, 0],
      [30, 12, 16],
      [55, 44, 33],
    ],
  ]);
  const sign = async (signature: object) => {
    const { id, secret } = await asked();
    const answer = await holder(sanbao, secret).confirm(id, { input: { ...confirmed, signature } });
    const { customer } = await sales.read(`{ customer(id: "${id}") { history(first: 1) { changes } } }`);
    const { changes } = customer.history[0];
    return { ...answer, signed: changes.find(({ field }: { field: string }) => field === 'signature')?.after };
  };

  test('by drawing: the company has every point, and the picture made of them', async () => {
    const { errors, signed } = await sign({ name: '周敏', points });
    expect(errors).toBeUndefined();
    expect(signed).toEqual({ name: '周敏', points, svg: expect.stringMatching(/^<svg .*<path d="M10 40Q/) });
  });

  test('or by the name alone', async () => {
    expect((await sign({ name: '周敏' })).signed).toMatchObject({ name: '周敏', svg: null });
  });

  test.each([
    ['a drawing that is none', { name: '周敏', points: '<svg onload="alert(1)">' }, 'signature.points'],
    ['a slip', { name: '周敏', points: '[[[1,1,0]]]' }, 'signature.points'],
    ['no name', { name: '', points }, 'signature.name'],
    ['a drawing without end', { name: '周敏', points: '1'.repeat(60_001) }, 'signature.points'],
  ])('but not with %s', async (_, signature, field) => {
    expect(refusal(await sign(signature))).toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  test('nor with a picture of their own', async () => {
    const { errors } = await sign({ name: '周敏', points, svg: '<svg/>' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
