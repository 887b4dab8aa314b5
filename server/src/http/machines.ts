import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MACHINE_PATH, machineCodeOf } from '../codes/machine-code.ts';
import { createContext } from '../create-context.ts';
import { networkOf, takeAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { isLanguage, type Language, languageOf } from '../messages/language.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { letterhead } from '../procedure/printed-form.ts';
import { mayRead } from '../read/allow.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { banner, escaped, headers, page, tooManyPage } from './verification-page.ts';

type MachineRequest = FastifyRequest<{ Params: { code: string }; Querystring: { lang?: string } }>;

/** The address in the code on a machine: it leads whoever may read the machine to its record, everybody else to what anybody may know. */
export function serveMachines(app: FastifyInstance, parts: Parts) {
  app.get(`${MACHINE_PATH}/:code`, (request: MachineRequest, reply) => answer(parts, request, reply));
}

async function answer(parts: Parts, request: MachineRequest, reply: FastifyReply) {
  const { viewer, now } = await createContext(parts, request, reply);
  const { lang } = request.query;
  const language = isLanguage(lang) ? lang : languageOf(request.headers['accept-language']);
  const em = companyEm(parts.orm.em);
  reply.headers(headers);
  const retryAfter = await takeAttempt(em, [['machine', networkOf(request.ip)]], now);
  if (retryAfter) return reply.code(429).header('retry-after', retryAfter).send(tooManyPage(language, retryAfter));
  const machineCode = machineCodeOf(request.params.code);
  const machine = machineCode && (await em.findOne(Equipment, { machineCode }, { populate: ['model'] }));
  if (!machine) return reply.code(404).send(notFoundPage(language));
  if (viewer && mayRead(viewer, Equipment)) return reply.redirect(`/Equipment/${machine.id}/show`);
  const { COMPANY_NAME, SUPERVISION_PHONE } = await parametersInForce(em, letterhead, businessDay(now));
  return reply.send(
    machinePage(language, [
      ['machineModel', `${machine.model.code} ${machine.model.name}`],
      ['machineSerial', `…${machine.serialNumber.slice(-4)}`],
      ['machineService', `${COMPANY_NAME} ${SUPERVISION_PHONE}`],
    ]),
  );
}

const machinePage = (language: Language, facts: readonly (readonly [MessageKey, string])[]) =>
  page(
    language,
    `${banner('ON_RECORD', message(language, 'machineOfOurs'), 'M7 12.5l3.4 3.5L17 8.5')}<dl>${facts
      .filter(([, value]) => value.trim())
      .map(([name, value]) => `<dt>${escaped(message(language, name))}</dt><dd>${escaped(value)}</dd>`)
      .join('')}</dl>`,
    'machineTitle',
  );

const notFoundPage = (language: Language) =>
  page(
    language,
    `${banner('', message(language, 'machineNotFound'), 'M8 8l8 8M16 8l-8 8')}<p>${escaped(message(language, 'machineNotFoundHint'))}</p>`,
    'machineTitle',
  );
