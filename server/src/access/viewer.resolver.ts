import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { SecretArg } from '../fields/secret.ts';
import { signInFailed } from '../messages/errors.ts';
import { Allow } from '../read/allow.ts';
import { ViewerType, viewerFacts, viewerOrDue } from './viewer-type.ts';

@Resolver()
export class ViewerQueries {
  @Allow('everyone')
  @Query(() => ViewerType, { nullable: true, description: 'Null while nobody is signed in.' })
  viewer(@Ctx() { procedure, viewer, due }: Context) {
    const asking = viewer ?? due;
    return asking && viewerFacts(asking, procedure);
  }

  @Allow('everyone')
  @Mutation(() => ViewerType, { nullable: true, description: 'Sets the session cookie.' })
  async signIn(
    @Arg('email', () => String) email: string,
    @SecretArg('password') password: string,
    @Ctx() context: Context,
  ) {
    const signedIn = await context.visit.signIn(email, password);
    Object.assign(context, viewerOrDue(signedIn));
    if (!signedIn) throw signInFailed(context.language);
    return viewerFacts(signedIn, context.procedure);
  }

  @Allow('everyone')
  @Mutation(() => Boolean, { description: 'Ends the session. True whether or not there was one.' })
  async signOut(@Ctx() context: Context) {
    await context.visit.signOut();
    Object.assign(context, viewerOrDue(null));
    return true;
  }
}
