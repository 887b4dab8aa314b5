import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input, Reference } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { TrainingPlan } from './training-plan.entity.ts';
import { TrainingWish, type WishSource } from './training-wish.entity.ts';

type Entry = Entered<TrainingWish, 'source' | 'complaint' | 'correspondence' | 'sourceNumber' | 'wantedBy'>;

/** By which field a source is named, and of what kind that is which is named by its number. */
const named = {
  COMPLAINT: ['complaint'],
  CORRESPONDENCE: ['correspondence'],
  SURVEY: ['sourceNumber', 'Survey'],
  CONSULTATION: ['sourceNumber', 'Consultation'],
  OWN_OBSERVATION: [],
} as const satisfies Record<WishSource, readonly string[]>;

/** 5.1.1: what a wish was gathered from is named, and nothing else; a dealer tells of its own. */
export async function sourceNamed(
  wish: Input<Entry>,
  _: unknown,
  { em, viewer }: Pick<StepContext, 'em' | 'viewer'>,
): Promise<Refusal | undefined> {
  const [field, kind] = named[wish.source];
  if (field && viewer.visibility === 'DEALER') return refuse('wishSource', {}, 'source');
  for (const each of ['complaint', 'correspondence', 'sourceNumber'] as const)
    if (Boolean(wish[each]) !== (each === field)) return refuse('wishSource', {}, each);
  const record = kind && procedureOf(em).recordNamed(kind);
  if (record && !(await em.count(record, { number: wish.sourceNumber as string })))
    return refuse('wishSourceUnknown', { number: wish.sourceNumber }, 'sourceNumber');
}

/** 5.1.1: wanted on a day to come. */
export function wantedAhead(
  { wantedBy }: Input<Entry>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (wantedBy && wantedBy < today) return refuse('dayInThePast', { today }, 'wantedBy');
}

interface FromWishes {
  wishes?: readonly Reference[] | null;
}

/** 5.1.1: a plan is drawn from wishes that are open, or its own already. */
export async function wishesOpen(
  { wishes }: FromWishes,
  plan: Partial<Facts<TrainingPlan>>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const named = wishes ?? [];
  for (const { id, number, state, plan: other } of await lockRecords(em, TrainingWish, named))
    if (state !== 'OPEN' && !(state === 'PLANNED' && other?.id === plan.id))
      return refuse('wishNotOpen', { number }, `wishes.${named.findIndex(each => each.id === id)}`);
}

/** The plan takes up these wishes; those it no longer names are open again. */
export async function takeUp({ wishes }: FromWishes, plan: Reference, context: Pick<StepContext, 'em' | 'move'>) {
  if (!wishes) return;
  await letGo(plan, context, wishes);
  for (const wish of await context.em.find(TrainingWish, { id: { $in: wishes.map(({ id }) => id) } })) {
    if (wish.plan?.id === plan.id) continue;
    wish.plan = plan as TrainingPlan;
    context.move(wish, 'PLANNED');
  }
}

/** Wishes that the plan took up are open again, but for these. */
export async function letGo(
  plan: Reference,
  { em, move }: Pick<StepContext, 'em' | 'move'>,
  except: readonly Reference[] = [],
) {
  const kept = except.map(({ id }) => id);
  for (const wish of await em.find(TrainingWish, { plan: plan.id, state: 'PLANNED' })) {
    if (kept.includes(wish.id)) continue;
    wish.plan = null;
    move(wish, 'OPEN');
  }
}
