import { lineAmounts, totalOf } from '../customer-service/quote-amounts.ts';
import type { CostClass } from '../organization/warranty-terms.ts';
import { day, type ScenarioStep, scan, the } from './scenario-step.ts';
import { timeLater } from './schedule.ts';
import type { DayOffset } from './training-plan.ts';
import type { When } from './visit.ts';

type Line = readonly [costClass: CostClass, description: string, quantity: number, unitPrice: number, part?: string];

/** What a repair was offered for, and what the customer said and paid. */
export interface Offer {
  readonly when: When;
  readonly lines: readonly Line[];
  /** Days after the story began. */
  readonly validUntil: number;
  readonly remark?: string;
  readonly accepted?: { readonly when: When; readonly by: string };
  readonly declined?: { readonly when: When; readonly by: string; readonly why: string };
  /** When the money came, and its voucher; in one sum or in two halves. */
  readonly paid?: readonly (readonly [when: When, voucher: string])[];
}

const TAX_RATE = 13;

/** An offer, step by step. */
export function offerScenario(key: string, begin: DayOffset, offer: Offer): ScenarioStep[] {
  const { lines, validUntil, remark, accepted, declined, paid = [] } = offer;
  const quote = `${key} quote`;
  const on = ([after, at]: When) => ({ day: begin + after, at });
  const costs = lines.map(([costClass, description, quantity, unitPrice, part]) => ({
    ...{ costClass, description, quantity, unitPrice },
    part: part && the(part),
  }));
  const offered = {
    decision: the(`${key} decision`),
    lines: costs,
    taxRate: TAX_RATE,
    validUntil: day(begin + validUntil),
    remark,
  };
  const scenario: ScenarioStep[] = [
    { ...on(offer.when), by: 'after-sales', step: 'quoteRepair', makes: quote, input: offered },
  ];
  const answer = accepted ?? declined;
  if (answer)
    scenario.push({
      ...on(answer.when),
      by: 'after-sales',
      step: accepted ? 'acceptRepairQuote' : 'declineRepairQuote',
      on: quote,
      input: { answeredBy: answer.by, answerScan: scan('报价回复.pdf'), reason: declined?.why },
    });
  const { gross } = totalOf(costs.map(each => lineAmounts(each.quantity, each.unitPrice, TAX_RATE)));
  const first = paid.length > 1 ? Math.round(gross / 2) : gross;
  for (const [at, [[after, time], voucher]] of paid.entries())
    scenario.push({
      day: begin + after,
      at: timeLater(time, 0),
      by: 'sales',
      step: 'recordRemittance',
      makes: `${quote} paid ${at + 1}`,
      input: {
        quote: the(quote),
        amount: at ? Number((gross - first).toFixed(2)) : first,
        receivedOn: day(begin + after),
        voucher,
      },
    });
  return scenario;
}
