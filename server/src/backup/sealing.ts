import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import type { Config } from '../config.ts';
import { startupProblem } from '../platform/startup-problem.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** How the files of a backup are written, and read again. */
export interface Sealing {
  /** At the end of their names. */
  ending: '' | '.age';
  seal(bytes: Bytes): Bytes;
  open(bytes: Bytes): Bytes;
}

const plain: Sealing = { ending: '', seal: bytes => bytes, open: bytes => bytes };

/** The key of a backup, itself sealed: as age seals it, so that its own program opens a backup as well. */
const KEY = 'key.age';

type Keys = Partial<Pick<Config, 'backupRecipients' | 'backupPassphrase' | 'backupIdentity'>>;

/**
 * Each backup has a key of its own, and its files are sealed by that: a passphrase takes a second for each file to which
 * it is put. A passphrase and recipients do not go together: where there are recipients, it is sealed for them.
 */
export async function newSealing({ backupRecipients, backupPassphrase }: Keys, folder: string): Promise<Sealing> {
  if (!backupRecipients && !backupPassphrase) return plain;
  const { Encrypter, generateX25519Identity } = await import('age-encryption');
  const key = await generateX25519Identity();
  const encrypter = new Encrypter();
  if (backupRecipients) for (const recipient of backupRecipients) encrypter.addRecipient(recipient);
  else if (backupPassphrase) encrypter.setPassphrase(backupPassphrase);
  const sealed = await encrypter.encrypt(`${key}\n`);
  await writeFile(join(folder, KEY), sealed, { flag: 'wx', mode: 0o600, flush: true });
  return sealingBy(key);
}

/** How the backup in a folder was sealed; refused where nobody gave the key to it. */
export async function sealingOf({ backupIdentity, backupPassphrase }: Keys, folder: string): Promise<Sealing> {
  const sealed = await readFile(join(folder, KEY)).catch(() => undefined);
  if (!sealed) return plain;
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of backupIdentity ?? []) decrypter.addIdentity(identity);
  if (backupPassphrase) decrypter.addPassphrase(backupPassphrase);
  const key = await decrypter.decrypt(sealed, 'text').catch(() => {
    throw startupProblem('backupKeyWrong');
  });
  return sealingBy(key.trim());
}

async function sealingBy(key: string): Promise<Sealing> {
  const { Decrypter, Encrypter, identityToRecipient } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return {
    ending: '.age',
    async *seal(bytes) {
      yield* (await encrypter.encrypt(ReadableStream.from(bytes) as never)) as unknown as Bytes;
    },
    async *open(bytes) {
      yield* (await decrypter.decrypt(ReadableStream.from(bytes) as never)) as unknown as Bytes;
    },
  };
}
