import { asked } from './cost.ts';
import { startRows } from './house/rows.ts';
import { ask } from './load.ts';
import { memory, used } from './processor.ts';
import { day } from './reports.ts';
import type { Sanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const PULLED = 100_000;
/** The days, of three years with a million orders, on which nearly a tenth of them begins. */
const EXPORTED = { gte: day(600), lte: day(494) };
const columns = 'number,state,kind,customer,equipment,startsOn,arrivalDeadline,arrivedLate,updatedAt';

/** A hundred thousand changed records, as another system takes them over; and a hundred thousand rows as a file. */
export async function pull() {
  const sanbao = await startRows();
  try {
    await sync(sanbao);
    await exported(sanbao);
  } finally {
    await sanbao.stop();
  }
}

const processor = ({ pid, databasePid }: Sanbao) => used(pid) + used(databasePid);

async function sync(sanbao: Sanbao) {
  const page = (since: string) =>
    `{ serviceOrders(changedSince: "${since}", first: 500) { gone pageInfo { hasNextPage endCursor }
      nodes { id number state kind startsOn endsOn arriveBy arrivedLate updatedAt customer { id } equipment { id } } } }`;
  const before = processor(sanbao);
  let since = '';
  let count = 0;
  while (count < PULLED) {
    const { data, errors } = JSON.parse(await ask(asked(sanbao, page(since))));
    if (errors) throw new Error(errors[0].message);
    count += data.serviceOrders.nodes.length;
    since = data.serviceOrders.pageInfo.endCursor;
  }
  hold('sync: 100,000 changed records', (processor(sanbao) - before) / 1000, { most: 3, unit: 's CPU' });
}

async function exported(sanbao: Sanbao) {
  const { port, cookie, pid } = sanbao;
  const filter = encodeURIComponent(JSON.stringify({ startsOn: EXPORTED }));
  const idle = memory(pid);
  const before = processor(sanbao);
  let most = idle;
  let [lines, bytes] = [-1, 0];
  const answer = await fetch(`http://127.0.0.1:${port}/exports/ServiceOrder.csv?fields=${columns}&filter=${filter}`, {
    headers: { cookie },
  });
  if (!answer.ok || !answer.body) throw new Error(await answer.text());
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
    most = Math.max(most, memory(pid));
  }
  console.log(`${lines.toLocaleString('en')} rows in ${(bytes / 1e6).toFixed(1)} MB`);
  hold('export: of 100,000 rows', lines, { least: PULLED, unit: 'rows', noise: 0.05 });
  hold('export: memory above idle', most - idle, { most: 60, unit: 'MB' });
  hold('export: time of the processor', (processor(sanbao) - before) / 1000, { most: 15, unit: 's CPU' });
}
