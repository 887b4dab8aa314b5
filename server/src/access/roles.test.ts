import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLField, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { minimalArguments, operationFor } from '../../test/operations.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { fieldsOf } from '../fields/field.ts';
import { descriptionOf, type RecordClass, recordClasses } from '../procedure/record.ts';
import { rolesFor, type Step } from '../procedure/step.ts';
import { createSchema } from '../schema.ts';
import { everyFieldRuled } from './every-field-ruled.ts';
import { effectiveRoles, Role } from './roles.ts';

const schema = await createSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  ({ extensions }) => 'step' in extensions,
);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
/** Of those who sign in; a customer does not. */
const roles = Object.values(Role).filter(role => role !== 'CUSTOMER');

let sanbao: Sanbao;
const users: Record<string, Client> = {};
beforeAll(async () => {
  sanbao = await startSanbao();
  const admin = await sanbao.as('admin');
  const { persons } = await admin.read('{ persons(filter: { employer: { eq: HOUSE } }) { nodes { id } } }');
  for (const role of roles)
    if (role === 'DEALER') users[role] = await sanbao.as('dealer-a');
    else {
      const name = role.toLowerCase().replaceAll('_', '-');
      const { id } = await admin.step('createUser', {
        input: { email: `only-${name}@sanbao.example`, person: persons.nodes[0].id, roles: [role] },
      });
      await admin.step('setUserPassword', { id, input: { password: 'sanbao-demo' } });
      users[role] = await sanbao.as(`only-${name}`);
    }
});
afterAll(() => sanbao.stop());

const ask = async (
  client: Client | undefined,
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
) => {
  const { text, variables } = operationFor(operation, field, minimalArguments(field));
  return (await client?.ask(text, variables))?.errors?.[0]?.extensions.code;
};

describe.each(roles)('%s', role => {
  const effective = effectiveRoles([role]);

  test.each(mutations.map(field => [field.name, field] as const))(
    'takes %s, or is refused, as the procedure says',
    async (_, field) => {
      const allowed = rolesFor(field.extensions.step as Step, undefined).some(each => effective.includes(each));
      const code = await ask(users[role], 'mutation', field);
      allowed ? expect(code).not.toBe('FORBIDDEN') : expect(code).toBe('FORBIDDEN');
    },
  );

  test.each(queries.map(field => [field.name, field] as const))('reads %s, or is refused', async (_, field) => {
    const rule = String(field.extensions.allow);
    const record = recordClasses().find(({ name }) => rule === `read:${name}`);
    const allowed = record ? reads(role, record) : rule !== 'house' || !['DEALER', 'ADMINISTRATOR'].includes(role);
    expect(await ask(users[role], 'query', field)).toBe(allowed ? undefined : 'FORBIDDEN');
  });
});

/** What each may read, told a second time: dealers what has a rule for them, the administrator who is who. */
function reads(role: Role, record: RecordClass) {
  const { dealers, chapter } = descriptionOf(record);
  if (role === 'DEALER') return Boolean(dealers);
  return role !== 'ADMINISTRATOR' || chapter === 'ORGANIZATION';
}

test('the administrator reads who is who, and nothing of the procedure', async () => {
  const { viewer } = await (users.ADMINISTRATOR as Client).read('{ viewer { permissions } }');
  const read = viewer.permissions.filter((each: string) => each.startsWith('read:'));
  expect(read).toEqual(
    recordClasses()
      .filter(record => descriptionOf(record).chapter === 'ORGANIZATION')
      .map(({ name }) => `read:${name}`),
  );
});

describe('without signing in', () => {
  test.each(mutations.map(field => [field.name, field] as const))('%s is refused', async (_, field) => {
    expect(await ask(sanbao.nobody, 'mutation', field)).toBe('UNAUTHENTICATED');
  });

  test.each(queries.map(field => [field.name, field] as const))(
    '%s is refused unless it is for everyone',
    async (_, field) => {
      expect(await ask(sanbao.nobody, 'query', field)).toBe(
        field.extensions.allow === 'everyone' ? undefined : 'UNAUTHENTICATED',
      );
    },
  );
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
  for (const record of recordClasses())
    for (const field of fieldsOf(record))
      expect(Boolean(field.search && (field.internal || field.guarded)) && `${record.name}.${field.name}`).toBe(false);
});
