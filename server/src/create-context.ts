import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOrDue } from './access/viewer-type.ts';
import { Visit } from './access/visit.ts';
import type { Context } from './context.ts';
import { digest } from './credentials/secret.ts';
import { staleness } from './http/stale-answers.ts';
import { linkSecret } from './links/make-link.ts';
import { unauthenticated } from './messages/errors.ts';
import { languageOf } from './messages/language.ts';
import { bearerToken, viewerOfToken } from './organization/access-token.ts';
import type { FileParts } from './platform/file-store.ts';
import type { Replicas } from './platform/replicas.ts';
import { procedureOf } from './procedure/procedure-of.ts';
import { databaseSession } from './viewer/viewer.ts';

interface Parts extends FileParts {
  now: () => Date;
  replicas?: Replicas;
}

/** The context of one request's resolvers; its clock stands still. */
export async function createContext(
  { orm, config, store, replicas, now: clock }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const now = clock();
  const language = languageOf(request.headers['accept-language']);
  const visit = new Visit({ orm, config, now }, request, reply);
  const key = request.headers['idempotency-key'];
  const token = bearerToken(request.headers.authorization);
  const link = linkSecret(request.headers.authorization);
  const visitor = token || link ? null : await visit.visitor();
  const asking = token ? await viewerOfToken(orm.em, token, now) : (visitor?.viewer ?? null);
  const context: Context = {
    ...viewerOrDue(asking),
    procedure: procedureOf(orm),
    orm,
    now,
    language,
    requestId: request.id,
    bearer: token !== undefined,
    link: link ?? null,
    address: request.ip,
    visit,
    visitor,
    idempotencyKey: key ? digest(String(key)) : null,
    mayBeStale: staleness(request.headers, asking),
    replicas,
    tellAge: seconds => void reply.header('age', seconds),
    revealed: new Map(),
    files: { orm, config, store },
    fork(options) {
      if (!context.viewer) throw unauthenticated(language);
      return orm.em.fork({ session: databaseSession(context.viewer), ...options }) as SqlEntityManager;
    },
  };
  return context;
}
