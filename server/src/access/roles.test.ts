import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLField, GraphQLObjectType, GraphQLSchema, GraphQLString, isNonNullType } from 'graphql';
import { policy } from '../../policy/index.ts';
import { minimalArguments, operationForAll } from '../../test/operations.ts';
import { hold } from '../../test/promise.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { account } from '../../test/users.ts';
import { afterSales } from '../chapters.ts';
import { fieldsOf } from '../fields/field.ts';
import { readPolicy, rolesMeant } from '../policy/table.ts';
import { pluralOf } from '../read/record-queries.ts';
import { createSchema } from '../schema.ts';
import { Role } from '../viewer/roles.ts';
import { everyFieldRuled } from './every-field-ruled.ts';

type RootField = GraphQLField<unknown, unknown>;
const schema = await createSchema(afterSales);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const table = readPolicy(policy);

/** Of those who sign in; a customer does not. */
const roles = Object.values(Role).filter(role => role !== 'CUSTOMER');
/** Who of the demo has this role and no other. */
const accounts: Partial<Record<Role, string>> = {
  AFTER_SALES: 'after-sales',
  AFTER_SALES_HEAD: 'after-sales-head',
  ENGINEER: 'engineer',
  MANAGEMENT: 'warehouse',
  MANAGEMENT_HEAD: 'management',
  SALES_HEAD: 'sales',
  MANUFACTURING_HEAD: 'manufacturing',
  GENERAL_MANAGER: 'gm',
  DEALER: 'dealer-a',
  AUDITOR: 'auditor',
  ADMINISTRATOR: 'admin',
};

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
  const office = await sanbao.as('after-sales');
  for (const role of roles.filter(each => !accounts[each])) {
    const { id } = await office.step('createPerson', { input: { name: `仅任${role}`, employer: 'HOUSE', roles: [] } });
    accounts[role] = `only-${role.toLowerCase()}`;
    await account(sanbao, accounts[role], id, [role]);
  }
});
afterAll(() => sanbao.stop());

const lower = (name: string) => name.replace(/^./, first => first.toLowerCase());

/** By the table: who takes or reads this, as roles, or `signedIn`, or `everyone`. */
const takers = new Map<string, readonly string[]>([
  ...[...table.steps].map(([name, { arrows }]) => [name, arrows.flatMap(({ by }) => by)] as const),
  ...[...table.records].flatMap(([name, { readers }]) =>
    [name, pluralOf(name)].map(each => [lower(each), readers] as const),
  ),
  ...[...table.operations].map(([name, { readers }]) => [name.replace(/^\w+ /, ''), readers] as const),
]);

/** A head has the office's rights too. */
const may = (role: Role, name: string) =>
  rolesMeant(takers.get(name) ?? []).some(each =>
    ['everyone', 'signedIn', role, role.replace(/_HEAD$/, '')].includes(each),
  );

/** With what each of these fields is refused. Where one may be null its refusal leaves the others be: those go together. */
async function refusals(client: Client, operation: 'query' | 'mutation', fields: readonly RootField[]) {
  const alone = fields.filter(({ type }) => isNonNullType(type));
  const together = fields.filter(({ type }) => !isNonNullType(type));
  const refused: Record<string, string | undefined> = {};
  for (const asked of [...alone.map(field => [field]), ...inTurns(together)]) {
    const { text, variables } = operationForAll(
      operation,
      asked.map(field => ({ field, values: { ...minimalArguments(field), ...fitting[field.name] } })),
    );
    const { errors = [] } = await client.ask(text, variables);
    for (const { name } of asked) {
      const error = errors.find(({ path }) => !path || path[0] === name);
      refused[name] = error?.extensions.code;
    }
  }
  return refused;
}

/** Where the least is not enough, since what may be done depends on it. */
const fitting: Record<string, object> = {
  saveViews: { resource: 'Dealer' },
  tracedPieces: { mark: 'TD-01' },
  conformanceRecords: { check: 'arrivedInTime', figure: 'overdue' },
};

/** A document has so many words at most. */
const TOGETHER = 15;
const inTurns = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) => all.slice(at * TOGETHER, (at + 1) * TOGETHER));

/** Codes that are fine for those who have the right, since the ids sent cannot exist. */
const told = ['NOT_FOUND', 'BAD_USER_INPUT', 'STEP_NOT_AVAILABLE', 'RULE_VIOLATED'];
const verdict = (code = 'MAY') => (told.includes(code) ? 'MAY' : code);

/** Of what is not there, whoever may ask is told that. */
const unlessMissing = (code?: string) => (code === 'NOT_FOUND' ? undefined : code);

const named = (fields: readonly RootField[], judge: (name: string) => unknown) =>
  Object.fromEntries(fields.map(({ name }) => [name, judge(name)]));

test('what can be asked is what the table lists, and nothing that the system does by itself', () => {
  const ofPeople = [...takers].filter(([, by]) => !by.includes('system')).map(([name]) => name);
  expect([...queries, ...mutations].map(({ name }) => name).sort()).toEqual(ofPeople.sort());
});

/** Those who are signed in sign neither in nor out here. */
const signing = ['signIn', 'signOut'];
let asTheTableSays = 0;

test.each(roles)('%s does and reads what the table says, and no more', async role => {
  const client = await sanbao.as(accounts[role] as string);
  const tried = mutations.filter(({ name }) => !signing.includes(name));
  const taken = await refusals(client, 'mutation', tried);
  expect(named(tried, name => verdict(taken[name]))).toEqual(
    named(tried, name => (may(role, name) ? 'MAY' : 'FORBIDDEN')),
  );
  const read = await refusals(client, 'query', queries);
  expect(named(queries, name => unlessMissing(read[name]))).toEqual(
    named(queries, name => (may(role, name) ? undefined : 'FORBIDDEN')),
  );
  const { viewer } = await client.read('{ viewer { permissions } }');
  const own = viewer.permissions.filter(
    (each: string) => /^read:|^[^:]+$/.test(each) && !['house', 'notes', 'handOver'].includes(each),
  );
  const records = [...table.records.keys()].filter(name => may(role, lower(name)));
  const steps = [...table.steps.keys()].filter(name => may(role, name));
  expect(own.sort()).toEqual([...records.map(name => `read:${name}`), ...steps].sort());
  asTheTableSays += tried.length + queries.length;
});

test('every role was walked', () => {
  const each = mutations.length - signing.length + queries.length;
  hold(
    'authorisation: root fields, by role, as the table of rights says',
    'exactly',
    roles.length * each,
    asTheTableSays,
  );
});

test('without signing in nothing is done and read but what is for everyone, or for whoever has a code', async () => {
  const isOpen = (name: string) => takers.get(name)?.includes('everyone') || afterSales.steps.named(name)?.opens;
  const outside = (name: string) => (isOpen(name) ? 'MAY' : 'UNAUTHENTICATED');
  const others = mutations.filter(({ name }) => !signing.includes(name));
  const taken = await refusals(sanbao.nobody, 'mutation', others);
  expect(named(others, name => verdict(taken[name]))).toEqual(named(others, outside));
  const read = await refusals(sanbao.nobody, 'query', queries);
  expect(named(queries, name => verdict(read[name]))).toEqual(named(queries, outside));
});

describe('a schema is refused', () => {
  const type = (name: string, fields: object) => new GraphQLObjectType({ name, fields } as never);

  test('with a query that has no rule', () => {
    const query = type('Query', { secret: { type: GraphQLString } });
    expect(() => everyFieldRuled(new GraphQLSchema({ query }))).toThrow('No rule for Query.secret');
  });

  test('with a mutation that has no rule', () => {
    const query = type('Query', { open: { type: GraphQLString, extensions: { allow: 'everyone' } } });
    const mutation = type('Mutation', { change: { type: GraphQLString } });
    expect(() => everyFieldRuled(new GraphQLSchema({ query, mutation }))).toThrow('No rule for Mutation.change');
  });

  test('with a field that works out its own answer without one', () => {
    const leak = type('Leak', {
      plain: { type: GraphQLString },
      worked: { type: GraphQLString, resolve: () => 'out' },
    });
    const query = type('Query', { open: { type: leak, extensions: { allow: 'everyone' } } });
    expect(() => everyFieldRuled(new GraphQLSchema({ query }))).toThrow('No rule for Leak.worked');
  });
});

test('nothing that is hidden from dealers is found by searching', () => {
  for (const record of afterSales.records)
    for (const field of fieldsOf(record))
      expect(Boolean(field.search && (field.internal || field.guarded)) && `${record.name}.${field.name}`).toBe(false);
});
