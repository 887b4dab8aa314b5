import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../access/allow.ts';
import type { Context } from '../../context.ts';
import { message } from '../../messages/catalogue.ts';
import { businessDay } from '../../procedure/business-day.ts';
import { badInput } from '../../procedure/errors.ts';
import { run } from '../../read/run.ts';
import { executable, figuresSql, recordsSql } from './execution.ts';
import { ExecutedRecord, ExecutionArguments, ExecutionRecordsArguments, StepFigures } from './execution-types.ts';
import { inOrderOfSteps } from './figures-of-department.ts';

@Resolver()
export class ExecutionQueries {
  @Allow('house')
  @Query(() => [StepFigures], {
    complexity: 2_000,
    description: 'How a department carries out its steps of the procedure: figures of a period, step by step.',
  })
  async departmentFigures(
    @Args(() => ExecutionArguments) asked: ExecutionArguments,
    @Ctx() context: Context,
  ): Promise<StepFigures[]> {
    demandPeriod(asked, context);
    return inOrderOfSteps(await run(context, statement => figuresSql(asked, lookingFrom(context), statement)));
  }

  @Allow('house')
  @Query(() => [ExecutedRecord], {
    complexity: 1_000,
    description: 'The records on which a department took a step in a period: what has to be looked into first.',
  })
  async departmentRecords(
    @Args(() => ExecutionRecordsArguments) asked: ExecutionRecordsArguments,
    @Ctx() context: Context,
  ): Promise<ExecutedRecord[]> {
    demandPeriod(asked, context);
    const step = executable().find(({ name }) => name === asked.step);
    return step ? run(context, statement => recordsSql(asked, step, lookingFrom(context), statement)) : [];
  }
}

const lookingFrom = ({ now }: Context) => ({ today: businessDay(now), now });

function demandPeriod({ from, until }: ExecutionArguments, { language }: Context) {
  if (until < from) throw badInput(language, { fields: { until: message(language, 'periodEndsBeforeStart') } });
}
