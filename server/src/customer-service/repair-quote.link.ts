import { labelsOf } from '../fields/choice.ts';
import { linkLetter } from '../links/letter-link.ts';
import { type LinkFact, told } from '../links/link-fact.ts';
import { linkPage } from '../links/link-page.ts';
import { RepairQuote, type RepairQuoteLine } from './repair-quote.entity.ts';
import { CostClass } from './warranty-choices.ts';

/** What a customer is told who is asked whether the repair is wanted at this price. */
export const quoteLink = linkPage(RepairQuote, {
  pins: 'revision',
  needs: ['equipment', 'lines', 'decision.fault'],
  facts: quote => [
    ...told(quote.equipment, 'serialNumber'),
    ...told(quote.decision.fault, 'symptom'),
    ...[...quote.lines].map(lineTold),
    ...told(quote, 'net', 'tax', 'gross', 'validUntil', 'remark'),
  ],
  asks: { acceptRepairQuote: [], declineRepairQuote: ['reason'] },
});

const lineTold = ({ costClass, description, quantity, unitPrice, net }: RepairQuoteLine): LinkFact => {
  const { zh, en } = labelsOf(CostClass)[costClass] as { zh: string; en: string };
  return { zh, en, value: `${description}  ${quantity} × ${unitPrice} = ${net} CNY` };
};

/** The customer is asked by a link whether the repair is wanted at this price. */
export const quoteLetter = linkLetter('QUOTE_LINK', RepairQuote);
