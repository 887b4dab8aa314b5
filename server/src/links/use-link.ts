import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../access/viewer.ts';
import type { StepContext } from '../context.ts';
import { businessDay } from '../procedure/business-day.ts';
import { linkEnded } from '../procedure/errors.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import type { Caller } from './link-grant.ts';
import { OneTimeLink } from './one-time-link.entity.ts';
import { standingOf } from './standing.ts';

/**
 * Uses a link up for a step, and gives its holder under the name that they gave. The record is locked before the link,
 * by this and by whoever makes another link to it; when the step is refused, the link is as unused as before.
 */
export async function useLink(
  em: SqlEntityManager,
  step: Step,
  record: BaseRecord,
  caller: Caller,
  { viewer, now, language }: StepContext & { viewer: Viewer },
): Promise<Viewer> {
  const link = await em.findOneOrFail(OneTimeLink, { id: viewer.userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const standing = standingOf(link, record, businessDay(now));
  if (standing !== 'OPEN') throw linkEnded(language, standing);
  const grant = { ...(viewer.link as NonNullable<Viewer['link']>), caller };
  Object.assign(link, {
    usedAt: now,
    usedFor: step.name,
    callerName: caller.name,
    callerPhone: caller.phone,
    callerAddress: grant.address,
  });
  return { ...viewer, name: caller.name, link: grant };
}
