import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { signInFailed } from '../procedure/errors.ts';
import { recordClasses } from '../procedure/record.ts';
import { rolesFor, steps } from '../procedure/step.ts';
import { Allow } from './allow.ts';
import { mayRead } from './may-read.ts';
import { Department, Role } from './roles.ts';
import type { Viewer } from './viewer.ts';

/** The signed-in person, and what their roles allow at all. */
@ObjectType('Viewer')
class ViewerType {
  @Field(() => ID, { simple: true }) id!: string;
  @Field(() => String, { simple: true }) name!: string;
  @Field(() => [Role], { simple: true }) roles!: readonly Role[];
  @Field(() => [Department], { simple: true }) departments!: readonly Department[];
  @Field(() => ID, { nullable: true, simple: true, description: 'The dealer whose people the viewer sees; null for the house.' })
  dealerId!: string | null;
  @Field(() => [String], { simple: true, description: 'Steps the roles may take, by name, and `read:Type` for what they may list.' })
  permissions!: string[];
}

const shown = (viewer: Viewer): ViewerType => ({
  ...viewer,
  id: viewer.userId,
  permissions: [
    ...recordClasses().filter(record => mayRead(viewer, record)).map(({ name }) => `read:${name}`),
    ...steps().filter(step => rolesFor(step, undefined).some(role => viewer.roles.includes(role))).map(({ name }) => name),
  ],
});

@Resolver()
export class ViewerQueries {
  @Allow('everyone')
  @Query(() => ViewerType, { nullable: true, description: 'Null while nobody is signed in.' })
  viewer(@Ctx() { viewer }: Context) {
    return viewer && shown(viewer);
  }

  @Allow('everyone')
  @Mutation(() => ViewerType, { nullable: true, description: 'Sets the session cookie.' })
  async signIn(@Arg('email', () => String) email: string, @Arg('password', () => String) password: string, @Ctx() context: Context) {
    const viewer = await context.signIn(email, password);
    if (!viewer) throw signInFailed(context.language);
    return shown(viewer);
  }

  @Allow('everyone')
  @Mutation(() => Boolean, { description: 'Ends the session. True whether or not there was one.' })
  async signOut(@Ctx() context: Context) {
    await context.signOut();
    return true;
  }
}
