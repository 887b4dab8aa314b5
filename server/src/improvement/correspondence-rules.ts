import { businessDay, daysLater } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { whereSql } from '../procedure/turn.ts';
import type { Correspondence } from './correspondence.entity.ts';

/** 5.3.8: the handling and the state of a line that a record made follow that record. */
export const handledHere = whereSql(
  function handledHere({ madeBy }: Facts<Correspondence>): Refusal | undefined {
    if (madeBy) return refuse('lineFollowsRecord', { number: madeBy });
  },
  row => `coalesce(${row}.made_by, '') = ''`,
);

/** 5.3.8: nothing is closed of which nobody knows how it was handled. */
export function handlingKnown({ handling }: Facts<Correspondence>): Refusal | undefined {
  if (!handling.length) return refuse('nothingHandled');
}

/** 5.3.8: what somebody has worked on is not a mistake. */
export function nothingHandledYet({ handling }: Facts<Correspondence>): Refusal | undefined {
  if (handling.length) return refuse('handledAlready');
}

/** 5.3.2, 5.3.7: by when something has to be done about a letter or a call. */
export const actionDue = (receivedAt: Date, days: number) => daysLater(businessDay(receivedAt), days);
