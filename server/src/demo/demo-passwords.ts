import type { MikroORM } from '@mikro-orm/postgresql';
import { hashPassword, verifyPassword } from '../credentials/password.ts';
import { User } from '../organization/user.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import { DEMO_PASSWORD } from './accounts.ts';

const email = { $like: '%@sanbao.example' };

/**
 * The password of the demo is known to everybody: where there is no demo, it is taken from the accounts that still have
 * it, and their sessions end with it. Gives their names.
 */
export async function closeDemoAccounts(orm: MikroORM): Promise<string[]> {
  const em = companyEm(orm.em);
  const users = await em.find(User, { email, passwordHash: { $ne: '' } });
  const matches = await Promise.all(users.map(user => verifyPassword(DEMO_PASSWORD, user.passwordHash)));
  const closed = users.filter((_, at) => matches[at]);
  if (closed.length) await em.nativeUpdate(User, { id: closed.map(({ id }) => id) }, { passwordHash: '' });
  return closed.map(user => user.email);
}

/** Where the demo is wanted again, they have it again. */
export async function openDemoAccounts(orm: MikroORM) {
  const em = companyEm(orm.em);
  for (const { id } of await em.find(User, { email, passwordHash: '', state: 'ACTIVE' }))
    await em.nativeUpdate(User, { id }, { passwordHash: await hashPassword(DEMO_PASSWORD) });
}
