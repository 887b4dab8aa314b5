import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { seedAccounts } from '../../src/demo/seed-accounts.ts';
import { createTestDatabase, type Filling } from '../database.ts';
import { Oracle } from '../oracle/oracle.ts';
import { type Sanbao, startUpon } from '../sanbao.ts';
import { walkGround } from './ground.ts';
import { Random } from './random.ts';
import { RandomWalk } from './random-walk.ts';

/** After so many steps all invariants are looked at, and not only those of what was written. */
export const RUN = 100;

const settings = { SESSION_DAYS: '365' };
const begun = new Date('2026-11-23T02:00:00Z');
const shared = resolve(import.meta.dirname, '../../../.data/test/shared/walk');
const noted = join(shared, 'ground.json');

/** The ground of every walk, made once: what it begins with, and what the oracle asks. */
const ground: Filling = {
  name: 'walk',
  by: [
    'test/model/ground.ts',
    'test/oracle',
    'test/warranty.ts',
    'test/repair.ts',
    'test/spare-parts.ts',
    'test/equipment.ts',
  ],
  async fill(url) {
    const files = mkdtempSync(join(tmpdir(), 'sanbao-'));
    const sanbao = await startUpon({ url, drop: async () => undefined }, files, begun, settings, seedAccounts);
    const favourites = await walkGround(sanbao);
    rmSync(shared, { recursive: true, force: true });
    cpSync(files, shared, { recursive: true });
    writeFileSync(noted, JSON.stringify({ now: sanbao.clock.now, favourites }));
    await sanbao.stop();
    await Oracle.settle(url);
  },
};

/**
 * The way to an answer is not searched for at length: the tables of a walk are small, and most of what PostgreSQL does in
 * one was to look for the best of very many plans.
 */
const planning = ['join_collapse_limit = 1', 'enable_mergejoin = off', 'enable_material = off', 'enable_memoize = off'];

/** A house of its own from its ground on, with the oracle that watches it. */
export async function beginning() {
  const database = await createTestDatabase(undefined, ground);
  const { now, favourites } = JSON.parse(readFileSync(noted, 'utf8'));
  const files = mkdtempSync(join(tmpdir(), 'sanbao-'));
  cpSync(shared, files, { recursive: true });
  await plannedQuickly(database.url);
  const sanbao = await startUpon(database, files, new Date(now), settings);
  const oracle = await Oracle.watching(sanbao.url);
  const end = async () => {
    await oracle.stop();
    await sanbao.stop();
  };
  return { sanbao, ground: favourites as Record<string, readonly string[]>, oracle, end };
}

async function plannedQuickly(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  const name = client.escapeIdentifier(client.database as string);
  for (const setting of planning) await client.query(`alter database ${name} set ${setting}`);
  await client.end();
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
