import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { HandOverInput } from '../organization/handover.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { handOver } from './hand-over.ts';
import { HandoverResult } from './hand-over-types.ts';

@Resolver()
export class HandoverSteps {
  @Allow('signedIn')
  @Mutation(() => HandoverResult, {
    nullable: true,
    description:
      'All that is open and names somebody of a department goes over to somebody else, by its head, and of somebody who has left by an administrator as well: each record by a step in its history, by the rules that it has for whoever does its work. What may not go over stays, and the answer says why.',
  })
  handOver(
    @Arg('input', () => HandOverInput) input: HandOverInput,
    @Ctx() context: RequestContext & { viewer: Viewer },
    @Info() asked: GraphQLResolveInfo,
  ): Promise<HandoverResult> {
    return handOver(input, context, asked);
  }
}
