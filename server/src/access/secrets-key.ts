import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { KEY_BYTES, SecretBox } from './secret-box.ts';

type Given = Pick<Config, 'secretsKey' | 'dataDir'>;

export const newKey = () => randomBytes(KEY_BYTES);

/** Without SECRETS_KEY they lie here, for their owner alone: one to a line, the newest first. */
const fileOf = ({ dataDir }: Given) => join(dataDir, 'secrets.key');
const owners = { mode: 0o600, flush: true };
const written = (keys: readonly Buffer[]) => keys.map(key => `${key.toString('base64')}\n`).join('');

/** The keys that there are, perhaps none yet. */
export async function readKeys(given: Given): Promise<readonly Buffer[]> {
  if (given.secretsKey) return given.secretsKey;
  const text = await readFile(fileOf(given), 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => Buffer.from(line, 'base64'));
}

/** The box for what is to be sealed or opened now; the first time it is needed a key is made. */
export async function openSecretBox(given: Given): Promise<SecretBox> {
  const keys = await readKeys(given);
  if (keys.length) return new SecretBox(keys);
  await mkdir(given.dataDir, { recursive: true });
  await inOneMove(given, [newKey()], async (made, file) => {
    // Of several who make one at once the first is heard.
    await link(made, file).catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
  });
  return new SecretBox(await readKeys(given));
}

/** Puts these keys in the place of those in the file. */
export const writeKeys = (given: Given, keys: readonly Buffer[]) => inOneMove(given, keys, rename);

/** The file is never half written. */
async function inOneMove(given: Given, keys: readonly Buffer[], move: (made: string, file: string) => Promise<void>) {
  const made = `${fileOf(given)}.${randomBytes(6).toString('hex')}`;
  await writeFile(made, written(keys), owners);
  try {
    await move(made, fileOf(given));
  } finally {
    await rm(made, { force: true });
  }
}
