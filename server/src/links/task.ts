import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { businessDay } from '../fields/business-day.ts';
import { companyLanguage, type InEach, inEach } from '../messages/language.ts';
import { askedOfCustomer, type LinkPage, pinOf } from '../procedure/link-page.ts';
import { actingAsOn } from '../procedure/obstacle.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { CallerInput } from '../viewer/link-grant.ts';
import { customerField, customerForm } from './customer-form.ts';
import { linkViewer } from './find-link.ts';
import type { OneTimeLink } from './one-time-link.entity.ts';
import type { CustomerStep, Standing, Task } from './task-shape.ts';

export interface Linked {
  link: OneTimeLink;
  record: BaseRecord;
  page: LinkPage;
}

/** The record that a link leads to, with what its page and the rules look at. */
export async function linkedRecord(em: SqlEntityManager, link: OneTimeLink): Promise<Linked> {
  const { steps, recordNamed, linkPageOf } = procedureOf(em);
  const kind = recordNamed(link.record) as RecordClass;
  const page = linkPageOf(kind) as LinkPage;
  const needs = [...page.load, ...stepsOfLink(steps, link).flatMap(({ load }) => load)];
  const record = await em.findOneOrFail(kind, { id: link.recordId }, { populate: needs as never });
  return { link, record, page };
}

const stepsOfLink = (all: Steps, { steps }: OneTimeLink) => steps.flatMap(name => all.named(name) ?? []);

export async function taskOf(em: SqlEntityManager, { link, record, page }: Linked, now: Date): Promise<Task> {
  const today = businessDay(now);
  const { COMPANY_NAME, SUPERVISION_PHONE } = await parametersInForce(em, ['COMPANY_NAME', 'SUPERVISION_PHONE'], today);
  const standing = standingOf(link, record, page, today);
  const house = { name: COMPANY_NAME, phone: SUPERVISION_PHONE };
  const task: Task = { standing, language: link.language, house };
  if (standing !== 'OPEN') return task;
  const { steps, labels } = procedureOf(em);
  return {
    ...task,
    open: {
      record: labels.of(page.record.name),
      number: record.number,
      expiresOn: link.expiresOn,
      follows: Boolean(page.follows),
      facts: page.facts(record),
      paper: Boolean(page.paper === 'PRINTED' || page.paper?.(record)),
      steps: stepsOfLink(steps, link).map(step => customerStep(step, { link, record, page }, today)),
      caller: customerForm(labels, CallerInput),
    },
  };
}

function customerStep(step: Step, { link, record, page }: Linked, today: string): CustomerStep {
  const { name, tone, labels } = step;
  return {
    name,
    ...labels.of(name),
    tone,
    blocked: obstacleOf(step, record, { today, viewer: linkViewer(link, '') }),
    mutation: mutationOf(step, record, page),
    fields: askedOfCustomer(step, page).map(field => customerField(labels, field)),
  };
}

function obstacleOf(
  step: Step,
  record: BaseRecord,
  situation: Omit<Parameters<typeof actingAsOn>[2], 'language'>,
): InEach | null {
  const obstacles = inEach(language => actingAsOn(step, record, { ...situation, language }));
  return obstacles[companyLanguage] instanceof GraphQLError
    ? inEach(language => (obstacles[language] as GraphQLError).message)
    : null;
}

/** Which record and which version of it stands in the text; the page adds what was filled in. Of a case that goes on, any version. */
function mutationOf({ name, input }: Step, { id, version }: BaseRecord, { follows }: LinkPage) {
  const expected = follows ? '' : `expectedVersion: ${version}, `;
  const [declared, passed] = input ? [`$input: ${input.name}!, `, 'input: $input, '] : ['', ''];
  return `mutation (${declared}$caller: CallerInput!) { done: ${name}(id: "${id}", ${expected}${passed}caller: $caller) { number state } }`;
}

/** Whether a link is good today for what its record says now, or why not. */
export function standingOf(link: OneTimeLink, record: BaseRecord, page: LinkPage, today: string): Standing {
  if (link.usedAt) return 'USED';
  if (link.replacedAt || link.pinned !== pinOf(record, page)) return 'REPLACED';
  return link.expiresOn < today ? 'EXPIRED' : 'OPEN';
}
