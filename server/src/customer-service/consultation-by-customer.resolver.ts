import { Resolver } from 'type-graphql';
import { attachPhotos, photosTheirOwn } from '../attachments/photos.ts';
import { MOST_PHOTOS, SaidMoreInput } from '../attachments/said-more.ts';
import { Text, Texts } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { addToCase } from '../improvement/add-to-case.ts';
import { actionDue } from '../improvement/correspondence-rules.ts';
import { registers } from '../improvement/register-line.ts';
import { machineAtHand, machineDoor } from '../organization/machine-door.ts';
import type { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ByCode } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { cancel, cancelling } from './cancel-consultation.ts';
import { Consultation } from './consultation.entity.ts';
import { openQuestion } from './open-question.ts';

@Form()
export class QuestionByCodeInput {
  @Text({ widget: 'LONG_TEXT', max: 1000 }) question!: string;
  @Texts({ widget: 'PHOTOS', optional: true, max: MOST_PHOTOS }) photos?: string[] | null;
  @Text({ max: 40 }) caller!: string;
  @Text({ widget: 'PHONE', max: 40 }) callerPhone!: string;
}

/** 5.2.2: what the customer asks without an account: by the code of the machine, then by the link of the case. */
@Resolver()
export class ConsultationByCustomerSteps {
  @Step(Consultation, {
    description: 'Whoever stands at the machine asks by the code on it, and is told the link of the case.',
    clause: clause.consultation,
    by: ['CUSTOMER'],
    to: 'OPEN',
    input: QuestionByCodeInput,
    rules: [photosTheirOwn],
    parameters: ['ACTION_DAYS'],
    moves: registers,
  })
  @ByCode(machineDoor)
  async askByCode(
    consultation: Consultation,
    { question, photos, caller, callerPhone }: Input<QuestionByCodeInput>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    const equipment = await machineAtHand(context);
    const { customer } = equipment;
    assign(consultation, { customer, equipment, question, channel: 'CODE', caller: `${caller} ${callerPhone}` });
    consultation.askedAt = context.now;
    await openQuestion(consultation, context);
    await attachPhotos(consultation, { photos }, context);
    context.reveal(await context.link(consultation, context.language));
  }

  @Step(Consultation, {
    description: 'The customer says more, or asks on: what was answered is open anew.',
    clause: clause.consultation,
    by: ['CUSTOMER'],
    from: ['OPEN', 'ANSWERED'],
    to: 'OPEN',
    input: SaidMoreInput,
    load: ['registerLine'],
    rules: [photosTheirOwn],
    parameters: ['ACTION_DAYS'],
  })
  async addToConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    input: Input<SaidMoreInput>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    const { now, from, parameters } = context;
    if (from === 'ANSWERED')
      Object.assign(consultation, { reopeningReason: input.what, dueOn: actionDue(now, parameters.ACTION_DAYS) });
    await addToCase(consultation, input, context);
  }

  @Step(Consultation, {
    description: 'The customer needs no answer any more.',
    ...cancelling,
    by: ['CUSTOMER'],
  })
  withdrawConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    cancel(consultation, reason, context);
  }
}
