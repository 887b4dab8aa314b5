import { linkLetter } from '../links/letter-link.ts';
import { RepairQuote } from './repair-quote.entity.ts';

/** The customer is asked by a link whether the repair is wanted at this price. */
export const quoteLetter = linkLetter('QUOTE_LINK', RepairQuote);
