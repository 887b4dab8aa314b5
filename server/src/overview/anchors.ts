import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The end of the chain on a day, stored outside the database. */
export interface Anchor {
  at: string;
  position: number;
  hash: string;
}

type Place = Pick<Config, 'dataDir'>;

const file = ({ dataDir }: Place) => join(dataDir, 'chain-anchors.jsonl');

/** The stored anchors, the earliest first. A damaged line becomes an anchor that matches nothing. */
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
    // A damaged line is reported as a mismatch, like an altered one.
  }
  return { at: '', position: 0, hash: '' };
}

/** The file is only appended to. */
export async function writeAnchor(place: Place, anchor: Anchor) {
  await mkdir(place.dataDir, { recursive: true });
  await appendFile(file(place), `${JSON.stringify(anchor)}\n`, { flush: true });
}
