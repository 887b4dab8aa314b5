import { afterSales } from '../../src/chapters.ts';
import { type Chapter, descriptionOf } from '../../src/procedure/record.ts';
import type { Step } from '../../src/procedure/step.ts';
import { isAutomatic, isDecision, rolesFor } from '../../src/procedure/who-may-take.ts';

/** Whoever has no account is nobody's second one nor deputy: `http/machines.test.ts` comes by the code and the link instead. */
const isOfCustomerAlone = (step: Step) => rolesFor(step, undefined).every(role => role === 'CUSTOMER');

/** Whether anything stands against what people take: a rule on the record, on what is entered or linked, or on who they are. */
const isGuarded = (step: Step) =>
  !isAutomatic(step) &&
  !isOfCustomerAlone(step) &&
  Boolean(
    step.guards.length ||
      step.rules.length ||
      step.standing.length ||
      step.ownedBy ||
      isDecision(step) ||
      Object.values(step.on).some(({ guards, states, ownedBy }) => guards.length || states || ownedBy),
  );

const chapterOf = ({ record }: Step) => descriptionOf(record).chapter;

/** All that is attacked, by its chapter. */
export const guarded: ReadonlyMap<Chapter, readonly Step[]> = Map.groupBy(
  afterSales.steps.all.filter(isGuarded),
  chapterOf,
);
