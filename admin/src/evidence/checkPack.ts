import { sha256 } from '../digest.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

const MANIFEST = 'manifest.sha256';

export type PackFault = 'changed' | 'missing' | 'added' | 'unreadable';

export interface PackCheck {
  /** How many files are as the manifest has them. */
  intact: number;
  faults: { name: string; fault: PackFault }[];
  /** The SHA-256 of the manifest, by which the system knows the pack; none where there is no manifest. */
  digest?: string;
}

/** Compares each file of a pack with its manifest, as the printed command does; nothing where it is no ZIP. */
export async function checkPack(
  zip: Blob,
  progress: (done: number, of: number) => void = () => {},
): Promise<PackCheck | undefined> {
  const entries = await zipEntries(zip);
  if (!entries) return undefined;
  const files = new Map(entries.map(entry => [entry.name, entry]));
  const manifest = await bytesOf(files.get(MANIFEST));
  if (!manifest) return { intact: 0, faults: [{ name: MANIFEST, fault: 'missing' }] };
  const check: PackCheck = { intact: 0, faults: [], digest: await sha256(manifest) };
  const wanted = linesOf(manifest);
  for (const [at, { name, digest }] of wanted.entries()) {
    progress(at, wanted.length);
    const fault = await faultOf(files.get(name), digest);
    if (fault) check.faults.push({ name, fault });
    else check.intact++;
  }
  const listed = new Set([MANIFEST, ...wanted.map(({ name }) => name)]);
  for (const { name } of entries) if (!listed.has(name)) check.faults.push({ name, fault: 'added' });
  return check;
}

/** A digest, two blanks, and the name, line by line. */
const linesOf = (manifest: ArrayBuffer) =>
  new TextDecoder()
    .decode(manifest)
    .split('\n')
    .filter(Boolean)
    .map(line => ({ digest: line.slice(0, 64), name: line.slice(66) }));

async function faultOf(entry: ZipEntry | undefined, digest: string): Promise<PackFault | undefined> {
  if (!entry) return 'missing';
  const bytes = await bytesOf(entry);
  if (!bytes) return 'unreadable';
  if ((await sha256(bytes)) !== digest) return 'changed';
}

const bytesOf = (entry: ZipEntry | undefined) => entry?.bytes().catch(() => undefined);
