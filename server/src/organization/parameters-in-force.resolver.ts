import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { businessDay } from '../fields/business-day.ts';
import { Choice, Day, Identifier, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { DayScalar } from '../fields/scalars.ts';
import { approvedParameters } from '../procedure/parameters-in-force.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { ParameterName, Parameters, parameterNames } from '../procedures/sh-jr-c-160/parameters.ts';
import { Allow } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';

@ValueType('The value of a parameter of the procedure on a day.')
export class ParameterInForce {
  @Choice(() => ParameterName) name!: ParameterName;
  @Text({ shapedBy: 'name' }) value!: string;
  @Day({ optional: true })
  since!: string | null;
  @Identifier({ optional: true }) record!: string | null;
}

@Resolver()
export class ParametersInForceQuery {
  @Allow('staff')
  @Query(() => [ParameterInForce], {
    description: 'Every parameter of the procedure on a day, today unless it is given.',
  })
  async parametersInForce(
    @Arg('on', () => DayScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ParameterInForce[]> {
    const approved = await run<ParameterInForce[]>(context, statement =>
      unionOf(
        [approvedParameters(statement.param(parameterNames), statement.param(on ?? businessDay(context.now)))],
        'o.name',
      ),
    );
    const defaults = new Parameters();
    return parameterNames.map(
      name =>
        approved.find(each => each.name === name) ?? { name, value: String(defaults[name]), since: null, record: null },
    );
  }
}
