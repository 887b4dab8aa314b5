import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type GraphQLObjectType, getNamedType } from 'graphql';
import { plansOf } from '../../test/plans.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { afterSales } from '../chapters.ts';
import type { Check } from '../procedure/check.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { reportsIn } from '../read/report.ts';
import { Statement } from '../read/statement.ts';
import { Tables } from '../read/tables.ts';
import { createSchema } from '../schema.ts';
import { PartsRequest } from '../spare-parts/parts-request.entity.ts';
import { askedOn, judged, period } from './conformance/judgement.ts';
import { reports } from './indexes.ts';

let sanbao: Sanbao;
let plans: Awaited<ReturnType<typeof plansOf>>;
beforeAll(async () => {
  sanbao = await startSanbao();
  plans = await plansOf(sanbao.url);
});
afterAll(async () => {
  await plans.end();
  await sanbao.stop();
});

const queries = (await createSchema(afterSales)).getQueryType()?.getFields() ?? {};

function readWholeBy(check: Check) {
  const tables = new Tables((sanbao.orm.em as SqlEntityManager).getMetadata());
  const statement = new Statement(afterSales, tables, systemViewer(), 'zh');
  const asked = askedOn('2026-11-23', sanbao.clock.now, statement);
  const within = period([{ from: '2026-11-01', until: '2026-11-30' }], asked, statement);
  return plans.readWhole(judged(check, within, statement), statement.params);
}

test.each(afterSales.checks)(
  'the check $name finds the records of a period, and what it asks of them, by indexes',
  async check => {
    expect(await readWholeBy(check)).toEqual([]);
  },
);

const ofPeriods = reports.flatMap(reportsIn).filter(({ name }) => queries[name]?.args.length);

test.each(ofPeriods)('the report $name finds the rows of a period by indexes', async ({ name }) => {
  const auditor = await sanbao.as('auditor');
  const [figure] = Object.keys((getNamedType(queries[name]?.type) as GraphQLObjectType).getFields());
  const sent = await statementsOf(() =>
    auditor.read(`{ ${name}(from: "2026-11-01", until: "2026-11-30") { ${figure} } }`),
  );
  const [statement] = sent.filter(({ text }) => text.includes('json_agg(o)'));
  expect(await plans.readWhole(statement?.text as string, statement?.values ?? [])).toEqual([]);
});

test.each<[string, Partial<Check>]>([
  ['parts_request', { on: 'givenUpAt' }],
  ['complaint', { missing: 'exists (select from complaint c where c.answer = r.number)' }],
  ['survey', { missing: "r.created_at in (select s.created_at from survey s where s.state = 'ANSWERED')" }],
  [
    'equipment',
    { monthly: 'exists (select from equipment e where e.updated_at::date > month.first)', missing: 'month.kept' },
  ],
])('a check that reads all of %s is found', async (table, change) => {
  const check = { clause: clause.whoIsServedFirst, name: 'made', record: PartsRequest, conforming: 'true' };
  const [found] = await readWholeBy({ ...check, on: 'createdAt', ...change });
  expect(found).toMatch(new RegExp(`^${table}`));
});
