import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { createContext } from '../create-context.ts';
import { assertAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { notFound, unauthenticated } from '../messages/errors.ts';
import { companyLanguage } from '../messages/language.ts';
import { paperOf } from '../print/issue-papers.ts';
import { printBlank } from '../print/print.ts';
import { formRevision } from '../print/print-record.ts';
import { printable } from '../print/printable.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { letterhead } from '../procedure/printed-form.ts';
import { revisionInForce } from '../procedure/revision-in-force.ts';
import { mayRead } from '../read/allow.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { unlessChanged } from './conditional.ts';
import { fileHeaders } from './files.ts';

type Wanted = FastifyRequest<{ Params: { record: string; id: string }; Querystring: { language?: string } }>;

/** The paper of every record that has a printed form, for whoever may read the record. */
export function servePrints(app: FastifyInstance, parts: Parts) {
  app.get('/print/:record/:id.pdf', (request: Wanted, reply) => answer(parts, request, reply));
  app.get('/print/blank/:record.pdf', (request: Wanted, reply) => answerBlank(parts, request, reply));
}

/** The form itself, for paper use: for everybody who may read such records. */
async function answerBlank(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { procedure, viewer, language } = context;
  const type = procedure.recordNamed(request.params.record);
  const form = type && procedure.printedFormOf(type);
  if (!viewer) throw unauthenticated(language);
  if (!form?.blank || !mayRead(viewer, form.record)) throw notFound(language);
  await assertAttemptLeft(parts, context);
  const em = companyEm(parts.orm.em);
  const inForce = await revisionInForce(em, context);
  const bytes = await printBlank(form, inForce, {
    ...parts.config,
    procedure,
    company: await parametersInForce(em, letterhead, businessDay(context.now)),
    revision: await formRevision(em, form, inForce),
    chinese: inChinese(request),
  });
  return send(bytes, procedure.labels.of(form.record.name).zh, request, reply);
}

async function answer(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const found = await printable(request.params.record, request.params.id, context);
  if (!found) throw notFound(context.language);
  await assertAttemptLeft(parts, context);

  const { form, record } = found;
  const by = { uploadedBy: context.viewer?.userId ?? '', now: context.now };
  const bytes = await paperOf(companyEm(parts.orm.em), form, record, parts, { chinese: inChinese(request), by });
  return send(bytes, `${context.procedure.labels.of(form.record.name).zh} ${record.number}`, request, reply);
}

const inChinese = ({ query }: Wanted) => query.language === companyLanguage;

/** Limits how many forms and labels one viewer prints, or lists are written for one as files, in a window of time. */
export async function assertAttemptLeft(parts: Parts, context: Context, kind: 'print' | 'export' = 'print') {
  await assertAttempt(companyEm(parts.orm.em), [[kind, context.viewer?.userId ?? '']], context);
}

function send(bytes: Buffer, title: string, request: FastifyRequest, reply: FastifyReply) {
  const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  reply.headers({ ...fileHeaders({ name: `${title}.pdf`, type: 'application/pdf' }), etag: tag });
  const unchanged = unlessChanged(request, tag);
  return unchanged ? reply.code(unchanged).send() : reply.send(bytes);
}
