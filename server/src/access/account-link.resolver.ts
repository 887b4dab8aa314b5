import { LockMode } from '@mikro-orm/core';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { assertAttempt, networkOf, returnAttempt, takeAttempt } from '../credentials/attempts.ts';
import { SecretArg } from '../fields/secret.ts';
import { faultsOf } from '../fields/validation.ts';
import { badInput, linkEnded } from '../messages/errors.ts';
import { AccountLink } from '../organization/account-link.entity.ts';
import { type FoundLink, findAccountLink } from '../organization/account-link.ts';
import { AccountByLink, ChoosePasswordInput } from '../organization/account-types.ts';
import { Session } from '../organization/session.entity.ts';
import { User } from '../organization/user.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { Allow } from '../read/allow.ts';
import { takeTogether } from '../steps/take-together.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { ownContext } from './change-password.ts';
import { assertPasswords } from './sign-in-options.ts';
import { ViewerType, viewerFacts, viewerOrDue } from './viewer-type.ts';

/** Passwords by a link that came by mail, and the request for it. The answer never tells who has an account. */
@Resolver()
export class AccountLinks {
  @Allow('everyone')
  @Query(() => AccountByLink, { description: 'Whose password is chosen by a link, where it still opens anything.' })
  async accountByLink(@SecretArg('secret') secret: string, @Ctx() context: Context): Promise<AccountByLink> {
    const { standing, link } = await found(secret, context);
    if (standing !== 'OPEN' || !link) return { standing, invitation: false, name: '', email: '', expiresAt: null };
    const { state, name, email } = link.user;
    return { standing, invitation: state === 'INVITED', name, email, expiresAt: link.expiresAt };
  }

  @Allow('everyone')
  @Mutation(() => ViewerType, {
    description: 'Uses a link up: sets the password, ends all sessions of the account, and signs in here.',
  })
  async choosePassword(
    @Arg('input', () => ChoosePasswordInput) input: ChoosePasswordInput,
    @Ctx() context: Context,
  ): Promise<ViewerType> {
    assertPasswords(context);
    const { language, visit } = context;
    const fields = faultsOf(ChoosePasswordInput, input, language);
    if (Object.keys(fields).length) throw badInput(language, { fields });
    const { standing, link } = await found(input.link, context);
    if (standing !== 'OPEN' || !link) throw linkEnded(language, standing === 'OPEN' ? 'UNKNOWN' : standing);
    const user = await choose(link, input, context);
    const signedIn = (await visit.enter(user)) as Viewer;
    Object.assign(context, viewerOrDue(signedIn));
    return viewerFacts(signedIn, context.procedure);
  }

  @Allow('everyone')
  @Mutation(() => Boolean, {
    description: 'Mails a link to whoever has an account under this address. The answer is always the same.',
  })
  async requestPasswordLink(@Arg('email', () => String) email: string, @Ctx() context: Context): Promise<boolean> {
    assertPasswords(context);
    const em = companyEm(partsOf(context).orm.em);
    const address = email.trim().toLowerCase().replaceAll('\u0000', ' ').slice(0, 200);
    await assertAttempt(em, [['asker', networkOf(context.address)]], context);
    // A second request is not told that a letter is on its way: strangers would learn it, too.
    if (address.isWellFormed() && !(await takeAttempt(em, [['asked', address]], context.now)))
      await em.execute('select sanbao_add_job(?, ?::json)', ['mail-account-link', JSON.stringify({ email: address })]);
    return true;
  }
}

const partsOf = ({ files }: Context) => files as FileParts;

/** Only secrets that are none use up what a network may try. */
async function found(secret: string, context: Context): Promise<FoundLink> {
  const em = companyEm(partsOf(context).orm.em);
  const budget = [['link', networkOf(context.address)]] as const;
  await assertAttempt(em, budget, context);
  const link = await findAccountLink(em, secret, context.now);
  if (link.standing !== 'UNKNOWN') await returnAttempt(em, budget);
  return link;
}

/** Looked at again under its lock: of two who use it at once, one does. */
const choose = (
  { user: { id, name, person } }: AccountLink,
  { link: secret, password }: ChoosePasswordInput,
  context: Context,
) =>
  takeTogether(ownContext({ userId: id, personId: person.id, name }, context), async (take, _, em) => {
    const { standing, link } = await findAccountLink(em, secret, context.now, LockMode.PESSIMISTIC_WRITE);
    if (standing !== 'OPEN' || !link) throw linkEnded(context.language, standing === 'OPEN' ? 'UNKNOWN' : standing);
    const step = link.user.state === 'INVITED' ? 'acceptInvitation' : 'resetPassword';
    await em.nativeUpdate(AccountLink, { id: link.id }, { usedAt: context.now });
    em.clear();
    await take(step, { id, input: { password } });
    await em.nativeDelete(Session, { user: id });
    return em.findOneOrFail(User, { id });
  });
