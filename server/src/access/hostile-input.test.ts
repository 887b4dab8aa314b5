import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileArguments } from '../../test/hostile-input.ts';
import { operationFor } from '../../test/operations.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planForm, planIn, trainingGround } from '../../test/training.ts';
import { account } from '../../test/users.ts';
import { createSchema } from '../schema.ts';

const RUNS = 60;
const schema = await createSchema();

let sanbao: Sanbao;
let clients: Client[];
let ids: string[];
beforeAll(async () => {
  sanbao = await startSanbao();
  const admin = await sanbao.as('admin');
  const office = await sanbao.as('after-sales');
  const roles = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'] as const;
  const someone = await office.step('createPerson', { input: { name: '金海', employer: 'HOUSE', roles: [] } });
  await account(sanbao, 'all', someone.id, roles);
  clients = [await sanbao.as('all'), admin, await sanbao.as('dealer-a')];

  const ground = await trainingGround(sanbao);
  for (const state of ['DRAFT', 'SUBMITTED', 'APPROVED', 'ARRANGED'] as const) await planIn(sanbao, ground, state);
  await office.step('draftTrainingPlan', { input: planForm(ground) });
  const tables = ['training_plan', 'dealer', 'customer', 'person', 'product_family', '"user"'];
  const rows = await sanbao.orm.em
    .fork()
    .execute<{ id: string }[]>(tables.map(table => `(select id from ${table} limit 8)`).join(' union all '));
  ids = rows.map(({ id }) => id);
});
afterAll(() => sanbao.stop());

/** Sign-in is tried elsewhere, and signing out would end the test. */
const operations = (['query', 'mutation'] as const).flatMap(operation =>
  Object.values(schema.getRootType(operation as never)?.getFields() ?? {})
    .filter(({ name }) => name !== 'signIn' && name !== 'signOut')
    .map(field => ({ name: field.name, operation, field })),
);

describe('whatever is passed in, the answer is no bug', () => {
  test.each(operations)(
    '$operation $name',
    async ({ operation, field }) => {
      await fc.assert(
        fc.asyncProperty(hostileArguments(field, ids), fc.constantFrom(...clients), async (args, client) => {
          const { text, variables } = operationFor(operation, field, args);
          const { data, errors = [] } = await client.ask(text, variables);
          const bug = errors.find(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
          if (bug) throw new Error(`${JSON.stringify(variables)} → ${bug.path?.join('.') ?? bug.message}`);
          expect(data !== undefined || errors.length > 0).toBe(true);
        }),
        { numRuns: RUNS, seed: 160, endOnFailure: true },
      );
    },
    60_000,
  );
});

test('a link that must be given is not given by an empty text', async () => {
  const { code, fields } = await (clients[0] as Client).refusal('createProductModel', {
    input: { code: 'X1', name: 'X1', family: '' },
  });
  expect({ code, fields }).toEqual({ code: 'BAD_USER_INPUT', fields: { family: 'Required.' } });
});

test('a step that was refused has left nothing behind', async () => {
  const [{ unmatched }] = await sanbao.orm.em
    .fork()
    .execute<[{ unmatched: number }]>(
      `select count(*)::int as unmatched from training_plan p where p.version <> (select count(*) from procedure_event e where e.record_id = p.id)`,
    );
  expect(unmatched).toBe(0);
});
