import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { MACHINE_PATH, machineCodeOf } from '../codes/machine-code.ts';
import { createContext } from '../create-context.ts';
import { assertAttempt, type Budget, networkOf, takeAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { normalForm } from '../fields/normal-form.ts';
import { message } from '../messages/catalogue.ts';
import { codeUnknown, notFound, refuse, ruleViolated } from '../messages/errors.ts';
import { isLanguage, type Language, languageOf } from '../messages/language.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { machineOfCode } from '../organization/machine-door.ts';
import { mayRead } from '../read/allow.ts';
import { TechnicalDocument } from '../training/technical-document.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { fileHeaders } from './files.ts';
import { unseen } from './links.ts';
import { machinePage, manualsOf, whyCovered } from './machine-page.ts';
import { banner, escaped, headers, page, tooManyPage } from './verification-page.ts';

type MachineRequest = FastifyRequest<{
  Params: { code: string; id?: string };
  Querystring: { lang?: string };
  Body: { serialNumber?: unknown } | null;
}>;

/** The address in the code on a machine, and what anybody learns of the machine who stands at it. */
export function serveMachines(app: FastifyInstance, parts: Parts) {
  const path = `${MACHINE_PATH}/:code`;
  app.get(path, (request: MachineRequest, reply) => givePage(parts, request, reply));
  app.get(`${path}.json`, (request: MachineRequest, reply) => giveFacts(parts, request, reply));
  app.get(`${path}/manuals/:id`, (request: MachineRequest, reply) => giveManual(parts, request, reply));
  app.post(`${path}/coverage`, (request: MachineRequest, reply) => giveReasons(parts, request, reply));
}

/** It leads whoever may read the machine to its record, and everybody else to the page for customers. */
async function givePage(parts: Parts, request: MachineRequest, reply: FastifyReply) {
  const { viewer, now } = await createContext(parts, request, reply);
  const { lang } = request.query;
  const language = isLanguage(lang) ? lang : languageOf(request.headers['accept-language']);
  const em = companyEm(parts.orm.em);
  const retryAfter = await takeAttempt(em, [['machine', networkOf(request.ip)]], now);
  if (retryAfter)
    return reply.headers(headers).code(429).header('retry-after', retryAfter).send(tooManyPage(language, retryAfter));
  if (viewer && mayRead(viewer, Equipment)) {
    const machineCode = machineCodeOf(request.params.code);
    const known = machineCode && (await em.findOne(Equipment, { machineCode }));
    if (known) return reply.redirect(`/Equipment/${known.id}/show`);
  } else if (await machineOfCode(em, request.params.code)) {
    if (parts.panel) return reply.headers(unseen).sendFile('link.html');
    return reply.redirect(`${MACHINE_PATH}/${request.params.code}.json`);
  }
  return reply.headers(headers).code(404).send(notFoundPage(language));
}

const notFoundPage = (language: Language) =>
  page(
    language,
    `${banner('', message(language, 'machineNotFound'), 'M8 8l8 8M16 8l-8 8')}<p>${escaped(message(language, 'machineNotFoundHint'))}</p>`,
    'machineTitle',
  );

/** The machine of the code for whoever asks, of whom no more is let through than one address may. */
export async function machineFor(
  parts: Parts,
  request: MachineRequest,
  reply: FastifyReply,
  budgets: BudgetsOf = () => [],
) {
  reply.headers(unseen);
  const now = parts.now();
  const language = languageOf(request.headers['accept-language']);
  const em = companyEm(parts.orm.em);
  const network = networkOf(request.ip);
  await assertAttempt(em, [['machine', network]], { now, language });
  const machine = await machineOfCode(em, request.params.code);
  if (!machine) throw codeUnknown(language);
  await assertAttempt(em, budgets(network, machine.id), { now, language });
  return { em, machine, language, now, today: businessDay(now) };
}
type BudgetsOf = (network: string, machine: string) => readonly Budget[];

async function giveFacts(parts: Parts, request: MachineRequest, reply: FastifyReply) {
  const { em, machine, today } = await machineFor(parts, request, reply);
  return machinePage(em, machine, today);
}

async function giveManual(parts: Parts, request: MachineRequest, reply: FastifyReply) {
  const { em, machine, language } = await machineFor(parts, request, reply);
  const { id = '' } = request.params;
  const manual =
    isUuid(id) && (await em.findOne(TechnicalDocument, { id, ...manualsOf(machine) }, { populate: ['file'] }));
  if (!manual) throw notFound(language);
  const { sha256, size } = manual.file;
  return reply.headers({ ...fileHeaders(manual.file), ...unseen }).send(await parts.store.read(sha256, 0, size - 1));
}

/** Why it is covered is for whoever can read the whole of its plate, and does not try one number after the other. */
async function giveReasons(parts: Parts, request: MachineRequest, reply: FastifyReply) {
  const { em, machine, language, today } = await machineFor(parts, request, reply, (network, id) => [
    ['serialOfMachine', id],
    ['serialOfAddress', network],
  ]);
  const { serialNumber } = request.body ?? {};
  if (typeof serialNumber !== 'string' || normalForm(serialNumber) !== normalForm(machine.serialNumber))
    throw ruleViolated(language, undefined, refuse('serialDiffers', {}, 'serialNumber'));
  return { rules: await whyCovered(em, machine, today) };
}
