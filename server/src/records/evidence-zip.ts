import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';

export interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

export const MANIFEST = 'manifest.sha256';
/**
 * The command by which anybody checks, in the folder of the unpacked files, that they are as they were made. A line that
 * is no line of a manifest is a fault too: without `--strict` it is warned of and passed over.
 */
export const COMMAND = `sha256sum --strict -c ${MANIFEST}`;

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Packs file after file as they come, and last the manifest, which has the SHA-256 of each: its own is that of the
 * whole. No more than one of them is in memory.
 */
export async function* packed(files: AsyncIterable<PackedFile>, at: Date, whole: (digest: string) => void) {
  const made: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault;
    made.push(bytes);
  });
  const add = ({ name, bytes }: PackedFile) => {
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: at });
    zip.add(entry);
    entry.push(bytes, true);
    return made.splice(0);
  };
  let manifest = '';
  for await (const file of files) {
    manifest += `${digestOf(file.bytes)}  ${file.name}\n`;
    yield* add(file);
  }
  const bytes = Buffer.from(manifest);
  whole(digestOf(bytes));
  yield* add({ name: MANIFEST, bytes });
  zip.end();
  yield* made;
}
