import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { PartDemand, partsDemand } from './parts-demand.ts';
import { PartsRequest } from './parts-request.entity.ts';

@Resolver()
export class PartsDemandQuery {
  @Allow(PartsRequest)
  @Query(() => [PartDemand], {
    complexity: 2_000,
    description: 'What is wanted of each part, what there is, what is on its way, and what should be ordered.',
  })
  partsDemand(
    @Arg('part', () => ID, { nullable: true }) part: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PartDemand[]> {
    return partsDemand(part, context);
  }
}
