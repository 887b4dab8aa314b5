import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { KEY_BYTES, SecretBox } from './secret-box.ts';

type Place = Pick<Config, 'secretsKey' | 'dataDir'>;

export const newKey = () => randomBytes(KEY_BYTES);

/** Without SECRETS_KEY they lie here, for their owner alone: one to a line, the newest first. */
const fileOf = ({ dataDir }: Place) => join(dataDir, 'secrets.key');
const owners = { mode: 0o600, flush: true };
const keyFile = (keys: readonly Buffer[]) => keys.map(key => `${key.toString('base64')}\n`).join('');

/** The keys that there are, perhaps none yet. */
export async function readKeys(place: Place): Promise<readonly Buffer[]> {
  if (place.secretsKey) return place.secretsKey;
  const text = await readFile(fileOf(place), 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => Buffer.from(line, 'base64'));
}

/** The box for what is to be sealed or opened now; the first time it is needed a key is made. */
export async function openSecretBox(place: Place): Promise<SecretBox> {
  const keys = await readKeys(place);
  if (keys.length) return new SecretBox(keys);
  await mkdir(place.dataDir, { recursive: true });
  await inOneMove(place, [newKey()], async (made, file) => {
    // Of several who make one at once the first is heard.
    await link(made, file).catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
  });
  return new SecretBox(await readKeys(place));
}

/** Puts these keys in the place of those in the file. */
export const writeKeys = (place: Place, keys: readonly Buffer[]) => inOneMove(place, keys, rename);

/** The file is never half written. */
async function inOneMove(place: Place, keys: readonly Buffer[], move: (made: string, file: string) => Promise<void>) {
  const made = `${fileOf(place)}.${randomBytes(6).toString('hex')}`;
  await writeFile(made, keyFile(keys), owners);
  try {
    await move(made, fileOf(place));
  } finally {
    await rm(made, { force: true });
  }
}
