import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { daysLater, monthsLater } from '../fields/business-day.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { forms } from '../procedures/sh-jr-c-160/forms.ts';
import type { Appendix } from './procedure-revision.entity.ts';
import { RetentionPeriod } from './retention-period.entity.ts';

/** The years that the procedure itself sets (8); none for what it has kept long-term. */
export function yearsOfProcedure(form: Appendix): number | null {
  const { retention } = Object.values(forms).find(({ appendix }) => appendix === form) as { retention: unknown };
  return typeof retention === 'number' ? retention : null;
}

/** Of a paper nobody here has seen finished, an old day does not shorten how long it is still kept. */
export const keptFrom = (
  finishedOn: string,
  { today, parameters }: Pick<StepContext<'PAPER_FINISHED_WITHIN'>, 'today' | 'parameters'>,
) => (finishedOn < daysLater(today, -parameters.PAPER_FINISHED_WITHIN) ? today : finishedOn);

/** The last day on which it is kept: the same day so many years later. Without years there is no end. */
export const keptUntil = (from: string, years: number | null) =>
  years === null ? null : monthsLater(from, 12 * years);

/** The General Manager's value, else the procedure's. */
export async function yearsInForce(em: SqlEntityManager, form: Appendix): Promise<number | null> {
  const period = await em.findOne(RetentionPeriod, { form, state: 'IN_FORCE' });
  return period ? period.years : yearsOfProcedure(form);
}
