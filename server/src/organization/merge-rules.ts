import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Reference } from '../procedure/facts.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isAmong } from '../viewer/people.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { standingAgainst } from './move-links.ts';
import type { Person } from './person.entity.ts';
import { listed } from './still-open.ts';
import { User } from './user.entity.ts';

export const isAnother = ({ into }: { into: Reference }, { id }: Reference): Refusal | undefined =>
  into.id === id ? refuse('mergesWithItself', {}, 'into') : undefined;

/** What both have and nobody has twice tells that they are two, or is to be settled first. */
export const nothingTwice = <R extends BaseRecord & { name: string }>(kind: RecordClass<R>) =>
  async function mergeConflicts(
    { into }: { into: { id: string; number: string; name: string } },
    record: { id: string; number: string; name: string },
    { em }: Pick<StepContext, 'em'>,
  ): Promise<Refusal | undefined> {
    const numbers = await standingAgainst(em, kind, record, into);
    if (numbers.length) return refuse('mergeConflicts', { numbers: listed(numbers) }, 'into');
  };

/** Whoever is one of the two has no say in it, nor by a deputy. */
export const notOneself = ({ id }: Pick<Facts<Person>, 'id'>, { viewer }: { viewer: Viewer }): Refusal | undefined =>
  isAmong(viewer, [id]) ? refuse('mergesOneself') : undefined;

type Employed = Pick<Facts<Person>, 'employer' | 'dealer' | 'customer'>;

/** One person works for one company; who has changed is first entered as having changed. */
export const ofOneEmployer = ({ into }: { into: Employed }, person: Employed): Refusal | undefined =>
  person.employer === into.employer &&
  person.dealer?.id === into.dealer?.id &&
  person.customer?.id === into.customer?.id
    ? undefined
    : refuse('mergedOfOtherEmployers', {}, 'into');

/** Nobody has two accounts: one of them ends before. */
export async function oneAccountLeft(
  { into }: { into: Reference },
  person: Reference,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const accounts = await em.find(User, { person: { $in: [person.id, into.id] }, state: { $ne: 'INACTIVE' } } as never);
  const [own, other] = [person.id, into.id].map(id => accounts.find(each => each.person.id === id));
  if (own && other) return refuse('mergedHaveAccounts', { one: own.email, other: other.email }, 'into');
}
