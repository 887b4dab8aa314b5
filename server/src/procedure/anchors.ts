import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where the chain had come to on a day, written down outside the database. */
export interface Anchor {
  at: string;
  position: number;
  hash: string;
}

type Place = Pick<Config, 'dataDir'>;

const file = ({ dataDir }: Place) => join(dataDir, 'chain-anchors.jsonl');

/** What was written down, the earliest first; a line that says nothing any more is an anchor that nothing can match. */
export async function readAnchors(place: Place): Promise<Anchor[]> {
  const text = await readFile(file(place), 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map(read);
}

function read(line: string): Anchor {
  try {
    const { at, position, hash } = JSON.parse(line);
    if (Number.isSafeInteger(position)) return { at: String(at), position, hash: String(hash) };
  } catch {
    // Told below like any other that is not as it was written.
  }
  return { at: '', position: 0, hash: '' };
}

/** Lines are only ever added. */
export async function writeAnchor(place: Place, anchor: Anchor) {
  await mkdir(place.dataDir, { recursive: true });
  await appendFile(file(place), `${JSON.stringify(anchor)}\n`, { flush: true });
}
