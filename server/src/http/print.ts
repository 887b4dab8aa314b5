import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takeAttempt } from '../access/sign-in-budget.ts';
import { houseSession } from '../access/viewer.ts';
import { createContext } from '../create-context.ts';
import { print } from '../print/print.ts';
import { printable } from '../print/printable.ts';
import { notFound, rateLimited } from '../procedure/errors.ts';
import { descriptionOf } from '../procedure/record.ts';
import type { Parts } from './api.ts';
import { fileHeaders } from './file-headers.ts';

type Wanted = FastifyRequest<{ Params: { record: string; id: string } }>;

/** The paper of every record that has a printed form, for whoever may read the record. */
export function servePrints(app: FastifyInstance, parts: Parts) {
  app.get('/print/:record/:id.pdf', (request: Wanted, reply) => answer(parts, request, reply));
}

async function answer(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { viewer, language, now } = context;
  const found = await printable(request.params.record, request.params.id, context);
  if (!found || !viewer) throw notFound(language);
  const house = parts.orm.em.fork({ session: houseSession });
  const retryAfter = await takeAttempt(house as never, [['print', viewer.userId]], now);
  if (retryAfter) throw rateLimited(language, { retryAfter });

  const { form, record } = found;
  const kept = form.kept?.(record);
  const bytes = kept
    ? await buffer(await parts.store.read(kept.sha256, 0, kept.size - 1))
    : await print(form, record, parts.config);
  const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const name = `${descriptionOf(form.record).zh} ${record.number}.pdf`;
  reply.headers({ ...fileHeaders({ name, type: 'application/pdf' }), etag: tag });
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(bytes);
}
