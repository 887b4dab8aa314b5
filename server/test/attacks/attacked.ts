import { afterSales } from '../../src/chapters.ts';
import type { Step } from '../../src/procedure/step.ts';
import { queriesOf } from '../../src/read/record-queries.ts';
import type { Arguments } from '../../src/steps/take.ts';
import type { Client, Sanbao } from '../sanbao.ts';
import { type Attempt, House } from './house.ts';
import type { Row } from './table.ts';
import { type Cell, ways } from './ways.ts';

/** Told once, when it is made. */
const SECRET = /Link\b/;

/**
 * The same house, in which each guarded step is attacked before it is taken for the first time; whoever works in it
 * does as in any other.
 */
export async function attacked(sanbao: Sanbao, steps: readonly Step[], rows: Map<string, Row>): Promise<Sanbao> {
  const house = await House.upon(sanbao);
  const as = async (account: string): Promise<Client> => {
    const client = await sanbao.as(account);
    return {
      ...client,
      async step(name, args = {}, select = 'id number state version') {
        const step = afterSales.steps.demand(name);
        if (rows.has(name) || !steps.includes(step) || SECRET.test(select)) return client.step(name, args, select);
        const attempt = { step, by: await house.account(account), args: args as Arguments };
        const { id, row } = await attack(house, attempt).catch(error => {
          throw new Error(`${name}: ${error.message} ${JSON.stringify(error.extensions)}`, { cause: error });
        });
        rows.set(name, row);
        const { one } = queriesOf(step.record);
        return (await client.read(`query ($id: ID!) { ${one}(id: $id) { ${select} } }`, { id }))[one];
      },
    };
  };
  return { ...sanbao, as };
}

async function attack(house: House, attempt: Attempt) {
  const row: Record<string, Cell> = {};
  for (const [name, way] of Object.entries(ways)) row[name] = await way(house, attempt);
  const { id, other } = await house.takeBeside(attempt);
  return { id, row: { ...row, twoAtOnce: other } };
}
