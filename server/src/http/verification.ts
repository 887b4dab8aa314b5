import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf, takeAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { isLanguage, type Language, languageOf } from '../messages/language.ts';
import { VERIFICATION_PATH, verifiedPaper } from '../print/verification-code.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { headers, notFoundPage, tooManyPage, verifiedPage } from './verification-page.ts';

type VerificationRequest = FastifyRequest<{ Params: { token: string }; Querystring: { lang?: string } }>;

/** The page to which the code on a paper leads: for everybody, without an account, and without a trace. */
export function serveVerification(app: FastifyInstance, parts: Parts) {
  app.get(`${VERIFICATION_PATH}/:token`, (request: VerificationRequest, reply) => answer(parts, request, reply));
}

async function answer({ orm, now: clock }: Parts, request: VerificationRequest, reply: FastifyReply) {
  const now = clock();
  const language = wanted(request);
  const em = companyEm(orm.em);
  reply.headers(headers);
  const retryAfter = await takeAttempt(em, [['verify', networkOf(request.ip)]], now);
  if (retryAfter) return reply.code(429).header('retry-after', retryAfter).send(tooManyPage(language, retryAfter));
  const paper = await verifiedPaper(em, request.params.token, businessDay(now));
  return paper ? reply.send(verifiedPage(language, paper)) : reply.code(404).send(notFoundPage(language));
}

const wanted = ({ query: { lang }, headers: { 'accept-language': accepted } }: VerificationRequest): Language =>
  isLanguage(lang) ? lang : languageOf(accepted);
