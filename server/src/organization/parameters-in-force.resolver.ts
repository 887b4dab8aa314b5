import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { businessDay } from '../fields/business-day.ts';
import { DayScalar } from '../fields/scalars.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { parametersOn } from './parameters-in-force.ts';
import { ParameterInForce } from './parameters-in-force-types.ts';

@Resolver()
export class ParametersInForceQuery {
  @Allow('staff')
  @Query(() => [ParameterInForce], {
    description: 'Every parameter of the procedure on a day, today unless it is given.',
  })
  parametersInForce(
    @Arg('on', () => DayScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ParameterInForce[]> {
    return parametersOn(on ?? businessDay(context.now), context);
  }
}
