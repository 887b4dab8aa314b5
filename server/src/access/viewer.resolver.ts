import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { SecretArg } from '../fields/secret.ts';
import { signInFailed } from '../procedure/errors.ts';
import { Allow } from './allow.ts';
import { shown, ViewerType } from './viewer-type.ts';

@Resolver()
export class ViewerQueries {
  @Allow('everyone')
  @Query(() => ViewerType, { nullable: true, description: 'Null while nobody is signed in.' })
  viewer(@Ctx() { viewer }: Context) {
    return viewer && shown(viewer);
  }

  @Allow('everyone')
  @Mutation(() => ViewerType, { nullable: true, description: 'Sets the session cookie.' })
  async signIn(
    @Arg('email', () => String) email: string,
    @SecretArg('password') password: string,
    @Ctx() context: Context,
  ) {
    context.viewer = await context.visit.signIn(email, password);
    if (!context.viewer) throw signInFailed(context.language);
    return shown(context.viewer);
  }

  @Allow('everyone')
  @Mutation(() => Boolean, { description: 'Ends the session. True whether or not there was one.' })
  async signOut(@Ctx() context: Context) {
    await context.visit.signOut();
    context.viewer = null;
    return true;
  }
}
