import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../viewer/viewer.ts';
import type { BaseRecord } from './record.ts';
import type { Step } from './step.ts';
import { isDecision, rolesFor } from './who-may-take.ts';

/** A step that an account has taken on a record. */
export interface PastStep {
  step: string;
  account: string;
}

/** SQL: the steps taken on a record with their accounts, as JSON. */
export const pastStepsOf = (id: string) =>
  `(select coalesce(json_agg(distinct jsonb_build_object('step', e.step, 'account', e.user_id)), '[]') from procedure_event e where e.record_id = ${id})`;

/** Whether past steps decide who may take the step: it excludes authors, or a deputy decides. */
export const looksBack = (step: Step, { delegations }: Pick<Viewer, 'delegations'>) =>
  typeof step.notBy === 'string' || (isDecision(step) && delegations.length > 0);

export async function loadPastSteps(em: SqlEntityManager, record: BaseRecord) {
  const [row] = await em.execute<{ past: PastStep[] }[]>(`select ${pastStepsOf('?')} as past`, [record.id]);
  record.pastSteps = row?.past ?? [];
}

/**
 * The authors of a record: the accounts that took steps open to others than the deciders. Sending a record back, for
 * instance, makes nobody its author.
 */
export const authorsOf = ({ authoring }: Step, { pastSteps = [] }: Pick<BaseRecord, 'pastSteps'>) =>
  pastSteps.filter(({ step }) => authoring.has(step)).map(({ account }) => account);

/** Which steps are such work, where this one decides. */
export function authoringFor(decision: Step, all: readonly Step[]): ReadonlySet<string> {
  const deciders = rolesFor(decision, undefined);
  const byOthers = (step: Step) => rolesFor(step, undefined).some(role => !deciders.includes(role));
  return new Set(all.filter(step => !isDecision(step) && byOthers(step)).map(({ name }) => name));
}
