import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import { message } from '../../messages/catalogue.ts';
import { badInput } from '../../messages/errors.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { hasClause } from '../../procedures/document.ts';
import { Allow } from '../../read/allow.ts';
import { form, placeOf } from '../../read/cursor.ts';
import { pageOf } from '../../read/page.ts';
import { assertPeriod } from '../../read/report.ts';
import { asksFor, below, selectionOf } from '../../read/selection.ts';
import { conformance, recordsBehind } from './conformance.ts';
import {
  Conformance,
  ConformanceArguments,
  ConformanceMonth,
  JudgedRecord,
  JudgedRecordsArguments,
  TrendArguments,
} from './conformance-types.ts';
import { figureNames, statusOf } from './figures.ts';
import { conformanceTrend } from './trend.ts';

const MAX_MONTHS = 36;

@Resolver()
export class ConformanceQueries {
  @Allow('staff')
  @Query(() => Conformance, {
    complexity: 2_000,
    description: 'Whether the procedure is followed: how the records of a period now stand to each clause, and which.',
  })
  conformance(
    @Args(() => ConformanceArguments) { from, until, clause }: ConformanceArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Conformance> {
    assertPeriod({ from, until }, context.language);
    const checks = below(selectionOf(info), 'checks');
    const named = figureNames.some(figure => asksFor(below(checks, figure), 'records'));
    return conformance({ from, until, clause: clauseOf(clause, context), named }, context);
  }

  @Allow('staff')
  @Query(() => [JudgedRecord], {
    complexity: 1_000,
    description: 'The records of a period that one figure of a check counts, the latest first, page by page.',
  })
  conformanceRecords(
    @Args(() => JudgedRecordsArguments) asked: JudgedRecordsArguments,
    @Ctx() context: RequestContext,
  ): Promise<JudgedRecord[]> {
    const { language } = context;
    assertPeriod(asked, language);
    const check = context.procedure.checks.find(({ name }) => name === asked.check);
    const status = statusOf(asked.figure);
    if (!check)
      throw badInput(language, { fields: { check: message(language, 'noSuchCheck', { check: asked.check }) } });
    if (!status)
      throw badInput(language, {
        fields: { figure: message(language, 'noSuchFigure', { figures: figureNames.join(', ') }) },
      });
    const [day, record] = placeOf(asked.after, [form.day, form.uuid], language) ?? [];
    const after = day && record ? { day, record } : undefined;
    const { first } = pageOf(asked, language);
    return recordsBehind({ check, status, first, after, from: asked.from, until: asked.until }, context);
  }

  @Allow('staff')
  @Query(() => [ConformanceMonth], {
    complexity: 2_000,
    description: 'How the records of the last months stand to the procedure or to one of its clauses, month by month.',
  })
  conformanceTrend(
    @Args(() => TrendArguments) { clause, months }: TrendArguments,
    @Ctx() context: RequestContext,
  ): Promise<ConformanceMonth[]> {
    const { language } = context;
    if (months < 1 || months > MAX_MONTHS)
      throw badInput(language, {
        fields: { months: message(language, 'numberOfMonths', { min: 1, max: MAX_MONTHS }) },
      });
    return conformanceTrend(clauseOf(clause, context), months, context);
  }
}

/** The clause of that number; none where none is asked for. */
function clauseOf(clause: string | null | undefined, { procedure, language }: RequestContext): ClauseNumber | null {
  if (clause == null) return null;
  if (!hasClause(procedure.document, clause))
    throw badInput(language, { fields: { clause: message(language, 'noSuchClause', { clause }) } });
  return clause;
}
