import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';

type Settings = Pick<Config, 'filesS3Endpoint' | 'filesS3Bucket' | 'filesS3Region' | 'filesS3Key' | 'filesS3Secret'>;

/** A bucket of any store that speaks S3. The digest is signed along, so that the store refuses bytes that differ. */
export function s3Store(settings: Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.filesS3Key ?? '',
    secretAccessKey: settings.filesS3Secret ?? '',
    region: settings.filesS3Region,
    service: 's3',
    retries: 3,
  });
  const ask = async (method: string, sha256: string, headers: Record<string, string>, body?: Blob) => {
    const address = `${settings.filesS3Endpoint}/${settings.filesS3Bucket}/${sha256}`;
    const answer = await client.fetch(address, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${sha256}: the file store answered ${answer.status}`);
    return answer;
  };
  return {
    async keep(path, sha256) {
      await ask('PUT', sha256, { 'x-amz-content-sha256': sha256 }, await openAsBlob(path));
      await rm(path);
    },
    async read(sha256, start, end) {
      const { body } = await ask('GET', sha256, { range: `bytes=${start}-${end}` });
      return Readable.fromWeb(body as never);
    },
    async remove(sha256) {
      await ask('DELETE', sha256, {});
    },
  };
}
