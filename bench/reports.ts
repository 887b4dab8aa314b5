import pg from 'pg';
import { type Costed, holdCosts } from './cost.ts';
import { startHouse } from './house/house.ts';
import type { Sanbao } from './sanbao.ts';

const DAY = 86_400_000;
const day = (before: number) => new Date(Date.now() - before * DAY).toISOString().slice(0, 10);
const period = (days: number) => `from: "${day(days)}", until: "${day(0)}"`;
const clauses = 'clauses { clause checks conforming overdue missing deviating notApplicable }';
const figures = 'step clause volume inTime late medianHours deviating excepted';
const conformance = (days: number) => `{ conformance(${period(days)}) { ${clauses} } }`;
const department = (days: number) => `{ departmentFigures(department: AFTER_SALES, ${period(days)}) { ${figures} } }`;

/** The long questions of a company of a million events. */
export async function reports() {
  const sanbao = await startHouse('gm');
  try {
    await holdCosts(sanbao, await questions(sanbao));
  } finally {
    await sanbao.stop();
  }
}

async function questions({ databaseUrl }: Sanbao): Promise<Costed[]> {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const { rows } = await database.query(
    `select record_id from procedure_event where record = 'FaultReport' group by 1 order by count(*) desc, 1 limit 1`,
  );
  await database.end();
  const thread = `{ caseThread(resource: "FaultReport", record: "${rows[0].record_id}") { __typename } }`;
  return [
    { what: 'whole case', query: thread, target: { most: 6, unit: 'ms CPU' } },
    { what: 'conformance, a month', query: conformance(30), target: { most: 0.2, unit: 's CPU' } },
    { what: 'conformance, a year', query: conformance(365), target: { most: 0.8, unit: 's CPU' } },
    {
      what: 'conformance, trend',
      query: '{ conformanceTrend { month conforming overdue missing deviating } }',
      target: { most: 0.5, unit: 's CPU' },
    },
    { what: 'department figures, a month', query: department(30), target: { most: 0.2, unit: 's CPU' } },
    { what: 'department figures, a year', query: department(365), target: { most: 0.8, unit: 's CPU' } },
    { what: 'verifyAuditTrail', query: '{ verifyAuditTrail { intact events } }', target: { most: 15, unit: 's CPU' } },
  ];
}
