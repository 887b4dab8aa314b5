import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { complaintFigures, complaintsOf, factsOf } from './complaint-figures.ts';
import { ComplaintSummary } from './complaint-summary.entity.ts';
import {
  isToBeWrittenAnew,
  onlySummaryOfPeriod,
  summedUpInWords,
  summedUpPeriod,
  toldAsItIs,
} from './complaint-summary-rules.ts';

@Form()
export class ComplaintSummaryInput extends pick(ComplaintSummary) {}

@Form()
export class AcknowledgeSummaryInput {
  @Text({ widget: 'LONG_TEXT', optional: true }) opinion!: string | null;
}

@Resolver()
export class ComplaintSummarySteps {
  @Step(ComplaintSummary, {
    description:
      'The head of After-Sales sums up how the complaints of a period were handled, with those from before that no summary has told.',
    clause: clause.complaints,
    by: ['AFTER_SALES_HEAD'],
    to: 'DRAFT',
    input: ComplaintSummaryInput,
    rules: [summedUpPeriod, onlySummaryOfPeriod],
    tone: 'PRIMARY',
  })
  compileComplaintSummary(summary: ComplaintSummary, input: Input<ComplaintSummaryInput>, context: StepContext) {
    return sumUp(summary, input, context);
  }

  @Step(ComplaintSummary, {
    description: 'What has happened since goes into the draft, and the head may write anew.',
    clause: clause.complaints,
    by: ['AFTER_SALES_HEAD'],
    from: ['DRAFT'],
    to: 'DRAFT',
    input: ComplaintSummaryInput,
    rules: [summedUpPeriod, onlySummaryOfPeriod],
    load: ['complaints'],
    // A summary that cannot be sent as it stands waits to be written anew.
    inbox: { states: ['DRAFT'], for: isToBeWrittenAnew },
  })
  recompileComplaintSummary(
    summary: Loaded<ComplaintSummary>,
    input: Input<ComplaintSummaryInput>,
    context: StepContext,
  ) {
    return sumUp(summary, input, context);
  }

  @Step(ComplaintSummary, {
    description: 'It goes to Management; what is still open is shown as open.',
    clause: clause.complaints,
    by: ['AFTER_SALES_HEAD'],
    from: ['DRAFT'],
    to: 'SENT',
    guards: [summedUpInWords, toldAsItIs],
    load: ['complaints'],
    tone: 'PRIMARY',
  })
  sendComplaintSummary(summary: Loaded<ComplaintSummary>, _: object, { today }: StepContext) {
    summary.sentOn = today;
  }

  @Step(ComplaintSummary, {
    description: 'Management has it, and draws from it what has to be corrected, prevented or improved.',
    clause: clause.complaints,
    by: { roles: ['MANAGEMENT'], notBy: ({ compiledBy }) => [compiledBy.id] },
    from: ['SENT'],
    to: 'ACKNOWLEDGED',
    input: AcknowledgeSummaryInput,
    decides: true,
    tone: 'PRIMARY',
  })
  acknowledgeComplaintSummary(
    summary: Loaded<ComplaintSummary>,
    { opinion }: AcknowledgeSummaryInput,
    context: StepContext,
  ) {
    summary.opinion = opinion ?? null;
    summary.acknowledgedBy = me(context);
  }
}

async function sumUp(summary: Loaded<ComplaintSummary>, input: Input<ComplaintSummaryInput>, context: StepContext) {
  const complaints = await complaintsOf(input, context);
  assign(summary, {
    ...input,
    period: `${input.from} – ${input.until}`,
    ...complaintFigures(complaints.map(factsOf)),
    late: complaints.filter(({ receivedOn }) => receivedOn < input.from).length,
    complaints: complaints.map(complaint => ({ complaint, ...factsOf(complaint) })),
    compiledBy: me(context),
  });
}
