import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The end of the chain on a day, stored outside the database. */
export interface Anchor {
  at: string;
  position: number;
  hash: string;
  /** All up to it had been recomputed without a fault when it was written. */
  verified?: true;
}

export interface Anchors {
  /** The earliest first. */
  anchors: Anchor[];
  /** Lines of which only the beginning was written. */
  torn: number;
}

type Place = Pick<Config, 'dataDir'>;

const file = ({ dataDir }: Place) => join(dataDir, 'chain-anchors.jsonl');

const textOf = (place: Place) =>
  readFile(file(place), 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** The stored anchors. A damaged line becomes an anchor that matches nothing; one that was torn off as it was written is counted. */
export async function readAnchors(place: Place): Promise<Anchors> {
  const lines = (await textOf(place)).split('\n').filter(Boolean);
  const anchors = lines.filter(line => !isTorn(line)).map(read);
  return { anchors, torn: lines.length - anchors.length };
}

const WHOLE =
  /^\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","position":\d+,"hash":"[0-9a-f]{64}"(,"verified":true)?\}$/;
const SAMPLE = JSON.stringify({
  at: new Date(0).toISOString(),
  position: 0,
  hash: '0'.repeat(64),
  verified: true,
} satisfies Anchor);

/** Whether it is how a line begins, and no more: with some end it is a whole one. */
const isTorn = (line: string) =>
  !WHOLE.test(line) && Array.from(SAMPLE, (_, at) => line + SAMPLE.slice(at)).some(whole => WHOLE.test(whole));

function read(line: string): Anchor {
  try {
    const { at, position, hash, verified } = JSON.parse(line);
    if (Number.isSafeInteger(position))
      return { at: String(at), position, hash: String(hash), ...(verified === true && { verified }) };
  } catch {
    // A damaged line is reported as a mismatch, like an altered one.
  }
  return { at: '', position: 0, hash: '' };
}

/** The file is only appended to: behind a line that was torn off, a new one begins. */
export async function writeAnchor(place: Place, anchor: Anchor) {
  await mkdir(place.dataDir, { recursive: true });
  const before = await textOf(place);
  const begun = before && !before.endsWith('\n') ? '\n' : '';
  await appendFile(file(place), `${begun}${JSON.stringify(anchor)}\n`, { flush: true });
}
