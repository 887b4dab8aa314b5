import { parseArgs } from 'node:util';
import { invariants } from '../oracle/oracle.ts';
import startCluster from '../start-cluster.ts';
import { live } from './life.ts';
import { shortest } from './shortest.ts';

// `npm run chaos -- walk`: random steps through all chapters, in lives of their own, of which each can be had again by
// its seed. With `--shortest` it is tried which steps an invariant needs to break.
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
  seed: number;
  step: number;
  offenders: string;
}

const cluster = globalThis as { stopCluster?: () => Promise<void> };
await startCluster();
const told = new Map<string, Row>();
const faults = new Map<string, string>();
const offered = new Map<string, { taken: number; refused: number }>();
const counts = { taken: 0, refused: 0 };
const sum = (counted: Iterable<number>) => [...counted].reduce((all, each) => all + each, 0);

for (let done = 0; done < steps; done += life) {
  const own = seed + done / life;
  const walk = await live(own, Math.min(life, steps - done));
  counts.taken += sum(walk.taken.values());
  counts.refused += sum(walk.refused.values());
  for (const [step, times] of walk.taken) noted(step).taken += times;
  for (const [step, times] of walk.refused) noted(step.split(' ')[0] as string).refused += times;
  for (const { invariant, offenders, at, step } of walk.broken) {
    const before = told.get(invariant);
    const { clause = '' } = invariants.find(({ name }) => name === invariant) ?? {};
    if (before) before.lives++;
    else {
      told.set(invariant, { clause, lives: 1, seed: own, step: at, offenders: offenders.join(', ').slice(0, 60) });
      console.log(`seed ${own}, step ${at}: ${invariant}: ${offenders.join(', ')}\n  after ${step}`);
      if (values.shortest && at) for (const line of await shortest(walk.journal, invariant)) console.log(`    ${line}`);
    }
  }
  for (const fault of walk.faults) {
    const [what = '', where = ''] = fault.split('\n');
    if (!faults.has(what)) console.log(`seed ${own}: ${fault}`);
    faults.set(what, faults.get(what) ?? `seed ${own}${where.slice(0, 80)}`);
  }
  console.log(`${Math.min(done + life, steps)} steps`);
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
