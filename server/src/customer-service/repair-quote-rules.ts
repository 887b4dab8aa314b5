import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { RepairQuote, RepairQuoteLine } from './repair-quote.entity.ts';
import type { QuoteAnswerInput } from './repair-quote.resolver.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';

interface Offered {
  lines: readonly RepairQuoteLine[];
  taxRate: number;
  validUntil: string;
}

const over = ['WORK_DONE', 'CLOSED', 'CANCELLED'];

/** 5.2.3: only what the verdict charges is quoted; where work stays free since it was done already, only what is to come. */
export function decisionCharges({
  verdict,
  workStaysFree,
  fault,
}: Facts<WarrantyDecision, 'fault.orders'>): Refusal | undefined {
  if (verdict !== 'REPAIR_CHARGED') return refuse('nothingCharged');
  const nothingToCome = [...fault.orders].every(({ state }) => over.includes(state));
  if (workStaysFree && nothingToCome) return refuse('workStaysFree');
}

/** 5.2.3: one offer at a time; it is revised, or declined before there is another. */
export function noOtherQuote({ quotes }: Facts<WarrantyDecision, 'quotes'>): Refusal | undefined {
  const other = [...quotes].find(({ state }) => state === 'QUOTED' || state === 'ACCEPTED');
  if (other) return refuse('alreadyQuoted', { number: other.number });
}

/** 5.2.3: costs that are covered are not charged. */
export function costsCharged({ lines }: Input<Offered>, { charged }: Facts<WarrantyDecision>): Refusal | undefined {
  const at = lines.findIndex(({ costClass }) => !charged.includes(costClass));
  if (at >= 0) return refuse('costCovered', {}, `lines.${at}.costClass`);
}

/** No more than can be written down, and far more than anybody pays. */
const LARGEST = 999_999_999_999;

export function amountWritable({ lines, taxRate }: Input<Offered>): Refusal | undefined {
  const gross = lines.reduce((sum, each) => sum + each.quantity * each.unitPrice * (1 + taxRate / 100), 0);
  if (gross > LARGEST) return refuse('amountTooLarge', {}, 'lines');
}

export function validFromToday(
  { validUntil }: Input<Offered>,
  _: Facts<RepairQuote>,
  { today }: StepContext,
): Refusal | undefined {
  if (validUntil < today) return refuse('dayInThePast', { today }, 'validUntil');
}

/** 5.2.3: an offer is accepted while it stands. */
export function stillValid(
  { validUntil }: Facts<RepairQuote>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (validUntil < today) return refuse('quoteExpired', { validUntil });
}

/** 5.2.3: what the customer answered on paper is entered with its scan; by a link the customer answers for itself. */
export function answerOnPaper(
  { answerScan, answeredBy }: Input<QuoteAnswerInput>,
  _: Facts<RepairQuote>,
  { viewer }: StepContext,
): Refusal | undefined {
  if (viewer.link) return;
  if (!answerScan) return refuse('answerScanMissing', {}, 'answerScan');
  if (!answeredBy) return refuse('answeredByMissing', {}, 'answeredBy');
}
