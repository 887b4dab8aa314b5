import { message } from '../messages/catalogue.ts';
import { letterKind } from '../procedure/letter-kind.ts';

/** The daily anchor, kept by whoever gets it out of reach of whoever owns the machine. */
export const anchorLetter = letterKind('ANCHOR', {
  about: null,
  subject: (_, facts) => message(facts.language, 'anchorMailSubject', facts),
  text: (_, facts) => message(facts.language, 'anchorMailText', facts),
});
