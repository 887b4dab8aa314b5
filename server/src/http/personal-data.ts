import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { createContext } from '../create-context.ts';
import { businessDay, daysLater } from '../fields/business-day.ts';
import { notFound, unauthenticated } from '../messages/errors.ts';
import { isLanguage } from '../messages/language.ts';
import { COPY_DAYS, copyPath, PersonDataRequest } from '../organization/person-data-request.entity.ts';
import { personalData } from '../organization/personal-data.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { fileHeaders } from './files.ts';
import { personalDataPage } from './personal-data-page.ts';
import { assertAttemptLeft } from './print.ts';
import { headers } from './verification-page.ts';

type Wanted = FastifyRequest<{ Params: { request: string }; Querystring: { lang?: string; format?: string } }>;

/** The copy of what is kept of somebody, to read or as JSON: for administrators, within days of the step that gives it. */
export function servePersonalData(app: FastifyInstance, parts: Parts) {
  app.get(copyPath(':request'), (request: Wanted, reply) => answer(parts, request, reply));
}

async function answer(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { viewer, language, now, procedure } = context;
  if (!viewer) throw unauthenticated(language);
  const id = request.params.request;
  if (!viewer.roles.includes('ADMINISTRATOR') || !isUuid(id)) throw notFound(language);
  await assertAttemptLeft(parts, context, 'export');
  const em = companyEm(parts.orm.em);
  const given = await em.findOne(PersonDataRequest, { id, state: 'GIVEN' });
  if (!given || businessDay(now) > daysLater(businessDay(given.createdAt), COPY_DAYS)) throw notFound(language);
  const data = await personalData(em, given, viewer, now);
  const { lang, format } = request.query;
  if (format === 'json')
    return reply
      .headers(fileHeaders({ name: `${given.number}.json`, type: 'application/json' }))
      .send(JSON.stringify(data, null, 2));
  return reply.headers(headers).send(personalDataPage(isLanguage(lang) ? lang : language, data, procedure.labels));
}
