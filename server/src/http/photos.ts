import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MACHINE_PATH } from '../codes/machine-code.ts';
import { assertAttempt, networkOf } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { photoAlone } from '../files/photo-alone.ts';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { findLink } from '../links/find-link.ts';
import { LINK_PATH } from '../links/make-link.ts';
import { linkedRecord, standingOf } from '../links/task.ts';
import { linkEnded, refuse, ruleViolated } from '../messages/errors.ts';
import { type Language, languageOf } from '../messages/language.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { machineFor } from './machines.ts';

type Upload<Params> = FastifyRequest<{ Params: Params; Querystring: { name?: string } }>;

/** A customer's photo before the step that takes it, from whoever has the code of a machine or the link of a case. */
export async function servePhotos(app: FastifyInstance, parts: Parts) {
  await app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MOST_BYTES },
      (_request, bytes, done) => done(null, bytes),
    );
    scope.post(`${MACHINE_PATH}/:code/photos`, (request: Upload<{ code: string }>, reply) =>
      ofMachine(parts, request, reply),
    );
    scope.post(`${LINK_PATH}/:secret/photos`, (request: Upload<{ secret: string }>, reply) =>
      ofCase(parts, request, reply),
    );
  });
}

const MOST_BYTES = 8 * 1024 * 1024;

async function ofMachine(parts: Parts, request: Upload<{ code: string }>, reply: FastifyReply) {
  const { machine, language } = await machineFor(parts, request as never, reply, (network, id) => [
    ['photosOfMachine', id],
    ['photosOfAddress', network],
  ]);
  return keep(parts, request, reply, { uploadedBy: machine.id, language });
}

async function ofCase(parts: Parts, request: Upload<{ secret: string }>, reply: FastifyReply) {
  const now = parts.now();
  const language = languageOf(request.headers['accept-language']);
  const em = companyEm(parts.orm.em);
  const link = await findLink(parts.orm, request.params.secret, { address: request.ip, now, language });
  const { record, page } = await linkedRecord(em, link);
  const standing = standingOf(link, record, page, businessDay(now));
  if (standing !== 'OPEN') throw linkEnded(language, standing);
  const budgets = [
    ['photosOfCase', link.id],
    ['photosOfAddress', networkOf(request.ip)],
  ] as const;
  await assertAttempt(em, budgets, { now, language });
  return keep(parts, request, reply, { uploadedBy: link.id, language });
}

/** The picture alone is kept: where and when it was taken is the customer's, and no evidence. */
async function keep(
  parts: Parts,
  request: Upload<object>,
  reply: FastifyReply,
  { uploadedBy, language }: { uploadedBy: string; language: Language },
) {
  const bytes = Buffer.isBuffer(request.body) ? photoAlone(request.body) : null;
  if (!bytes) throw ruleViolated(language, undefined, refuse('fileTypeRefused'));
  const file = await receive(parts, {
    source: Readable.from([bytes], { objectMode: false }),
    name: String(request.query.name ?? ''),
    uploadedBy,
    now: parts.now(),
  });
  if (!(file instanceof StoredFile)) throw ruleViolated(language, undefined, file);
  return reply.code(201).send({ id: file.id });
}
