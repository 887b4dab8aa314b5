import type { conformance as zh } from '../zh/conformance.ts';

/** Sentences on conformance, and on the anchors of the chain of events. */
export const conformance: Record<keyof typeof zh, string> = {
  periodEndsBeforeStart: 'The period cannot end before it starts.',
  numberOfMonths: 'The number of months must lie between {min} and {max}.',
  noSuchClause: 'The procedure has no clause {clause}.',
  anchorMailSubject: 'Anchor of the Sanbao history, {position}',
  anchorMailText:
    'Please keep this mail. At {at} the chain of events had come to position {position}, with the hash\n{hash}\nWhenever the history is verified, that position must have this hash.',
};
