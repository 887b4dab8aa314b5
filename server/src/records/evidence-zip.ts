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

/** Of a ZIP file as any program opens it; beyond them the library would write wrong numbers without a word. */
export const ZIP_LIMITS = { files: 65_535, bytes: 2 ** 32 - 1 };

/** Said as it is kept with the pack: in both languages, since nobody knows who reads it. */
export class PackTooLarge extends Error {
  constructor({ files, bytes }: typeof ZIP_LIMITS) {
    const [most, gigabytes] = [files.toLocaleString('en'), Math.ceil(bytes / 2 ** 30)];
    super(
      `超过 ${most} 个文件或 ${gigabytes} GiB，一个压缩包装不下：请缩短期间或减少条款，分几次制作。 · More than ${most} files or ${gigabytes} GiB do not go into one ZIP file: ask for a shorter time or fewer clauses, several times.`,
    );
  }
}

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const DIRECTORY_ENTRY = 46;
const END_OF_DIRECTORY = 22;

/**
 * Packs file after file as they come, and last the manifest, which has the SHA-256 of each: its own is that of the
 * whole. No more than one of them is in memory.
 */
export async function* packed(
  files: AsyncIterable<PackedFile>,
  at: Date,
  whole: (digest: string) => void,
  limits = ZIP_LIMITS,
) {
  const made: Uint8Array[] = [];
  let count = 0;
  // With the directory at its end, in which each name stands once more.
  let size = END_OF_DIRECTORY;
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault;
    made.push(bytes);
  });
  const add = ({ name, bytes }: PackedFile) => {
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: at });
    zip.add(entry);
    entry.push(bytes, true);
    const written = made.splice(0);
    count += 1;
    size += written.reduce((all, { length }) => all + length, 0) + DIRECTORY_ENTRY + Buffer.byteLength(name);
    if (count > limits.files || size > limits.bytes) throw new PackTooLarge(limits);
    return written;
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
