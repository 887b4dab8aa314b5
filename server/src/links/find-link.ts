import type { MikroORM } from '@mikro-orm/postgresql';
import { assertAttempt, type Budget, networkOf, returnAttempt } from '../credentials/attempts.ts';
import { digest, isSecret } from '../credentials/secret.ts';
import { linkEnded } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { LinkGrant } from '../viewer/link-grant.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { OneTimeLink } from './one-time-link.entity.ts';

interface LinkVisit {
  address: string;
  now: Date;
  language: Language;
}

/** The link with this secret, whatever its state. Only unknown secrets use up the attempts of a network. */
export async function findLink(
  orm: MikroORM,
  secret: string,
  { address, now, language }: LinkVisit,
): Promise<OneTimeLink> {
  const em = companyEm(orm.em);
  const budgets: Budget[] = [['link', networkOf(address)]];
  await assertAttempt(em, budgets, { now, language });
  const link = isSecret(secret) ? await em.findOne(OneTimeLink, { tokenHash: digest(secret) }) : null;
  if (!link) throw linkEnded(language, 'UNKNOWN');
  await returnAttempt(em, budgets);
  return link;
}

/** The holder of a link as a viewer. Its validity is checked by the step, under the record's lock. */
export const linkViewer = ({ id, record, recordId, steps }: OneTimeLink, address: string): Viewer =>
  customerViewer(id, { record, recordId, steps, address });

/** A customer without an account, who may do what was granted; the id is that of what they hold. */
export const customerViewer = (id: string, link: LinkGrant): Viewer => ({
  kind: 'LINK',
  userId: id,
  personId: id,
  accounts: [],
  isDuplicate: false,
  name: '',
  roles: ['CUSTOMER'],
  departments: ['CUSTOMER'],
  visibility: 'NONE',
  dealerId: null,
  delegations: [],
  link,
});
