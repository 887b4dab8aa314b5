import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Sanbao, startSanbao } from '../sanbao.ts';
import { grow } from './grow.ts';
import { madeOnce } from './made-once.ts';

export const MILLION = 1_000_000;
/** How often what waits in the demo's inboxes waits in a grown company: some 200 tasks for the head of After-Sales. */
const OPEN = 2;

/** Sanbao of a grown company, made when there is none of the size and of today's tables. */
export async function startHouse(account?: string, events = MILLION, open = OPEN): Promise<Sanbao> {
  return startSanbao(account, await growHouse(events, open));
}

/** The folder of the company's data, for `DATA_DIR`. */
export const growHouse = (events: number, open: number): Promise<string> =>
  madeOnce(
    `house-${events}-${open}`,
    readdirSync(import.meta.dirname)
      .sort()
      .map(name => join(import.meta.dirname, name)),
    ({ databaseUrl }, folder) => grow(databaseUrl, folder, events, open),
  );

/** Grows a company of so many events, and tells where it lies. */
export async function growOnly(events = `${MILLION}`, open = `${OPEN}`) {
  const folder = await growHouse(Number(events), Number(open));
  console.log(`DATA_DIR=${folder}`);
}
