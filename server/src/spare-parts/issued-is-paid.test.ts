import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { companyEm } from '../viewer/viewer.ts';
import { issuedIsPaid } from './issued-is-paid.ts';
import { remittedFor, worthIssued } from './waiting-lines.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const amount = (max: number, places: number) => fc.nat(max * 10 ** places).map(whole => whole / 10 ** places);
const parts = ['甲', '乙', '丙', '丁'];
const part = fc.constantFrom(...parts);
const item = fc.record({
  part,
  substitute: fc.option(part),
  decision: fc.constantFrom('CONFIRMED', 'STRUCK'),
  unitPrice: amount(20_000, 2),
});
const line = fc
  .record({ part, issued: amount(4, 3), returned: amount(4, 3) })
  .map(({ issued, returned, ...of }) => ({ ...of, issued, returned: Math.min(issued, returned) }));
const remittance = fc.record({ amount: amount(30_000, 2), state: fc.constantFrom('RECORDED', 'CANCELLED') });
const sold = fc.record({
  taxRate: fc.constantFrom(0, 6, 13, 8.255),
  items: fc.uniqueArray(item, { maxLength: 4, selector: each => each.substitute ?? each.part }),
  requests: fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 3 }),
  remittances: fc.array(remittance, { maxLength: 3 }),
});
type Sold = typeof sold extends fc.Arbitrary<infer S> ? S : never;

/** The tables that are asked, with what is asked of them alone; they stand before those of the same name. */
const tables = `create temp table confirmed_item
    (id int primary key, application_id int, part_id text, substitute_id text, unit_price numeric, decision text) on commit drop;
  create temp table parts_request (id int, application_id int) on commit drop;
  create temp table parts_request_line (request_id int, part_id text, issued numeric, returned numeric) on commit drop;
  create temp table remittance (application_id int, amount numeric, state text) on commit drop;`;

/** What is owed and what has come in, as the order of issue and conformance ask for it. */
async function bySql({ taxRate, items, requests, remittances }: Sold, em: SqlEntityManager) {
  const rows = {
    confirmed_item: items.map(({ part: part_id, substitute: substitute_id, unitPrice: unit_price, decision }, id) => ({
      ...{ id, application_id: 1, part_id, substitute_id, unit_price, decision },
    })),
    parts_request: requests.map((_, id) => ({ id, application_id: 1 })),
    parts_request_line: requests.flatMap((lines, request_id) =>
      lines.map(({ part: part_id, ...of }) => ({ ...of, part_id, request_id })),
    ),
    remittance: remittances.map(each => ({ ...each, application_id: 1 })),
  };
  for (const [table, of] of Object.entries(rows)) {
    await em.execute(`delete from ${table}`);
    await em.execute(`insert into ${table} select * from json_populate_recordset(null::${table}, ?)`, [
      JSON.stringify(of),
    ]);
  }
  const [row] = await em.execute<[{ owed: number; remitted: number }]>(
    `select ${worthIssued('a')}::float as owed, ${remittedFor('a')}::float as remitted
     from (select 1 as id, ?::numeric as tax_rate) a`,
    [taxRate],
  );
  return row;
}

/** The same as the standing rule asks for it. */
function byRule({ taxRate, items, requests, remittances }: Sold) {
  const known = new Map(parts.map(id => [id, { id }]));
  const application = {
    ...{ number: 'PA', taxRate, remittances },
    confirmation: items.map(of => ({ ...of, part: known.get(of.part), substitute: known.get(of.substitute ?? '') })),
    requests: requests.map(lines => ({ lines: lines.map(of => ({ ...of, part: known.get(of.part) })) })),
  };
  return issuedIsPaid.holds(application as never, { today: '2026-11-23' }, []);
}

test('5.4.5 what is owed for parts that are out is the same by the rule that stands, and for the order of issue', () =>
  companyEm(sanbao.orm.em).transactional(async em => {
    await em.execute(tables);
    const same = fc.asyncProperty(sold, async each => {
      const { owed, remitted } = await bySql(each, em);
      const facts = { number: 'PA', owed: owed.toFixed(2), remitted: remitted.toFixed(2) };
      expect(byRule(each)?.facts).toEqual(owed > remitted ? facts : undefined);
    });
    await fc.assert(same, { seed: 545, numRuns: 200 });
  }));
