import { Resolver } from 'type-graphql';
import type { Entered } from '../fields/form.ts';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { answersFor } from '../procedure/set-up.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { SetUpCompletion } from './set-up-completion.entity.ts';

type Subject = Input<Entered<SetUpCompletion, 'subject'>>;

@Form()
export class SetUpCompletionInput extends pick(SetUpCompletion) {}

/** What is counted is complete by its count; of all else those say so who enter it. */
export function completedByWhoEnters(
  { subject }: Subject,
  _: unknown,
  { em, viewer }: Pick<StepContext, 'em' | 'viewer'>,
): Refusal | undefined {
  const { setUp, steps } = procedureOf(em);
  const matter = setUp.find(each => each.subject === subject);
  if (!matter || matter.all) return refuse('setUpCounted', {}, 'subject');
  if (!answersFor(matter, steps, viewer)) return refuse('setUpOfOthers', {}, 'subject');
}

/** Of two at once the second finds what the first has said. */
export async function notCompleteYet(
  { subject }: Subject,
  _: unknown,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`set up ${subject}`]);
  const said = await em.findOne(SetUpCompletion, { subject, state: 'COMPLETE' });
  if (said) return refuse('setUpComplete', { number: said.number }, 'subject');
}

@Resolver()
export class SetUpCompletionSteps {
  @Step(SetUpCompletion, {
    description: 'All of it is entered, or there is none: said by whoever enters it.',
    by: ['ADMINISTRATOR', 'AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'],
    to: 'COMPLETE',
    input: SetUpCompletionInput,
    rules: [completedByWhoEnters, notCompleteYet],
    tone: 'PRIMARY',
  })
  completeSetUp(completion: SetUpCompletion, input: Input<SetUpCompletionInput>, context: StepContext) {
    assign(completion, input);
    completion.completedBy = me(context);
  }

  @Step(SetUpCompletion, {
    description: 'Something was missing after all: it is among what is to be entered again.',
    by: ['ADMINISTRATOR', 'AFTER_SALES'],
    from: ['COMPLETE'],
    to: 'REOPENED',
    input: ReasonInput,
  })
  reopenSetUp(completion: Loaded<SetUpCompletion>, { reason }: ReasonInput) {
    completion.reopeningReason = reason;
  }
}
