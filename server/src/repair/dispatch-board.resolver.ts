import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { DayScalar } from '../fields/scalars.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { dispatchBoard } from './dispatch-board.ts';
import { dispatchCandidates } from './dispatch-candidates.ts';
import { DispatchBoard, DispatchCandidate } from './dispatch-types.ts';

@ArgsType()
class BoardArguments {
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day; at most 62 days are read at once.' }) until!: string;
}

@ArgsType()
class CandidateArguments {
  @Field(() => ID, { description: 'An order, or the fault, arrival or obligation that waits for one.' }) order!: string;
  @Field(() => DayScalar, { nullable: true, description: "The first day; the order's own unless it is given." })
  from?: string;
  @Field(() => DayScalar, { nullable: true, description: "The last day; the order's own unless it is given." })
  until?: string;
}

@Resolver()
export class DispatchQueries {
  @Allow('staff')
  @Query(() => DispatchBoard, {
    complexity: 2_000,
    description:
      'The people who may be sent, what takes them up in a period, and what waits; an engineer sees their own row.',
  })
  dispatchBoard(
    @Args(() => BoardArguments) asked: BoardArguments,
    @Ctx() context: RequestContext,
  ): Promise<DispatchBoard> {
    return dispatchBoard(asked, context);
  }

  @Allow('staff')
  @Query(() => [DispatchCandidate], {
    complexity: 2_000,
    description:
      'Who can go for an order, or for what waits for one, with the reasons; whoever suits best comes first.',
  })
  dispatchCandidates(
    @Args(() => CandidateArguments) { order, from, until }: CandidateArguments,
    @Ctx() context: RequestContext,
  ): Promise<DispatchCandidate[]> {
    return dispatchCandidates(order, { from, until }, context);
  }
}
