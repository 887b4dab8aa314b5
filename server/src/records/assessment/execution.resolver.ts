import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { businessDay } from '../../fields/business-day.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { Allow } from '../../read/allow.ts';
import { assertPeriod } from '../../read/report.ts';
import { run } from '../../read/run.ts';
import { executable, figuresSql, recordsSql } from './execution.ts';
import { ExecutedRecord, ExecutionArguments, ExecutionRecordsArguments, StepFigures } from './execution-types.ts';
import { inOrderOfSteps } from './figures-of-department.ts';

@Resolver()
export class ExecutionQueries {
  @Allow('staff')
  @Query(() => [StepFigures], {
    complexity: 2_000,
    description: 'How a department carries out its steps of the procedure: figures of a period, step by step.',
  })
  async departmentFigures(
    @Args(() => ExecutionArguments) asked: ExecutionArguments,
    @Ctx() context: RequestContext,
  ): Promise<StepFigures[]> {
    assertPeriod(asked, context.language);
    return inOrderOfSteps(
      context.procedure,
      await run(context, statement => figuresSql(asked, lookingFrom(context), statement)),
    );
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
    const step = executable(context.procedure).find(({ name }) => name === asked.step);
    return step ? run(context, statement => recordsSql(asked, step, lookingFrom(context), statement)) : [];
  }
}

const lookingFrom = ({ now }: RequestContext) => ({ today: businessDay(now), now });
