import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { lineAmounts, totalOf } from './quote-amounts.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { quoteLetter } from './repair-quote.link.ts';
import {
  amountWritable,
  answerOnPaper,
  costsCharged,
  decisionCharges,
  noOtherQuote,
  stillValid,
  validFromToday,
} from './repair-quote-rules.ts';

@Form()
export class RepairQuoteInput extends pick(RepairQuote, 'decision', 'lines', 'taxRate', 'validUntil', 'remark') {}

@Form()
export class RepairQuoteRevisionInput extends pick(RepairQuote, 'lines', 'taxRate', 'validUntil', 'remark') {}

@Form()
export class QuoteAnswerInput {
  @Text({ optional: true, max: 60 }) answeredBy?: string | null;
  @File({ optional: true }) answerScan?: StoredFile | null;
}

@Form()
export class QuoteRefusalInput extends QuoteAnswerInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class QuoteLinkInput {
  @Text({
    widget: 'EMAIL',
    optional: true,
    max: 120,
  })
  email?: string | null;
}

@Resolver()
export class RepairQuoteSteps {
  @Step(RepairQuote, {
    description: 'What the repair costs, where it is not free of charge.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES'],
    to: 'QUOTED',
    input: RepairQuoteInput,
    on: {
      decision: {
        states: ['DECIDED'],
        load: ['customer', 'equipment', 'quotes', 'fault.orders'],
        guards: [decisionCharges, noOtherQuote],
      },
    },
    rules: [(input, _) => costsCharged(input, input.decision), validFromToday, amountWritable],
    tone: 'PRIMARY',
  })
  quoteRepair(quote: RepairQuote, input: Input<RepairQuoteInput>) {
    Object.assign(quote, { customer: input.decision.customer, equipment: input.decision.equipment });
    offer(quote, input);
  }

  @Step(RepairQuote, {
    description: 'A new offer takes the place of the former one, and a link to that opens nothing any more.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES'],
    from: ['QUOTED'],
    input: RepairQuoteRevisionInput,
    load: ['decision'],
    rules: [(input, quote) => costsCharged(input, quote.decision), validFromToday, amountWritable],
  })
  reviseRepairQuote(quote: Loaded<RepairQuote, 'lines'>, input: Input<RepairQuoteRevisionInput>) {
    offer(quote, input);
  }

  @Step(RepairQuote, {
    description: 'The customer is given a link, by mail or by the office, to answer without an account.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES'],
    from: ['QUOTED'],
    input: QuoteLinkInput,
    guards: [stillValid],
    moves: writesLetter,
  })
  async sendRepairQuote(quote: Loaded<RepairQuote>, { email: to }: QuoteLinkInput, context: StepContext) {
    if (to) context.letter(quoteLetter, { about: quote, to });
    else context.reveal(await context.link(quote));
  }

  @Step(RepairQuote, {
    description: 'The customer wants the repair at this price, and work can start.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES', 'CUSTOMER'],
    from: ['QUOTED'],
    to: 'ACCEPTED',
    input: QuoteAnswerInput,
    decides: true,
    guards: [stillValid],
    rules: [answerOnPaper],
    tone: 'PRIMARY',
  })
  acceptRepairQuote(quote: Loaded<RepairQuote>, input: Input<QuoteAnswerInput>, context: StepContext) {
    answer(quote, input, context);
  }

  @Step(RepairQuote, {
    description: 'The customer does not want it at this price.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES', 'CUSTOMER'],
    from: ['QUOTED'],
    to: 'DECLINED',
    input: QuoteRefusalInput,
    decides: true,
    rules: [answerOnPaper],
    tone: 'DANGER',
  })
  declineRepairQuote(quote: Loaded<RepairQuote>, { reason, ...input }: Input<QuoteRefusalInput>, context: StepContext) {
    answer(quote, input, context);
    quote.declineReason = reason;
  }
}

function offer(quote: Loaded<RepairQuote, 'lines'>, input: Input<RepairQuoteRevisionInput>) {
  assign(quote, input);
  for (const line of quote.lines) Object.assign(line, lineAmounts(line.quantity, line.unitPrice, quote.taxRate));
  Object.assign(quote, totalOf([...quote.lines]));
  quote.revision += 1;
}

function answer(
  quote: Loaded<RepairQuote>,
  { answeredBy, answerScan }: Input<QuoteAnswerInput>,
  { viewer, today }: StepContext,
) {
  Object.assign(quote, {
    answeredBy: viewer.link ? viewer.name : answeredBy,
    answeredOn: today,
    answerScan: answerScan ?? null,
  });
}
