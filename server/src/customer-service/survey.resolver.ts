import { Resolver } from 'type-graphql';
import { monthsLater } from '../fields/business-day.ts';
import { Day, Text } from '../fields/declarations.ts';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { complaintParameters, openComplaintFor, opensComplaint } from '../improvement/open-complaint.ts';
import { LetterOutcomeInput } from '../letters/letter.entity.ts';
import { replacesLetter, writesLetter } from '../letters/send-letter-job.ts';
import { dismissLetters } from '../letters/write-letter.ts';
import { companyLanguage } from '../messages/language.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import { Printed } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { drawSample, type SampleContext, sampleParameters } from './draw-sample.ts';
import { Survey } from './survey.entity.ts';
import { surveyLetter } from './survey.link.ts';
import { complainedOf, isComplaint, letterheadParameters, sendOut, wayTo } from './survey.ts';
import {
  addressKnown,
  filledInTime,
  monthKnown,
  notAskedAboutYet,
  orderOfCustomer,
  paperKept,
  somethingToDraw,
  wasMailed,
} from './survey-rules.ts';

@Form()
export class SurveyInput extends pick(Survey) {}

@Form()
export class SurveySampleInput {
  @Text({
    optional: true,
    max: 7,
  })
  month!: string;
}

@Form()
export class SurveyAddressInput {
  @Text({ optional: true, widget: 'EMAIL', max: 120 })
  email?: string | null;
}

/** The input of App. B; day and address need not be repeated, nor, by a link, the person filling it in. */
@Form()
export class SurveyAnswerInput extends pickRequired(
  Survey,
  ['unit', 'attitude'],
  'filler',
  'productModel',
  'opinions',
  'sealed',
  'address',
  'phone',
  'postcode',
  'scan',
) {
  @Printed()
  @Day({ optional: true })
  filledOn!: string;
}

const letterhead = letterheadParameters;
type ComplaintContext = StepContext<(typeof complaintParameters)[number]>;
type Sending = StepContext<(typeof letterheadParameters)[number]>;

@Resolver()
export class SurveySteps {
  @Step(Survey, {
    description: 'A customer is asked, by mail with a one-time link or on paper.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES'],
    to: 'SENT',
    input: SurveyInput,
    on: { order: { states: ['WORK_DONE', 'CLOSED'], load: ['surveys'], guards: [notAskedAboutYet] } },
    rules: [addressKnown, orderOfCustomer],
    parameters: letterhead,
    moves: writesLetter,
    tone: 'PRIMARY',
  })
  sendSurvey(survey: Survey, input: Input<SurveyInput>, context: Sending) {
    assign(survey, input);
    sendOut(survey, context);
  }

  @Step(Survey, {
    description: 'Customers are asked about some of the orders of a month, of each technician at least so many.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES'],
    to: 'SENT',
    input: SurveySampleInput,
    rules: [monthKnown, somethingToDraw],
    parameters: [...letterhead, ...sampleParameters],
    moves: { Survey: ['SENT'], ...writesLetter },
  })
  @Defaults(async ({ today }) => ({ month: monthsLater(`${today.slice(0, 7)}-01`, -1).slice(0, 7) }))
  async drawSurveySample(first: Survey, { month }: SurveySampleInput, context: Sending & SampleContext) {
    for (const [at, { id, customer }] of (await drawSample(month, context)).entries()) {
      const survey = at ? new Survey() : first;
      if (at) await context.open(survey, 'SENT');
      Object.assign(survey, { customer, drawn: true, ...(await wayTo(customer, context)) });
      context.em.assign(survey, { order: id });
      sendOut(survey, context);
    }
  }

  @Step(Survey, {
    description: 'The mail server has taken it.',
    clause: clause.serviceQuality,
    by: [],
    from: ['SENT', 'ANSWERED'],
    input: LetterOutcomeInput,
  })
  deliverSurvey(survey: Loaded<Survey>, { tries }: LetterOutcomeInput, { now }: StepContext) {
    Object.assign(survey, { attempts: survey.attempts + tries, sentAt: now, failure: null });
  }

  @Step(Survey, {
    description: 'Its letter was given up.',
    clause: clause.serviceQuality,
    by: [],
    from: ['SENT'],
    input: LetterOutcomeInput,
    tone: 'DANGER',
  })
  failSurvey(survey: Loaded<Survey>, { tries, failure }: LetterOutcomeInput) {
    Object.assign(survey, { attempts: survey.attempts + tries, failure });
  }

  @Step(Survey, {
    description: 'It is mailed once more, perhaps to another address; then the former link opens nothing any more.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES'],
    from: ['SENT'],
    input: SurveyAddressInput,
    guards: [wasMailed],
    moves: replacesLetter,
  })
  async resendSurvey(survey: Loaded<Survey>, { email }: SurveyAddressInput, context: StepContext) {
    survey.email = email || survey.email;
    Object.assign(survey, { sentAt: null, failure: null });
    await dismissLetters(survey, context);
    context.letter(surveyLetter, { about: survey, to: survey.email as string, language: companyLanguage });
  }

  @Step(Survey, {
    description:
      'The customer answers: by the link once, or on paper, which After-Sales enters with a scan; a low grade is a complaint.',
    clause: clause.serviceQuality,
    by: ['CUSTOMER', 'AFTER_SALES'],
    from: ['SENT'],
    to: 'ANSWERED',
    input: SurveyAnswerInput,
    rules: [paperKept, filledInTime],
    load: ['customer', 'order.engineers', 'order.equipment'],
    parameters: complaintParameters,
    moves: opensComplaint,
    tone: 'PRIMARY',
    inbox: { states: [] },
  })
  @Defaults(async ({ today, viewer: { link } }) => ({
    filledOn: today,
    ...(link && { filler: link.caller?.name, phone: link.caller?.phone }),
  }))
  async answerSurvey(
    survey: Loaded<Survey, 'customer' | 'order.engineers' | 'order.equipment'>,
    input: Input<SurveyAnswerInput>,
    context: ComplaintContext,
  ) {
    assign(survey, { ...input, answeredAt: context.now });
    if (isComplaint(input.attitude)) survey.complaint = await openComplaintFor(context, complainedOf(survey, context));
  }

  @Step(Survey, {
    description: 'It was sent by mistake, and its link opens nothing any more.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES'],
    from: ['SENT'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelSurvey(survey: Loaded<Survey>, { reason }: ReasonInput) {
    survey.cancellationReason = reason;
  }

  @Step(Survey, {
    description:
      "The answer was somebody else's: it stays readable and counts no more, and the customer can be asked anew.",
    clause: clause.serviceQuality,
    by: ['AFTER_SALES_HEAD'],
    from: ['ANSWERED'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  voidSurvey(survey: Loaded<Survey>, { reason }: ReasonInput) {
    survey.cancellationReason = reason;
  }
}
