import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assertAttempt } from '../credentials/attempts.ts';
import { businessDay } from '../fields/business-day.ts';
import { OneTimeLink } from '../links/one-time-link.entity.ts';
import { standingOf } from '../links/task.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, linkEnded } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { askedOfCustomer, type LinkPage } from '../procedure/link-page.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { type Caller, CallerInput } from '../viewer/link-grant.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { enter } from './enter.ts';

interface Entered {
  caller?: Caller | null;
  input?: object | null;
}

/**
 * Uses up a link for a step; returns its holder as the viewer, under the name that they gave. The record is locked before
 * the link, as by whoever makes another link to it. A refused step leaves the link unused.
 */
export async function useLink(
  em: SqlEntityManager,
  step: Step,
  record: BaseRecord,
  entered: Entered,
  context: RequestContext & { viewer: Viewer },
): Promise<Viewer> {
  const { procedure, viewer, now, language } = context;
  const page = procedure.linkPageOf(step.record) as LinkPage;
  const caller = (await enter(em, CallerInput, { ...entered.caller }, context, record, {
    prefix: 'caller.',
  })) as unknown as Caller;
  assertOnlyAsked(step, page, entered, language);
  const link = await em.findOneOrFail(OneTimeLink, { id: viewer.userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const standing = standingOf(link, record, page, businessDay(now));
  if (standing !== 'OPEN') throw linkEnded(language, standing);
  const grant = { ...(viewer.link as NonNullable<Viewer['link']>), caller };
  if (page.follows) {
    // It is good for the next time, too; the history says who came by it. A day has an end.
    await assertAttempt(em, [['additions', link.id]], { now, language });
    return { ...viewer, name: caller.name, link: grant };
  }
  Object.assign(link, {
    usedAt: now,
    usedFor: step.name,
    callerName: caller.name,
    callerPhone: caller.phone,
    callerAddress: grant.address,
  });
  return { ...viewer, name: caller.name, link: grant };
}

/** Refuses fields of the form that are not asked of a customer. */
function assertOnlyAsked(step: Step, page: LinkPage, { input }: Entered, language: Language) {
  const asked = askedOfCustomer(step, page).map(({ name }) => name);
  const unasked = Object.keys(input ?? {}).filter(name => !asked.includes(name));
  const unknown = message(language, 'unknownField');
  if (unasked.length) throw badInput(language, { fields: Object.fromEntries(unasked.map(name => [name, unknown])) });
}
