import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../procedure/request-context.ts';
import { Allow } from '../../read/allow.ts';
import { form, placeOf } from '../../read/cursor.ts';
import { pageOf } from '../../read/page.ts';
import { assertPeriod } from '../../read/report.ts';
import { executable } from './execution.ts';
import { ExecutedRecord, ExecutionArguments, ExecutionRecordsArguments, StepFigures } from './execution-types.ts';
import { keptFiguresOf, recordsBehindStep } from './figures-of-department.ts';

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
    const { language } = context;
    assertPeriod(asked, language);
    const { department, step: name, from, until } = asked;
    const [flagged, at, event] = placeOf(asked.after, [form.flag, form.moment, form.uuid], language) ?? [];
    const after = at && event ? { flagged: flagged === 'true', at, event } : undefined;
    const { first } = pageOf(asked, language);
    const step = executable(context.procedure).find(each => each.name === name);
    return step ? recordsBehindStep({ department, from, until }, step, { first, after }, context) : [];
  }
}
