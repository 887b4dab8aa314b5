import { ArgsType, Field } from 'type-graphql';
import type { Context } from '../context.ts';
import { DayScalar } from '../fields/scalars.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../procedure/errors.ts';
import type { Statement } from './statement.ts';

/** The first and the last day of what is asked about. */
@ArgsType()
export class PeriodArguments {
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
}

/** Refuses a period that ends before it starts. */
export function demandPeriod({ from, until }: PeriodArguments, { language }: Pick<Context, 'language'>) {
  if (until < from) throw badInput(language, { fields: { until: message(language, 'periodEndsBeforeStart') } });
}

/** SQL: whether a moment lies in the period, by the days of China. */
export const within = ({ from, until }: PeriodArguments, moment: string, statement: Statement) => {
  const midnight = (day: string) => `((${day})::timestamp at time zone 'Asia/Shanghai')`;
  return `${moment} >= ${midnight(statement.param(from, '::date'))}
    and ${moment} < ${midnight(`${statement.param(until, '::date')} + 1`)}`;
};

/** SQL: the business day of a moment, and the first day of its month. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date`;
export const monthOf = (moment: string) => `to_char(${moment} at time zone 'Asia/Shanghai', 'YYYY-MM-01')`;
