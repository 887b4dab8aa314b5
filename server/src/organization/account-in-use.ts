import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { normalForm } from '../fields/normal-form.ts';
import { User } from './user.entity.ts';

/**
 * Whether somebody may use an account, to choose its password or to sign in by it: it is not given up, its person is
 * still with us, and so is that person's dealer. Whom it stands for from then on says `sanbao_account`.
 */
export const isInUse = ({ state, person }: User) =>
  state !== 'INACTIVE' && person.state === 'ACTIVE' && (!person.dealer || person.dealer.state === 'ACTIVE');

/** The account under an address, where it is in use. */
export async function accountUnder(em: SqlEntityManager, email: string): Promise<User | null> {
  const emailKey = normalForm(email);
  const user = await em.findOne(User, { emailKey } as object, { populate: ['person.dealer'] });
  return user && isInUse(user) ? user : null;
}
