import { Resolver } from 'type-graphql';
import { daysLater } from '../fields/business-day.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Correspondence } from './correspondence.entity.ts';
import { handledHere, handlingKnown, nothingHandledYet } from './correspondence-rules.ts';
import { addHandling } from './register-line.ts';

@Form()
export class CorrespondenceInput extends pick(Correspondence) {}

@Form()
export class HandlingInput {
  @Text({ widget: 'LONG_TEXT' }) what!: string;
}

@Resolver()
export class CorrespondenceSteps {
  @Step(Correspondence, {
    description: 'Every letter and call is entered in the register.',
    clause: clause.correspondence,
    by: ['AFTER_SALES'],
    to: 'OPEN',
    input: CorrespondenceInput,
    parameters: ['ACTION_DAYS'],
    tone: 'PRIMARY',
  })
  registerCorrespondence(
    line: Correspondence,
    input: Input<CorrespondenceInput>,
    { parameters }: StepContext<'ACTION_DAYS'>,
  ) {
    assign(line, input);
    line.dueOn = daysLater(line.receivedOn, parameters.ACTION_DAYS);
  }

  @Step(Correspondence, {
    description: 'How it was handled is written beside it, each time something was done.',
    clause: clause.correspondence,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    input: HandlingInput,
    guards: [handledHere],
    tone: 'PRIMARY',
  })
  recordHandling(line: Loaded<Correspondence>, { what }: HandlingInput, context: StepContext) {
    addHandling(line, what, context);
  }

  @Step(Correspondence, {
    description: 'Nothing more is to be done.',
    clause: clause.correspondence,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    to: 'CLOSED',
    guards: [handledHere, handlingKnown],
  })
  closeCorrespondence() {}

  @Step(Correspondence, {
    description: 'A line entered by mistake stays in the register with its number.',
    clause: clause.correspondence,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    to: 'CANCELLED',
    input: ReasonInput,
    guards: [handledHere, nothingHandledYet],
    tone: 'DANGER',
  })
  cancelCorrespondence(line: Loaded<Correspondence>, { reason }: ReasonInput) {
    line.cancellationReason = reason;
  }
}
