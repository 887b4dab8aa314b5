import type { MikroORM } from '@mikro-orm/postgresql';
import { normalForm } from '../fields/normal-form.ts';
import { User } from '../organization/user.entity.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

/** The owner of the account under this address gets the link; for any other address nothing happens. */
export async function mailAccountLink(orm: MikroORM, { email }: { email: string }, now: Date) {
  const user = await companyEm(orm.em).findOne(User, {
    ...({ emailKey: normalForm(email) } as object),
    state: { $in: ['INVITED', 'ACTIVE', 'DUPLICATE'] },
    person: { state: 'ACTIVE', $or: [{ dealer: null }, { dealer: { state: 'ACTIVE' } }] },
  });
  if (user) await takeNamed('mailAccountLink', { id: user.id }, systemContext(orm, now));
}
