import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../program.ts';
import { folderOf, postgresOf, type Sanbao, startSanbao } from '../sanbao.ts';

/**
 * The folder of a company that is made of the demo once, and again when one of these files, or the tables, are others:
 * for `DATA_DIR`.
 */
export async function madeOnce(
  name: string,
  files: readonly string[],
  make: (sanbao: Sanbao, folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = folderOf(name);
  const mark = join(folder, 'made');
  const wanted = fingerprint(files);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
  for (const each of [postgresOf(folder), folder]) rmSync(each, { recursive: true, force: true });
  const sanbao = await startSanbao(undefined, folder);
  const begun = performance.now();
  try {
    await make(sanbao, folder);
  } finally {
    await sanbao.stop();
  }
  writeFileSync(mark, wanted);
  console.log(`${name} made in ${Math.round((performance.now() - begun) / 1000)} s`);
  return folder;
}

function fingerprint(files: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(file));
  for (const name of readdirSync(join(root, 'server/migrations')).sort()) if (name.endsWith('.ts')) digest.update(name);
  return digest.digest('hex');
}
