import type { MikroORM } from '@mikro-orm/postgresql';
import { accountUnder } from '../organization/account-in-use.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

/** The owner of the account under this address gets the link; for any other address nothing happens. */
export async function mailAccountLink(orm: MikroORM, { email }: { email: string }, now: Date) {
  const user = await accountUnder(companyEm(orm.em), email);
  if (user) await takeNamed('mailAccountLink', { id: user.id }, systemContext(orm, now));
}
