import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../program.ts';
import { folderOf, postgresOf, type Sanbao, startSanbao } from '../sanbao.ts';
import { grow } from './grow.ts';

export const MILLION = 1_000_000;
/** How often what waits in the demo's inboxes waits in a grown company: some 200 tasks for the head of After-Sales. */
const OPEN = 2;

/** Sanbao of a grown company, made when there is none of the size and of today's tables. */
export async function startHouse(account?: string, events = MILLION, open = OPEN): Promise<Sanbao> {
  return startSanbao(account, await growHouse(events, open));
}

/** The folder of the company's data, for `DATA_DIR`. */
export async function growHouse(events: number, open: number): Promise<string> {
  const folder = folderOf(`house-${events}-${open}`);
  const mark = join(folder, 'grown');
  const wanted = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
  const left = postgresOf(folder);
  rmSync(folder, { recursive: true, force: true });
  rmSync(left, { recursive: true, force: true });
  const sanbao = await startSanbao(undefined, folder);
  const begun = performance.now();
  try {
    await grow(sanbao.databaseUrl, folder, events, open);
  } finally {
    await sanbao.stop();
  }
  writeFileSync(mark, wanted);
  console.log(`${events.toLocaleString('en')} events grown in ${Math.round((performance.now() - begun) / 1000)} s`);
  return folder;
}

/** Of all that the rows depend on: how they are made, and the tables that they are put into. */
function fingerprint(): string {
  const digest = createHash('sha256');
  const here = import.meta.dirname;
  for (const name of readdirSync(here).sort()) digest.update(readFileSync(join(here, name)));
  for (const name of readdirSync(join(root, 'server/migrations')).sort()) if (name.endsWith('.ts')) digest.update(name);
  return digest.digest('hex');
}

/** Grows a company of so many events, and tells where it lies. */
export async function growOnly(events = `${MILLION}`, open = `${OPEN}`) {
  const folder = await growHouse(Number(events), Number(open));
  console.log(`DATA_DIR=${folder}`);
}
