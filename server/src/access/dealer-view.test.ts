import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphQLField, getNamedType } from 'graphql';
import { policy } from '../../policy/index.ts';
import { operationFor, selection } from '../../test/operations.ts';
import { breadth, hold } from '../../test/promise.ts';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { readPolicy, rolesMeant } from '../policy/table.ts';
import { createSchema } from '../schema.ts';

/** One account of each kind of sight: staff, who reads all of it, are looked at by one in the office and one who audits. */
const accounts = { AFTER_SALES: 'after-sales', AUDITOR: 'auditor', DEALER: 'dealer-a', ADMINISTRATOR: 'admin' };
type Seer = keyof typeof accounts;

const { records } = readPolicy(policy);
const lists = Object.values((await createSchema(afterSales)).getQueryType()?.getFields() ?? {}).filter(({ type }) =>
  getNamedType(type).name.endsWith('Connection'),
);
/** In the tests each of them looks at some of the lists, and all of them together at all. */
const listsOf = (turn: number) => lists.filter((_, at) => (at + turn) % breadth(4, 1) === 0);

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startDemo();
}, 600_000);
afterAll(() => sanbao.stop());

/** The kinds of what stands in an answer, at any depth. */
function kindsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(kindsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { __typename } = value as { __typename?: string };
  return [...(__typename ? [__typename] : []), ...Object.values(value).flatMap(kindsIn)];
}

/** A page with every field of its records, and of what they link to. */
async function kindsOn(client: Client, field: GraphQLField<unknown, unknown>) {
  const { text, variables } = operationFor('query', field, { first: 3 }, selection(field.type, 2));
  const { data, errors = [] } = await client.ask(text, variables);
  for (const { extensions } of errors) expect(extensions.code).toBe('FORBIDDEN');
  return kindsIn(data);
}

test.each(Object.keys(accounts) as Seer[])(
  '%s is shown records of no kind that the table of rights keeps from them, however deep they stand',
  async role => {
    const client = await sanbao.as(accounts[role]);
    const readable = (kind: string) => rolesMeant(records.get(kind)?.readers ?? []).includes(role);
    let kept = 0;
    let shown = 0;
    for (const field of listsOf(Object.keys(accounts).indexOf(role))) {
      const kinds = (await kindsOn(client, field)).filter(kind => records.has(kind));
      kept += kinds.filter(kind => !readable(kind)).length;
      shown += kinds.length;
    }
    expect(shown).toBeGreaterThan(0);
    hold(`authorisation: records of kinds that ${role} may not read`, 'exactly', 0, kept);
  },
  600_000,
);
