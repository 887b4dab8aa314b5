import { Resolver } from 'type-graphql';
import { Choice, Link, Moment, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { Channel } from '../improvement/channel.ts';
import { actionDue } from '../improvement/correspondence-rules.ts';
import { closeLine, noteHandling, registerCloses, registers, reopenLine } from '../improvement/register-line.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { machineOfCustomer } from '../organization/equipment-rules.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { Person } from '../organization/person.entity.ts';
import { ENGINEERS } from '../organization/person.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { cancel, cancelling } from './cancel-consultation.ts';
import { Consultation } from './consultation.entity.ts';
import { answeredByEngineer, contractOfCustomer, visitNamesPlace } from './consultation-rules.ts';
import { openQuestion } from './open-question.ts';

@Form()
export class ConsultationInput extends pick(
  Consultation,
  'customer',
  'equipment',
  'contract',
  'channel',
  'caller',
  'question',
) {
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Moment({ optional: true }) askedAt!: Date;
}

@Form()
export class ConsultationAnswerInput {
  @Text({ widget: 'LONG_TEXT' }) answer!: string;
  @Link(() => Person, { optional: true, among: ENGINEERS })
  engineer!: Person;
  @Choice(() => Channel) channel!: Channel;
  @Text({ optional: true, max: 120 }) place?: string | null;
}

@Form()
export class ConsultationClosingInput {
  @Text({ optional: true }) feedback?: string | null;
}

/** Engineers answer in their own name. */
const oneself = async ({ viewer, em }: Pick<StepContext, 'viewer' | 'em'>) => ({
  engineer: (await em.findOne(Person, { id: viewer.personId })) ?? undefined,
});

@Resolver()
export class ConsultationSteps {
  @Step(Consultation, {
    description: 'A customer asks by phone, letter or visit, and the register has it.',
    clause: clause.consultation,
    by: ['AFTER_SALES', 'ENGINEER'],
    to: 'OPEN',
    input: ConsultationInput,
    rules: [machineOfCustomer, contractOfCustomer],
    parameters: ['ACTION_DAYS'],
    moves: registers,
    tone: 'PRIMARY',
  })
  @Defaults(async ({ now }) => ({ askedAt: now }))
  async openConsultation(
    consultation: Consultation,
    input: Input<ConsultationInput>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    const { contact, phone } = input.customer;
    const caller = input.caller || `${contact} ${phone}`;
    assign(consultation, { ...input, caller });
    await openQuestion(consultation, context);
  }

  @Step(Consultation, {
    description: 'An engineer answers.',
    clause: clause.consultation,
    by: ['AFTER_SALES', 'ENGINEER'],
    from: ['OPEN'],
    to: 'ANSWERED',
    input: ConsultationAnswerInput,
    rules: [answeredByEngineer, visitNamesPlace],
    load: ['registerLine'],
    tone: 'PRIMARY',
  })
  @Defaults(oneself)
  answerConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    { channel, ...input }: Input<ConsultationAnswerInput>,
    context: StepContext,
  ) {
    assign(consultation, { ...input, answerChannel: channel, answeredAt: context.now, reopeningReason: null });
    consultation.answeredLate ||= context.today > consultation.dueOn;
    noteHandling(consultation, input.answer, context);
  }

  @Step(Consultation, {
    description: 'The customer knows what it wanted to know.',
    clause: clause.consultation,
    by: ['AFTER_SALES'],
    from: ['ANSWERED'],
    to: 'CLOSED',
    input: ConsultationClosingInput,
    load: ['registerLine'],
    moves: registerCloses,
    tone: 'PRIMARY',
  })
  closeConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    { feedback }: ConsultationClosingInput,
    context: StepContext,
  ) {
    closeLine(consultation, feedback ?? sentence('questionSettled'), context);
  }

  @Step(Consultation, {
    description: 'The answer did not help, or the customer asks on.',
    clause: clause.consultation,
    by: ['AFTER_SALES'],
    from: ['ANSWERED', 'CLOSED'],
    to: 'OPEN',
    input: ReasonInput,
    load: ['registerLine'],
    parameters: ['ACTION_DAYS'],
    moves: registers,
  })
  reopenConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    { reason }: ReasonInput,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    consultation.reopeningReason = reason;
    consultation.dueOn = actionDue(context.now, context.parameters.ACTION_DAYS);
    reopenLine(consultation, reason, context);
  }

  @Step(Consultation, {
    description: 'It was entered by mistake.',
    ...cancelling,
    by: ['AFTER_SALES'],
  })
  cancelConsultation(
    consultation: Loaded<Consultation, 'registerLine'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    cancel(consultation, reason, context);
  }
}
