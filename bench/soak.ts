import { load } from './load.ts';
import { memory } from './processor.ts';
import { startSanbao } from './sanbao.ts';

const query = '{ enrolments(first: 25) { nodes { number state plan { title } person { name } } totalCount } }';
const STAGES = 10;

/** How soon the server is there, and how much memory it has after every ten thousand requests. */
export async function soak(requests = '100000') {
  // The first start makes the database and its demo data; what is measured is every later one.
  await (await startSanbao()).stop();
  const sanbao = await startSanbao();
  console.log(`ready after ${(sanbao.ready / 1000).toFixed(1)} s, its database included`);
  const times = Number(requests) / STAGES;
  const stages = [];
  for (let at = 1; at <= STAGES; at++) {
    await load({ ...sanbao, body: JSON.stringify({ query }), headers: { cookie: sanbao.cookie } }, 8, { times });
    stages.push({ requests: at * times, MB: Math.round(memory(sanbao.pid)) });
  }
  console.table(stages);
  await sanbao.stop();
}
