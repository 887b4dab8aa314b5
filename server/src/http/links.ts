import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { findLink } from '../links/find-link.ts';
import { LINK_PATH } from '../links/make-link.ts';
import { type Linked, linkedRecord, standingOf, taskOf } from '../links/task.ts';
import { linkEnded, notFound } from '../messages/errors.ts';
import { languageOf } from '../messages/language.ts';
import { ACCOUNT_PATH } from '../organization/account-link.ts';
import { paperOf } from '../print/issue-papers.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { fileHeaders } from './files.ts';

type LinkRequest = FastifyRequest<{ Params: { secret: string } }>;

/** Search engines and caches keep nothing of it. */
export const unseen = { 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' };

/** The page behind a one-time link, what it is about, and the paper that belongs to it: for whoever holds the link. */
export function serveLinks(app: FastifyInstance, parts: Parts) {
  app.get(`${LINK_PATH}/:secret.json`, (request: LinkRequest, reply) => sendTask(parts, request, reply));
  app.get(`${LINK_PATH}/:secret/paper.pdf`, (request: LinkRequest, reply) => givePaper(parts, request, reply));
  if (!parts.panel) return;
  for (const path of [LINK_PATH, `${LINK_PATH}/:secret`, ACCOUNT_PATH])
    app.get(path, (_, reply) => reply.headers(unseen).sendFile('link.html'));
}

async function sendTask(parts: Parts, request: LinkRequest, reply: FastifyReply) {
  reply.headers(unseen);
  const now = parts.now();
  const em = companyEm(parts.orm.em);
  return taskOf(em, await linked(parts, request, em, now), now);
}

async function givePaper(parts: Parts, request: LinkRequest, reply: FastifyReply) {
  const now = parts.now();
  const language = languageOf(request.headers['accept-language']);
  const em = companyEm(parts.orm.em);
  const { link, record, page } = await linked(parts, request, em, now);
  const standing = standingOf(link, record, page, businessDay(now));
  if (standing !== 'OPEN') throw linkEnded(language, standing);
  await assertAttempt(em, [['print', link.id]], { now, language });
  const name = `${procedureOf(em).labels.of(page.record.name).zh} ${record.number}.pdf`;
  const headers = { ...fileHeaders({ name, type: 'application/pdf' }), ...unseen };
  if (page.paper === 'PRINTED') {
    const form = procedureOf(em).printedFormOf(page.record) as PrintedForm;
    await em.populate(record, form.load as never);
    return reply.headers(headers).send(await paperOf(em, form, record, parts));
  }
  const file = page.paper?.(record);
  if (file?.type !== 'application/pdf') throw notFound(language);
  return reply.headers(headers).send(await parts.store.read(file.sha256, 0, file.size - 1));
}

async function linked({ orm }: Parts, request: LinkRequest, em: SqlEntityManager, now: Date): Promise<Linked> {
  const language = languageOf(request.headers['accept-language']);
  const link = await findLink(orm, request.params.secret, { address: request.ip, now, language });
  return linkedRecord(em, link);
}
