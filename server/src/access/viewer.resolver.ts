import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { isProviderCode, providerRefusals } from '../credentials/provider-refusal.ts';
import { SecretArg } from '../fields/secret.ts';
import { message } from '../messages/catalogue.ts';
import { signInFailed } from '../messages/errors.ts';
import type { FileParts } from '../platform/file-store.ts';
import { Allow } from '../read/allow.ts';
import { assertPasswords, SignInOptions } from './sign-in-options.ts';
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
  @Query(() => SignInOptions, {
    description: 'The ways to sign in here, and what a code of the identity provider’s says.',
  })
  signInOptions(
    @Arg('refused', () => String, {
      nullable: true,
      description: 'A code that came back with somebody from the provider.',
    })
    refused: string | null,
    @Ctx() { files, language }: Context,
  ): SignInOptions {
    const { passwordSignIn, oidcIssuer, oidcName } = (files as FileParts).config;
    return {
      passwords: passwordSignIn,
      provider: oidcIssuer ? oidcName : null,
      refusal: refused && isProviderCode(refused) ? message(language, providerRefusals[refused]) : null,
    };
  }

  @Allow('everyone')
  @Mutation(() => ViewerType, { nullable: true, description: 'Sets the session cookie.' })
  async signIn(
    @Arg('email', () => String) email: string,
    @SecretArg('password') password: string,
    @Ctx() context: Context,
  ) {
    assertPasswords(context);
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
