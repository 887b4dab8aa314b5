import { setTimeout as wait } from 'node:timers/promises';
import { asked, type Costed, holdCosts } from './cost.ts';
import { startHouse } from './house/house.ts';
import { ask } from './load.ts';
import { usedByTrees } from './processor.ts';
import type { Sanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const DAY = 86_400_000;
/** So many days ago. */
export const day = (before: number) => new Date(Date.now() - before * DAY).toISOString().slice(0, 10);
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
    await verified(sanbao);
  } finally {
    await sanbao.stop();
  }
}

/** As the panel asks it. */
const thread = (record: string) => `{ caseThread(resource: "FaultReport", record: "${record}") {
  records { record resource number title state createdAt } events { id record at step clause person to } } }`;

/**
 * Of two hundred faults the one with the largest case, and how many records that has. Copies alone: what is still worked at
 * is copied twice only, and the copies of what rests on it all name the same one.
 */
async function largestCase(sanbao: Sanbao) {
  let largest = { id: '', records: 0 };
  for (const offset of [0, 100]) {
    const { faultReports } = await read(
      sanbao,
      `{ faultReports(first: 100, offset: ${offset}) { nodes { id number } } }`,
    );
    for (const { id, number } of faultReports.nodes) {
      if (number.split('-').length < 4) continue;
      const { caseThread } = await read(sanbao, thread(id));
      if (caseThread.records.length > largest.records) largest = { id, records: caseThread.records.length };
    }
  }
  return largest;
}

const read = async (sanbao: Sanbao, query: string) => {
  const { data, errors } = JSON.parse(await ask(asked(sanbao, query)));
  if (errors) throw new Error(errors[0].message);
  return data;
};

/** The whole trail recomputed in the background, and then what came since. */
async function verified(sanbao: Sanbao) {
  const seconds = () => usedByTrees([sanbao.pid, sanbao.databasePid]) / 1000;
  const begun = seconds();
  const { verifyWholeTrail: run } = await read(sanbao, 'mutation { verifyWholeTrail { id } }');
  for (;;) {
    const { trailVerification } = await read(sanbao, `{ trailVerification(id: "${run.id}") { state events } }`);
    if (trailVerification.state === 'VERIFYING') await wait(500);
    else if (trailVerification.state === 'INTACT') break;
    else throw new Error(`The trail is ${trailVerification.state}`);
  }
  const whole = seconds();
  hold('verifyWholeTrail', whole - begun, { most: 15, unit: 's CPU' });
  await read(sanbao, '{ verifyAuditTrail { intact events } }');
  hold('verifyAuditTrail since then', seconds() - whole, { most: 0.3, unit: 's CPU' });
}

async function questions(sanbao: Sanbao): Promise<Costed[]> {
  const { id, records } = await largestCase(sanbao);
  return [
    { what: `whole case, ${records} records`, query: thread(id), target: { most: 6, unit: 'ms CPU' } },
    { what: 'conformance, a month', query: conformance(30), target: { most: 0.2, unit: 's CPU' } },
    { what: 'conformance, a year', query: conformance(365), target: { most: 0.8, unit: 's CPU' } },
    {
      what: 'conformance, trend',
      query: '{ conformanceTrend { month conforming overdue missing deviating } }',
      target: { most: 0.5, unit: 's CPU' },
    },
    { what: 'department figures, a month', query: department(30), target: { most: 0.2, unit: 's CPU' } },
    { what: 'department figures, a year', query: department(365), target: { most: 0.8, unit: 's CPU' } },
  ];
}
