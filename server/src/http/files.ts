import type { Readable } from 'node:stream';
import { create } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import rangeParser from 'range-parser';
import { readableFile } from '../attachments/readable-file.ts';
import { createContext } from '../create-context.ts';
import { assertAttempt } from '../credentials/attempts.ts';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { notFound, ruleViolated, tokensOnlyRead, unauthenticated } from '../messages/errors.ts';
import type { FileParts } from '../platform/file-store.ts';
import { companyEm } from '../viewer/viewer.ts';
import { unlessChanged } from './conditional.ts';

type Parts = FileParts & { now: () => Date };

/**
 * Upload and download. A body of bytes as such is nothing that a form of another site can send: browsers ask first,
 * and are answered for no cookie, which is also what protects the API.
 */
export async function serveFiles(app: FastifyInstance, parts: Parts) {
  await app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    scope.post<{ Querystring: Uploaded }>('/files', (request, reply) => upload(parts, request, reply));
    scope.get<{ Params: { id: string } }>('/files/:id', (request, reply) => download(parts, request, reply));
  });
}

interface Uploaded {
  name?: string;
  /** The digest that a device has made of it: the same bytes sent twice by it are one file until a step takes it. */
  sha256?: string;
}

async function upload(parts: Parts, request: FastifyRequest<{ Querystring: Uploaded }>, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { viewer, language, now } = context;
  if (!viewer) throw unauthenticated(language);
  if (viewer.kind === 'TOKEN') throw tokensOnlyRead(language);
  await assertAttempt(companyEm(parts.orm.em), [['upload', viewer.userId]], context);
  const file = await receive(parts, {
    source: request.body as Readable,
    name: String(request.query.name ?? ''),
    sha256: request.query.sha256 === undefined ? undefined : String(request.query.sha256),
    uploadedBy: viewer.userId,
    now,
  });
  if (!(file instanceof StoredFile)) throw ruleViolated(language, undefined, file);
  const { id, name, type, size, sha256 } = file;
  return reply.code(201).send({ id, name, type, size, sha256 });
}

async function download(parts: Parts, request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const file = await readableFile(request.params.id, context);
  if (!file) throw notFound(context.language);
  const { sha256, size } = file;
  const tag = `"${sha256}"`;
  reply.headers({
    ...fileHeaders(file),
    etag: tag,
    'accept-ranges': 'bytes',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
  const unchanged = unlessChanged(request, tag);
  if (unchanged) return reply.code(unchanged).send();

  const range = wantedRange(request, tag, size);
  if (range === 'none') return reply.code(416).header('content-range', `bytes */${size}`).type('text/plain').send('');
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  reply.header('content-length', end - start + 1);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(await parts.store.read(sha256, start, end));
}

/** One range, as a download that is taken up again asks for; several at once are answered with the whole. */
function wantedRange({ headers }: FastifyRequest, tag: string, size: number) {
  const { range, 'if-range': condition } = headers;
  if (!range || (condition && condition !== tag)) return undefined;
  const ranges = rangeParser(size, range);
  if (ranges === -1) return 'none';
  return ranges !== -2 && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
}

/** Only pages and pictures are shown in the browser. Its viewer of PDF does not run in a sandbox, and runs no scripts. */
export function fileHeaders({ name, type }: { name: string; type: string }) {
  const isInline = type === 'application/pdf' || ['image/png', 'image/jpeg', 'image/webp'].includes(type);
  return {
    'content-type': type,
    'content-disposition': disposition(name, isInline ? 'inline' : 'attachment'),
    'content-security-policy':
      type === 'application/pdf'
        ? "script-src 'none'; frame-ancestors 'none'"
        : "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, no-cache',
  };
}

/** The name in its own letters, and for programs that know none of them without these, with its ending. */
export const disposition = (name: string, type: 'inline' | 'attachment') =>
  create(name, { type, fallback: name.replaceAll(/[^ -~]+/g, '_') });
