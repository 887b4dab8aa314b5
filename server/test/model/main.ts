import { parseArgs } from 'node:util';
import { connections } from '../../src/platform/connections.ts';
import { invariants } from '../oracle/oracle.ts';
import startCluster from '../start-cluster.ts';
import { live } from './life.ts';
import type { RandomWalk } from './random-walk.ts';
import { shortest } from './shortest.ts';

// `npm run chaos -- walk`: random steps through all chapters, in lives of their own, of which each can be had again by
// its seed; what breaks in one is told, and the next begins. With `--shortest` it is tried, for a few minutes each, which
// steps an invariant needs to break.
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '100000' },
    life: { type: 'string', default: '500' },
    seed: { type: 'string', default: '160' },
    shortest: { type: 'boolean', default: false },
  },
});
const [steps, life, seed] = [Number(values.steps), Number(values.life), Number(values.seed)];

interface Row {
  clause: string;
  lives: number;
  /** By which it is had again: as few steps as of that seed break it. */
  again: string;
  what: string;
}

const cluster = globalThis as { stopCluster?: () => Promise<void> };
await startCluster();
const told = new Map<string, Row>();
const faults = new Map<string, Omit<Row, 'clause'>>();
const offered = new Map<string, { taken: number; refused: number }>();
const counts = { taken: 0, refused: 0 };
const sum = (counted: Iterable<number>) => [...counted].reduce((all, each) => all + each, 0);
const again = (own: number, count: number) => `--seed ${own} --steps ${count}`;

for (let done = 0; done < steps; done += life) {
  const [own, count] = [seed + done / life, Math.min(life, steps - done)];
  const walk = await lived(own, count);
  if (walk instanceof Error) noteFault(own, count, `the walk broke off: ${walk.message}\n${walk.stack}`);
  else await judge(walk, own, count);
  console.log(`${done + count} steps, ${told.size} invariants broken, ${faults.size} other faults`);
}

/** Where it was held still for longer than a transaction may idle, what went wrong says nothing: it is lived again. */
async function lived(own: number, count: number): Promise<RandomWalk | Error> {
  let [last, longest] = [performance.now(), 0];
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1000);
  const walk = await live(own, count).catch((error: Error) => error);
  clearInterval(clock);
  if (longest < connections.idle_in_transaction_session_timeout / 2) return walk;
  if (!(walk instanceof Error) && !walk.faults.length) return walk;
  console.log(`${again(own, count)}: held still for ${Math.round(longest / 1000)} s, lived again`);
  return lived(own, count);
}

async function judge(walk: RandomWalk, own: number, count: number) {
  counts.taken += sum(walk.taken.values());
  counts.refused += sum(walk.refused.values());
  for (const [step, times] of walk.taken) noted(step).taken += times;
  for (const [step, times] of walk.refused) noted(step.split(' ')[0] as string).refused += times;
  for (const fault of walk.faults) noteFault(own, count, fault);
  for (const { invariant, offenders, at, done, step } of walk.broken) {
    const { clause = '' } = invariants.find(({ name }) => name === invariant) ?? {};
    console.log(`${again(own, at)}: ${invariant} (${clause}): ${offenders.join(', ')}\n  after ${step}`);
    const before = told.get(invariant);
    const what = offenders.join(', ').slice(0, 60);
    told.set(invariant, { clause, again: again(own, at), what, ...before, lives: (before?.lives ?? 0) + 1 });
    if (before || !values.shortest || !at) continue;
    for (const line of await shortest(walk.journal.slice(0, done), invariant)) console.log(`    ${line}`);
  }
}

function noteFault(own: number, count: number, fault: string) {
  const [kind = '', ...where] = fault.split('\n');
  const before = faults.get(kind);
  console.log(`${again(own, count)}: ${before ? kind : fault}`);
  const what = where.join(' ').trim().slice(0, 80);
  faults.set(kind, { again: again(own, count), what, ...before, lives: (before?.lives ?? 0) + 1 });
}

function noted(step: string) {
  const found = offered.get(step) ?? { taken: 0, refused: 0 };
  offered.set(step, found);
  return found;
}

console.table(Object.fromEntries(told));
console.table(Object.fromEntries(faults));
const never = [...offered].filter(([, { taken }]) => !taken).map(([step, { refused }]) => `${step} (${refused})`);
console.log(`Never taken: ${never.join(', ') || '–'}`);
console.log(
  `${steps} steps from seed ${seed}: ${counts.taken} taken, ${counts.refused} refused, ${told.size} of ${invariants.length} invariants broken, ${faults.size} other faults`,
);
await cluster.stopCluster?.();
process.exit(told.size + faults.size ? 1 : 0);
