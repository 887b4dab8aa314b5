import type { LinkFact } from '../fields/presentation.ts';
import { linkLetter } from '../links/letter-link.ts';
import { factsOf } from '../links/link-fact.ts';
import { amountIn, inEach, type Language } from '../messages/language.ts';
import { CostClass } from '../organization/warranty-terms.ts';
import type { Facts } from '../procedure/facts.ts';
import { linkPage } from '../procedure/link-page.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { RepairQuote, type RepairQuoteLine } from './repair-quote.entity.ts';

/** The customer's view of a quote: whether the repair is wanted at this price. */
export const quoteLink = linkPage(RepairQuote, {
  boundTo: 'revision',
  load: ['equipment', 'lines', 'decision.fault'],
  facts: quote => [
    ...factsOf(labels, quote.equipment, 'serialNumber'),
    ...factsOf(labels, quote.decision.fault, 'symptom'),
    ...[...quote.lines].map(lineFact),
    ...factsOf(labels, quote, 'net', 'tax', 'gross', 'validUntil', 'remark'),
  ],
  asks: { acceptRepairQuote: [], declineRepairQuote: ['reason'] },
});

const lineFact = ({ costClass, description, quantity, unitPrice, net }: Facts<RepairQuoteLine>): LinkFact => {
  const { zh, en } = labels.ofValues(CostClass)[costClass] as { zh: string; en: string };
  const sum = (language: Language) => `${quantity} × ${amountIn(language, unitPrice)} = ${amountIn(language, net)}`;
  return { zh, en, value: inEach(language => `${description}  ${sum(language)}`) };
};

/** The customer is asked by a link whether the repair is wanted at this price. */
export const quoteLetter = linkLetter('QUOTE_LINK', RepairQuote);
