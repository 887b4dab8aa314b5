import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { FileStoreSilent } from './file-store-silent.ts';

type Settings = Pick<Config, 'filesS3Endpoint' | 'filesS3Bucket' | 'filesS3Region' | 'filesS3Key' | 'filesS3Secret'>;

/** For so long an answer is waited for, and for as long after that the store is not asked again. */
const PATIENCE_MS = 5_000;
/** What a slow line still carries, so that large files have their time. */
const BYTES_PER_MS = 200;

/** A bucket of any store that speaks S3. The digest is signed along, so that the store refuses bytes that differ. */
export function s3Store(settings: Settings, patience = PATIENCE_MS): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.filesS3Key ?? '',
    secretAccessKey: settings.filesS3Secret ?? '',
    region: settings.filesS3Region,
    service: 's3',
    retries: 2,
  });
  let silentUntil = 0;
  const ask = async (method: string, sha256: string, { signal, ...asked }: RequestInit & { signal: AbortSignal }) => {
    if (Date.now() < silentUntil) throw new FileStoreSilent('it did not answer a moment ago');
    const address = `${settings.filesS3Endpoint}/${settings.filesS3Bucket}/${sha256}`;
    const answer = await client.fetch(address, { method, signal, ...asked }).catch(error => {
      silentUntil = Date.now() + patience;
      throw new FileStoreSilent(String(error.cause?.code ?? error.message), { cause: error });
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) throw Object.assign(new Error(`${sha256} is not in the file store`), { code: 'ENOENT' });
    throw new FileStoreSilent(`${method}: ${answer.status}`);
  };
  return {
    async keep(path, sha256) {
      const body = await openAsBlob(path);
      const headers = { 'x-amz-content-sha256': sha256 };
      const signal = AbortSignal.timeout(patience + Math.ceil(body.size / BYTES_PER_MS));
      await (await ask('PUT', sha256, { headers, body, signal })).body?.cancel();
      const kept = await ask('HEAD', sha256, { signal: AbortSignal.timeout(patience) });
      const size = Number(kept.headers.get('content-length'));
      if (size !== body.size) throw new FileStoreSilent(`${size} of ${body.size} bytes were kept`);
      await rm(path);
    },
    async read(sha256, start, end) {
      const quiet = new AbortController();
      const clock = setTimeout(() => quiet.abort(), patience);
      const headers = { range: `bytes=${start}-${end}` };
      const { body } = await ask('GET', sha256, { headers, signal: quiet.signal }).finally(() => clearTimeout(clock));
      return Readable.from(patiently(body as AsyncIterable<Uint8Array>, quiet, patience), { objectMode: false });
    },
    async remove(sha256) {
      await ask('DELETE', sha256, { signal: AbortSignal.timeout(patience) });
    },
    async answers() {
      // That there is no such file is an answer, too.
      await ask('HEAD', 'ready', { signal: AbortSignal.timeout(patience) }).catch(error => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
  };
}

/** The bytes as they come; ended once the store is silent for too long, however long whoever reads them takes. */
async function* patiently(body: AsyncIterable<Uint8Array>, quiet: AbortController, patience: number) {
  let clock = setTimeout(() => quiet.abort(), patience);
  try {
    for await (const bytes of body) {
      clearTimeout(clock);
      yield bytes;
      clock = setTimeout(() => quiet.abort(), patience);
    }
  } finally {
    clearTimeout(clock);
  }
}
