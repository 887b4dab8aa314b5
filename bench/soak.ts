import { asked } from './cost.ts';
import { load, type Question } from './load.ts';
import { memory } from './processor.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

/** What people ask all day, each client another question. */
const queries = [
  '{ enrolments(first: 25) { nodes { number state plan { title } person { name } } totalCount } }',
  '{ inboxPage(first: 25) { totalCount groups { step total } entries { number title step customer machine due } } }',
  '{ serviceOrders(first: 25, orderBy: [NUMBER_DESC]) { nodes { number state availableSteps { name clause blocked } } } }',
  '{ faultReports(first: 25, filter: { q: "主轴" }) { nodes { number symptom customer { name } } totalCount } }',
  '{ equipments(first: 50) { nodes { serialNumber model { name } customer { name } } pageInfo { hasNextPage endCursor } } }',
  '{ calendar(from: "2026-11-01", until: "2026-11-30") { entries { number title state from } complete } }',
  '{ procedure { clauses { number zh en } } }',
  '{ __typename }',
];
const STAGES = 10;

/** How much memory the server has at rest, and after every ten thousand requests. */
export async function soak(requests = '100000') {
  // The first start makes the database and its demo data; what is measured is every later one.
  await (await startSanbao()).stop();
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  hold('memory at rest, demo', memory(sanbao.pid), { most: 240, unit: 'MB' });
  const questions = queries.map(query => asked(sanbao, query));
  const times = Number(requests) / STAGES;
  const stages = [];
  for (let at = 1; at <= STAGES; at++) {
    await load(client => questions[client] as Question, questions.length, { times });
    stages.push({ requests: at * times, MB: Math.round(memory(sanbao.pid)) });
  }
  console.table(stages);
  const [before, last] = [stages.at(-3)?.MB ?? 0, stages.at(-1)?.MB ?? 0];
  hold('memory after the requests', last, { most: 300, unit: 'MB' });
  hold('memory that the last fifth adds', last - before, { most: 5, unit: 'MB', noise: 0 });
}
