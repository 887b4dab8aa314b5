import { Resolver } from 'type-graphql';
import { Choice, Flag, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Channel } from './channel.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintTheme } from './complaint-choices.ts';
import {
  aboutWhatFits,
  discontentNotPassedOver,
  engineerOfTheOrder,
  nothingFollowed,
  notSummedUp,
} from './complaint-rules.ts';
import { answerDue, type ComplaintContext, complaintParameters, enterComplaint } from './open-complaint.ts';
import {
  cancelLine,
  closeLine,
  noteHandling,
  registerCancels,
  registerCloses,
  registers,
  reopenLine,
} from './register-line.ts';

@Form()
export class ComplaintInput extends pick(Complaint) {}

@Form()
export class AnswerComplaintInput {
  @Choice(() => ComplaintTheme) theme!: ComplaintTheme;
  @Text({ widget: 'LONG_TEXT' })
  answer!: string;
  @Choice(() => Channel) answerChannel!: Channel;
}

@Form()
export class CloseComplaintInput {
  @Flag() content!: boolean;
  @Text({
    widget: 'LONG_TEXT',
  })
  feedback!: string;
  @Text({
    widget: 'LONG_TEXT',
    optional: true,
  })
  closingReason!: string | null;
}

@Resolver()
export class ComplaintSteps {
  @Step(Complaint, {
    description: "Whoever hears a complaint, in any department, has it registered in the customer's own words.",
    clause: clause.complaints,
    by: ['AFTER_SALES', 'ENGINEER', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'],
    to: 'OPEN',
    input: ComplaintInput,
    on: { order: { load: ['engineers'] } },
    rules: [aboutWhatFits, engineerOfTheOrder],
    parameters: complaintParameters,
    moves: registers,
    tone: 'PRIMARY',
  })
  async openComplaint(complaint: Complaint, input: Input<ComplaintInput>, context: ComplaintContext) {
    await enterComplaint(complaint, input, context);
  }

  @Step(Complaint, {
    description:
      'After-Sales finds out what happened and answers the customer; now it is known what the complaint is about.',
    clause: clause.complaints,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    to: 'ANSWERED',
    input: AnswerComplaintInput,
    load: ['registerLine'],
    tone: 'PRIMARY',
  })
  answerComplaint(complaint: Loaded<Complaint, 'registerLine'>, input: AnswerComplaintInput, context: StepContext) {
    assign(complaint, input);
    complaint.answeredBy = me(context);
    complaint.answeredOn = context.today;
    complaint.answeredLate ||= context.today > complaint.answerDue;
    noteHandling(complaint, input.answer, context);
  }

  @Step(Complaint, {
    description: 'The customer is asked whether they are content with it.',
    clause: clause.complaints,
    by: ['AFTER_SALES'],
    from: ['ANSWERED'],
    to: 'CLOSED',
    input: CloseComplaintInput,
    rules: [discontentNotPassedOver],
    load: ['registerLine'],
    moves: registerCloses,
    tone: 'PRIMARY',
  })
  closeComplaint(complaint: Loaded<Complaint, 'registerLine'>, input: CloseComplaintInput, context: StepContext) {
    assign(complaint, { ...input, closingReason: input.content ? null : input.closingReason });
    complaint.closedOn = context.today;
    closeLine(complaint, input.feedback, context);
  }

  @Step(Complaint, {
    description:
      'The customer is not content after all, or it happened again: it has to be answered anew, within the same time.',
    clause: clause.complaints,
    by: ['AFTER_SALES'],
    from: ['ANSWERED', 'CLOSED'],
    to: 'OPEN',
    input: ReasonInput,
    parameters: complaintParameters,
    load: ['registerLine'],
    moves: registers,
  })
  async reopenComplaint(
    complaint: Loaded<Complaint, 'registerLine'>,
    { reason }: ReasonInput,
    context: ComplaintContext,
  ) {
    Object.assign(complaint, {
      content: null,
      feedback: null,
      closingReason: null,
      closedOn: null,
      reopenings: complaint.reopenings + 1,
      reopeningReason: reason,
      answerDue: await answerDue(context.today, context),
    });
    reopenLine(complaint, reason, context);
  }

  @Step(Complaint, {
    description: 'What was entered by mistake keeps its number.',
    clause: clause.complaints,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    to: 'CANCELLED',
    input: ReasonInput,
    guards: [nothingFollowed, notSummedUp],
    load: ['nonconformities', 'correctiveActions', 'registerLine'],
    moves: registerCancels,
    tone: 'DANGER',
  })
  cancelComplaint(complaint: Loaded<Complaint, 'registerLine'>, { reason }: ReasonInput, context: StepContext) {
    complaint.cancellationReason = reason;
    cancelLine(complaint, reason, context);
  }
}
