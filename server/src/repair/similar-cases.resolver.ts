import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { pageOf } from '../read/page.ts';
import { FaultCode } from './fault-codes.ts';
import { similarCases } from './similar-cases.ts';
import { SimilarCase } from './similar-cases-types.ts';

@ArgsType()
export class SimilarCasesArguments {
  @Field(() => ID, { nullable: true, description: 'The machine whose model it is asked of.' })
  equipment?: string | null;
  @Field(() => ID, { nullable: true, description: 'The model, where no machine is known.' })
  model?: string | null;
  @Field(() => FaultCode, { nullable: true, description: 'Cases with the same code come first.' })
  faultCode?: FaultCode | null;
  @Field(() => String, { nullable: true, description: 'Cases that share words with it come first.' })
  symptom?: string | null;
  @Field(() => Int, { defaultValue: 5, description: 'At most 100.' }) first!: number;
}

@Resolver()
export class SimilarCasesQuery {
  @Allow('staff')
  @Query(() => [SimilarCase], {
    complexity: 500,
    description: 'Faults that were resolved on machines of a model, or else of its family, the most alike first.',
  })
  similarCases(
    @Args(() => SimilarCasesArguments) asked: SimilarCasesArguments,
    @Ctx() context: RequestContext,
  ): Promise<SimilarCase[]> {
    return similarCases({ ...asked, first: pageOf(asked, context.language).first }, context);
  }
}
