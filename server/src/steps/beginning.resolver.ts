import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { JsonScalar } from '../fields/scalars.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { isOpenTo } from '../procedure/who-may-take.ts';
import { Allow } from '../read/allow.ts';

@Resolver()
export class BeginningQuery {
  @Allow('signedIn')
  @Query(() => JsonScalar, {
    complexity: 100,
    nullable: true,
    description:
      'What the form of a step begins with upon a record, in the terms of its input: what is known need not be typed. Null where it begins with nothing, or is not for the viewer.',
  })
  async beginning(
    @Arg('step', () => String, { description: 'The name of a step that creates a record and has `begins`.' })
    name: string,
    @Arg('record', () => ID, { description: 'The id of the record upon which it does.' }) record: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const { procedure, viewer } = context;
    const step = procedure.steps.named(name);
    if (!step?.begins || !isUuid(record) || !viewer || !isOpenTo(step, undefined, viewer)) return null;
    return step.begins(record, context);
  }
}
