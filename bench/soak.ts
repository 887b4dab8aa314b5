import { load } from './load.ts';
import { memory } from './processor.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const query = '{ enrolments(first: 25) { nodes { number state plan { title } person { name } } totalCount } }';
const STAGES = 10;

/** How much memory the server has at rest, and after every ten thousand requests. */
export async function soak(requests = '100000') {
  // The first start makes the database and its demo data; what is measured is every later one.
  await (await startSanbao()).stop();
  const sanbao = await startSanbao();
  hold('memory at rest, demo', memory(sanbao.pid), { most: 240, unit: 'MB' });
  const times = Number(requests) / STAGES;
  const stages = [];
  for (let at = 1; at <= STAGES; at++) {
    await load({ ...sanbao, body: JSON.stringify({ query }), headers: { cookie: sanbao.cookie } }, 8, { times });
    stages.push({ requests: at * times, MB: Math.round(memory(sanbao.pid)) });
  }
  console.table(stages);
  const [before, last] = [stages.at(-3)?.MB ?? 0, stages.at(-1)?.MB ?? 0];
  hold('memory after the requests', last, { most: 300, unit: 'MB' });
  hold('memory that the last fifth adds', last - before, { most: 5, unit: 'MB', noise: 0 });
  await sanbao.stop();
}
