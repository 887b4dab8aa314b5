import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { User } from './user.entity.ts';

/** Whether anybody could ever sign in: without, nothing was begun. */
export const hasAccounts = async (orm: MikroORM) => (await companyEm(orm.em).count(User)) > 0;

/**
 * An empty system needs somebody who lets the others in. Gives the password of the account that it made, which is
 * shown once, kept nowhere, and changed by whoever signs in first; nothing where there are users already.
 */
export async function firstAdministrator(
  orm: MikroORM,
  email: string | undefined,
  now = new Date(),
): Promise<string | undefined> {
  if (!email || (await hasAccounts(orm))) return undefined;
  const context = systemContext(orm, now, systemViewer(['AFTER_SALES', 'ADMINISTRATOR']));
  const take = (step: string, input: object) => takeNamed(step, { input: { ...input } }, context);
  const person = await take('createPerson', { name: email.split('@')[0], employer: 'HOUSE', roles: [] });
  const password = randomBytes(12).toString('base64url');
  await take('openAccount', { email, person, roles: ['ADMINISTRATOR'], password, changeDue: true });
  return password;
}

/**
 * Earlier releases let one person have several accounts, and so be two to a rule that wants two people. Gives those
 * there still are, by e-mail; they wait in the administrator's inbox until one of each person's is kept.
 */
export async function flagDuplicateAccounts(orm: MikroORM, now = new Date()): Promise<string[]> {
  const em = companyEm(orm.em);
  const found = await em.execute<{ id: string; email: string; state: string }[]>(
    `select u.id, u.email, u.state from "user" u where u.state <> 'INACTIVE' and exists (
       select from "user" o where o.person_id = u.person_id and o.id <> u.id and o.state <> 'INACTIVE') order by u.email`,
  );
  for (const { id, state } of found)
    if (state === 'ACTIVE') await takeNamed('flagDuplicateAccount', { id }, systemContext(orm, now));
  return found.map(({ email }) => email);
}
