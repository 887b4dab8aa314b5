import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { repairIn } from '../../test/repair.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  inStock,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  requestedByCustomer,
} from '../../test/spare-parts.ts';
import { statementsOf } from '../../test/statements.ts';
import { rowsOf } from '../platform/connections.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { ask } from '../standing/ask.ts';
import { amongThese } from '../standing/reach.ts';
import { companyEm } from '../viewer/viewer.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let part: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  ({ id: part } = await (await sanbao.as('after-sales')).step('createPart', { input: partForm('R-1', '备件') }));
  await inStock(sanbao, part, 20);
});
afterAll(() => sanbao.stop());

const forOrder = async () => {
  const order = await repairIn(sanbao, ground, 'PLANNED');
  return requested(sanbao, order.id, [{ part, quantity: 2 }]);
};

/** How often the rule that looks from an application at its requests is asked while a request is issued of. */
async function timesAsked({ id }: { id: string }) {
  const head = await sanbao.as('after-sales-head');
  const sent = await statementsOf(() => head.step('issueParts', { id, input: { lines: [{ part, quantity: 1 }] } }));
  return sent.filter(({ values }) => values?.includes('issuedIsPaid')).length;
}

test('a rule that looks from an application at its requests is asked of those that have one', async () => {
  expect(await timesAsked(await requestedByCustomer(sanbao, ground, part, 2))).toBe(2);
  expect(await timesAsked(await forOrder())).toBe(0);
});

test('a rule that is asked of one record again and again has one plan', async () => {
  const { id } = await forOrder();
  const plans = await companyEm(sanbao.orm.em).transactional(async within => {
    const em = within as SqlEntityManager;
    const rule = procedureOf(em).standingNamed('decidedByAnotherPartsRequest');
    for (let times = 0; times < 10; times++) await ask(em, [amongThese(rule, [id])]);
    return rowsOf<{ made: number; kept: number }>(
      em,
      `select custom_plans::int as made, generic_plans::int as kept from pg_prepared_statements
       where statement like '%as rule%' and custom_plans + generic_plans >= 10`,
    );
  });
  // PostgreSQL makes five for values at hand, before it compares.
  expect(plans).toEqual([{ made: 5, kept: 5 }]);
});
