import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { businessDay } from '../../fields/business-day.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { Allow } from '../../read/allow.ts';
import { assertPeriod } from '../../read/report.ts';
import { run } from '../../read/run.ts';
import { executable, recordsSql } from './execution.ts';
import { ExecutedRecord, ExecutionArguments, ExecutionRecordsArguments, StepFigures } from './execution-types.ts';
import { keptFiguresOf } from './figures-of-department.ts';

@Resolver()
export class ExecutionQueries {
  @Allow('staff')
  @Query(() => [StepFigures], {
    complexity: 2_000,
    description: 'How a department carries out its steps of the procedure: figures of a period, step by step.',
  })
  departmentFigures(
    @Args(() => ExecutionArguments) { department, ...period }: ExecutionArguments,
    @Ctx() context: RequestContext,
  ): Promise<StepFigures[]> {
    assertPeriod(period, context.language);
    return keptFiguresOf(department, period, context);
  }

  @Allow('staff')
  @Query(() => [ExecutedRecord], {
    complexity: 1_000,
    description: 'The records on which a department took a step in a period: what has to be looked into first.',
  })
  async departmentRecords(
    @Args(() => ExecutionRecordsArguments) asked: ExecutionRecordsArguments,
    @Ctx() context: RequestContext,
  ): Promise<ExecutedRecord[]> {
    assertPeriod(asked, context.language);
    const { department, step: name, ...period } = asked;
    const step = executable(context.procedure).find(each => each.name === name);
    const executed = { department, spans: [period] };
    return step ? run(context, statement => recordsSql(executed, step, lookingFrom(context), statement)) : [];
  }
}

const lookingFrom = ({ now }: RequestContext) => ({ today: businessDay(now), now });
