import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Employer } from '../organization/person.entity.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Allow } from '../read/allow.ts';
import { Certificate } from './certificate.entity.ts';
import { TrainingCoverage, trainingCoverage } from './coverage.ts';

@Resolver()
export class TrainingCoverageQuery {
  @Allow(Certificate)
  @Query(() => [TrainingCoverage], {
    complexity: 2_000,
    description: `How far each topic of ${clause.trainingSessions} has been taught, by product family; of certain people only where said.`,
  })
  trainingCoverage(
    @Arg('employer', () => Employer, { nullable: true }) employer: Employer | null,
    @Arg('dealer', () => ID, { nullable: true }) dealer: string | null,
    @Arg('customer', () => ID, { nullable: true }) customer: string | null,
    @Ctx() context: RequestContext,
  ): Promise<TrainingCoverage[]> {
    return trainingCoverage({ employer, dealer, customer }, context);
  }
}
