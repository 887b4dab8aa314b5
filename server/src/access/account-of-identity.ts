import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { Identity } from '../credentials/identity-provider.ts';
import { ProviderRefusal } from '../credentials/provider-refusal.ts';
import { normalForm } from '../fields/normal-form.ts';
import { isInUse } from '../organization/account-in-use.ts';
import { User } from '../organization/user.entity.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';

/** The account to which this person of the provider is bound. */
export const accountOf = (em: SqlEntityManager, { issuer, subject }: Identity): Promise<User | null> =>
  em.findOne(User, { identityIssuer: issuer, identitySubject: subject }, { populate: ['person.dealer'] });

/** The same, and the first time the account with the address that the provider has verified, which is then bound. */
export async function accountSignedInAs(
  identity: Identity,
  em: SqlEntityManager,
  { orm, now }: { orm: MikroORM; now: Date },
): Promise<User> {
  const bound = await accountOf(em, identity);
  if (bound) return inUse(bound);
  const email = await identity.verifiedEmail();
  const emailKey = normalForm(email);
  const account = await em.findOne(User, { emailKey } as object, { populate: ['person.dealer'] });
  if (!account) throw new ProviderRefusal('PERSON_UNKNOWN');
  // Two mailboxes may be alike in their normal form.
  if (account.email !== email.toLowerCase()) throw new ProviderRefusal('EMAIL_AMBIGUOUS');
  await bind(inUse(account), identity, orm, now);
  return em.refresh(account) as Promise<User>;
}

function inUse(account: User): User {
  if (!isInUse(account)) throw new ProviderRefusal('ACCOUNT_DISABLED');
  if (account.state === 'DUPLICATE') throw new ProviderRefusal('EMAIL_AMBIGUOUS');
  return account;
}

/** Written in the name of the person, who by this has come in. */
async function bind({ id, name, person, identityBoundAt }: User, identity: Identity, orm: MikroORM, now: Date) {
  if (identityBoundAt) throw new ProviderRefusal('IDENTITY_OF_ANOTHER');
  const { issuer, subject } = identity;
  const own = { ...systemViewer(), userId: id, personId: person.id, name };
  try {
    await takeNamed('bindIdentity', { id, input: { issuer, subject } }, systemContext(orm, now, own));
  } catch (error) {
    // Somebody else was sooner.
    if (error instanceof GraphQLError) throw new ProviderRefusal('IDENTITY_OF_ANOTHER', error);
    throw error;
  }
}
