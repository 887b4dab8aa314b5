import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companySession } from '../viewer/viewer.ts';
import { User } from './user.entity.ts';

/**
 * An empty system needs somebody who lets the others in. Gives the password of the account that it made, which is
 * shown once, kept nowhere, and changed by whoever signs in first; nothing where there are users already.
 */
export async function firstAdministrator(
  orm: MikroORM,
  email: string | undefined,
  now = new Date(),
): Promise<string | undefined> {
  if (!email || (await orm.em.fork({ session: companySession }).count(User))) return undefined;
  const context = systemContext(orm, now, systemViewer(['AFTER_SALES', 'ADMINISTRATOR']));
  const take = (step: string, input: object) => takeNamed(step, { input: { ...input } }, context);
  const person = await take('createPerson', { name: email.split('@')[0], employer: 'HOUSE', roles: [] });
  const password = randomBytes(12).toString('base64url');
  await take('openAccount', { email, person, roles: ['ADMINISTRATOR'], password, changeDue: true });
  return password;
}
