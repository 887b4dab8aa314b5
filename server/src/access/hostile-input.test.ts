import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileArguments } from '../../test/hostile-input.ts';
import { idsByKind } from '../../test/ids-by-kind.ts';
import { operationFor } from '../../test/operations.ts';
import { breadth, hold, seed } from '../../test/promise.ts';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { account } from '../../test/users.ts';
import { afterSales } from '../chapters.ts';
import { createSchema } from '../schema.ts';

const RUNS = breadth(6, 500);
const schema = await createSchema(afterSales);

let sanbao: Sanbao;
let clients: Client[];
let ids: Map<string, string[]>;
let costliest = 0;
let tried = 0;
beforeAll(async () => {
  sanbao = await startDemo();
  const admin = await sanbao.as('admin');
  const office = await sanbao.as('after-sales');
  const roles = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'] as const;
  const someone = await office.step('createPerson', { input: { name: '金海', employer: 'HOUSE', roles: [] } });
  await account(sanbao, 'all', someone.id, roles);
  clients = [await sanbao.as('all'), admin, await sanbao.as('dealer-a')];
  ids = await idsByKind(sanbao.orm);
  // Those who ask stay who they are.
  for (const kind of ['User', 'Person', 'Dealer']) ids.set(kind, await others(kind));
}, 600_000);
afterAll(() => sanbao.stop());

const others = async (kind: string) => {
  const own = await Promise.all(
    clients.map(client => client.read('{ viewer { id personId dealerId } }').then(({ viewer }) => viewer)),
  );
  return (ids.get(kind) ?? []).filter(id => !own.some(viewer => Object.values(viewer).includes(id)));
};

/** Sign-in is tried elsewhere, and the end of a session would be the end of the test. */
const elsewhere = ['signIn', 'signOut', 'endOwnSession', 'endOtherSessions', 'changeOwnPassword'];
const operations = (['query', 'mutation'] as const).flatMap(operation =>
  Object.values(schema.getRootType(operation as never)?.getFields() ?? {})
    .filter(({ name }) => !elsewhere.includes(name))
    .map(field => ({ name: field.name, operation, field })),
);

describe('whatever is passed in, the answer is no bug', () => {
  test.each(operations)(
    '$operation $name',
    async ({ operation, field }) => {
      await fc.assert(
        fc.asyncProperty(hostileArguments(field, ids), fc.constantFrom(...clients), async (args, client) => {
          const { text, variables } = operationFor(operation, field, args);
          const before = process.cpuUsage();
          // Throws where the answer is not JSON.
          const { data, errors = [] } = await client.ask(text, variables);
          const { user, system } = process.cpuUsage(before);
          const cost = (user + system) / 1e6;
          const bug = errors.find(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
          if (bug) throw new Error(`${JSON.stringify(variables)} → ${bug.path?.join('.') ?? bug.message}`);
          if (cost > 1) throw new Error(`${JSON.stringify(variables)} → ${cost} s`);
          expect(data !== undefined || errors.length > 0).toBe(true);
          costliest = Math.max(costliest, cost);
          tried += 1;
        }),
        { numRuns: RUNS, seed, endOnFailure: true },
      );
    },
    600_000,
  );

  test('and all of them were tried, by people who were signed in to the end', async () => {
    hold('hostile input: operations tried', 'exactly', operations.length, Math.floor(tried / RUNS));
    hold('hostile input: seconds of processor of the costliest', 'at most', 1, costliest);
    for (const client of clients) expect((await client.read('{ viewer { name } }')).viewer).not.toBeNull();
  });
});

test('a link that must be given is not given by an empty text', async () => {
  const { code, fields } = await (clients[0] as Client).refusal('createProductModel', {
    input: { code: 'X1', name: 'X1', family: '' },
  });
  expect({ code, fields }).toEqual({ code: 'BAD_USER_INPUT', fields: { family: 'Required.' } });
});

test('a moment of which no day can be told is none', async () => {
  const asked = { channel: 'FAX', caller: '陈立群', question: '断电后复位' };
  for (const askedAt of ['0001-06-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z'])
    expect(
      await (clients[0] as Client).refusal('openConsultation', {
        input: { ...asked, askedAt, customer: ids.get('Customer')?.[0] },
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a step that was refused has left nothing behind', async () => {
  const [{ unmatched }] = await sanbao.orm.em
    .fork()
    .execute<[{ unmatched: number }]>(
      `select count(*)::int as unmatched from training_plan p where p.version <> (select count(*) from procedure_event e where e.record_id = p.id and e.step <> 'addNote')`,
    );
  expect(unmatched).toBe(0);
});
