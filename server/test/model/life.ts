import { Oracle } from '../oracle/oracle.ts';
import { type Sanbao, startSanbao } from '../sanbao.ts';
import { walkGround } from './ground.ts';
import { Random } from './random.ts';
import { RandomWalk } from './random-walk.ts';

/** After so many steps all invariants are looked at, and not only those of what was written. */
export const RUN = 100;

/** A house of its own from its ground on, with the oracle that watches it. */
export async function beginning() {
  const sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
  const ground = await walkGround(sanbao);
  const oracle = await Oracle.upon(sanbao.url);
  const end = async () => {
    await oracle.stop();
    await sanbao.stop();
  };
  return { sanbao, ground, oracle, end };
}

/** So many random steps by a seed, in runs. */
export async function live(seed: number, steps: number, look?: (sanbao: Sanbao) => Promise<void>): Promise<RandomWalk> {
  const { sanbao, ground, oracle, end } = await beginning();
  try {
    const walk = new RandomWalk(sanbao, new Random(seed), ground, oracle);
    await walk.begin();
    for (let left = steps; left > 0; left -= RUN) await walk.take(Math.min(RUN, left));
    await walk.findDeadEnds();
    await look?.(sanbao);
    return walk;
  } finally {
    await end();
  }
}
