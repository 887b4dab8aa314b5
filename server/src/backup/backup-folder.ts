import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sealing } from './sealing.ts';

export const ANCHORS = 'chain-anchors.jsonl';
export const tableFile = (key: string) => `tables/${key}.copy.gz`;
export const storedFile = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;

/** Passes bytes on and works out their digest. */
export function digesting() {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
}

/** The files of a backup, sealed where it is; digests are those of the files as they lie there. */
export class BackupFolder {
  constructor(
    readonly path: string,
    readonly sealing: Sealing,
  ) {}

  /** Gives the digest of what it wrote. */
  async write(file: string, source: Readable | AsyncIterable<Uint8Array>, ...packing: Transform[]): Promise<string> {
    const path = this.#pathOf(file);
    await mkdir(dirname(path), { recursive: true });
    const { stream, digest } = digesting();
    const written = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline([source, ...packing, this.sealing.seal, stream, written] as never);
    return digest();
  }

  /** Gives the digest of what it read. */
  async read(file: string, ...into: (Transform | Writable)[]): Promise<string> {
    const { stream, digest } = digesting();
    await pipeline([createReadStream(this.#pathOf(file)), stream, this.sealing.open, ...into] as never);
    return digest();
  }

  #pathOf = (file: string) => join(this.path, file + this.sealing.ending);
}
