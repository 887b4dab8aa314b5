import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.ts';
import { assertOwnPassword } from '../credentials/own-password.ts';
import { faultsOf } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, notFound } from '../messages/errors.ts';
import { ChangeOwnPasswordInput, OwnSession, OwnSignIn } from '../organization/account-types.ts';
import { Session } from '../organization/session.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Allow } from '../read/allow.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { changePassword, ownContext } from './change-password.ts';
import { assertPasswords } from './sign-in-options.ts';
import { ViewerType, viewerFacts } from './viewer-type.ts';

/** The operations open to everybody on their own account. Programs have none. */
@Resolver()
export class OwnAccount {
  @Allow('signedIn')
  @Query(() => [OwnSession], { description: 'Where the viewer is signed in, the latest first; a program is nowhere.' })
  async ownSessions(@Ctx() context: Context): Promise<OwnSession[]> {
    const { kind, userId } = context.viewer as Viewer;
    if (kind !== 'PERSON') return [];
    const sessions = await companyEm(context).find(
      Session,
      { user: userId, expiresAt: { $gt: context.now } },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    return sessions.map(session => ({ ...session, current: session.tokenHash === context.visit.session }));
  }

  @Allow('signedIn')
  @Query(() => OwnSignIn, { description: 'Since when the viewer is bound to the identity provider.' })
  async ownSignIn(@Ctx() context: Context): Promise<OwnSignIn> {
    const { kind, userId } = context.viewer as Viewer;
    const user = kind === 'PERSON' ? await companyEm(context).findOne(User, { id: userId }) : null;
    return { providerSince: user?.identityBoundAt ?? null };
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, { description: 'Ends one of the viewer’s own sessions; the one that asks, too.' })
  async endOwnSession(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const { userId } = context.viewer as Viewer;
    if (!isUuid(id) || !(await companyEm(context).nativeDelete(Session, { user: userId, id })))
      throw notFound(context.language);
    return true;
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, { description: 'Ends the viewer’s own sessions, all but the one that asks.' })
  async endOtherSessions(@Ctx() context: Context): Promise<boolean> {
    const { userId } = context.viewer as Viewer;
    await companyEm(context).nativeDelete(Session, { user: userId, tokenHash: { $ne: context.visit.session } });
    return true;
  }

  @Allow('signedIn', { whenDue: true })
  @Mutation(() => ViewerType, { description: 'Ends the other sessions of the viewer; the one that asks goes on.' })
  async changeOwnPassword(
    @Arg('input', () => ChangeOwnPasswordInput) input: ChangeOwnPasswordInput,
    @Ctx() context: Context,
  ): Promise<ViewerType> {
    assertPasswords(context);
    const viewer = (context.viewer ?? context.due) as Viewer;
    const { language } = context;
    const fields = faultsOf(ChangeOwnPasswordInput, input, language);
    if (input.new.normalize('NFKC') === input.current.normalize('NFKC'))
      fields.new ??= message(language, 'samePassword');
    if (Object.keys(fields).length) throw badInput(language, { fields });
    await assertOwnPassword(viewer, 'current', input.current, ownContext(viewer, context));
    await changePassword(viewer, input.new, context);
    context.viewer = { ...viewer, passwordChangeDue: false };
    return viewerFacts(context.viewer, context.procedure);
  }
}
