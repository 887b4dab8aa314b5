import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { longEnough } from './archive-rules.ts';
import { RetentionPeriod } from './retention-period.entity.ts';

@Form()
export class RetentionPeriodInput extends pick(RetentionPeriod) {}

@Resolver()
export class RetentionPeriodSteps {
  @Step(RetentionPeriod, {
    description:
      'The General Manager sets how long a form is kept, for what is in the archive as for what is still to come.',
    clause: clause.archive,
    by: ['GENERAL_MANAGER'],
    to: 'IN_FORCE',
    input: RetentionPeriodInput,
    rules: [longEnough],
    moves: { RetentionPeriod: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async setRetention(period: RetentionPeriod, input: Input<RetentionPeriodInput>, context: StepContext) {
    assign(period, input);
    period.decidedBy = me(context);
    const { form, years } = period;
    for (const previous of await context.em.find(RetentionPeriod, { form, state: 'IN_FORCE' }))
      context.move(previous, 'SUPERSEDED');
    const kept = await context.em.execute(
      `update archive_entry set keep_until = (kept_from + make_interval(years => ?::int))::date
        where form = ? and state <> 'DISPOSED' returning id`,
      [years ?? null, form],
    );
    context.changed('archiveEntries', null, kept.length);
  }
}
