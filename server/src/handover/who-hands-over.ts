import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { HandOverInput } from '../organization/handover.ts';
import { User } from '../organization/user.entity.ts';
import { type Department, departmentsLedBy, departmentsOf } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** A head hands over the work of the department's people, the administrator that of whoever has left. */
export async function notTheirsToHandOver(
  { from }: HandOverInput,
  { viewer: { roles } }: { viewer: Viewer },
  em: SqlEntityManager,
): Promise<Refusal | undefined> {
  const accounts = await em.find(User, { person: from.id });
  const { name } = from;
  if (roles.includes('ADMINISTRATOR'))
    return hasLeft(from, accounts) ? undefined : refuse('hasNotLeft', { name }, 'from');
  const led = departmentsLedBy(roles);
  if (!departmentsOfPerson(from, accounts).some(each => led.includes(each)))
    return refuse('notOfYourDepartment', { name }, 'from');
}

/** Whoever is out of use, or signs in no more. */
const hasLeft = ({ state }: HandOverInput['from'], accounts: readonly User[]) =>
  state === 'INACTIVE' || (accounts.length > 0 && accounts.every(account => account.state === 'INACTIVE'));

/** Technicians without an account are those of After-Sales. */
function departmentsOfPerson({ employer, roles }: HandOverInput['from'], accounts: readonly User[]): Department[] {
  if (accounts.length) return departmentsOf(accounts.flatMap(account => account.roles));
  return employer === 'HOUSE' && roles.includes('TECHNICIAN') ? ['AFTER_SALES'] : [];
}

export const toThemselves = ({ from, to }: HandOverInput): Refusal | undefined =>
  from.id === to.id ? refuse('handedOverToThemselves', {}, 'to') : undefined;
