import type { conformance as zh } from '../zh/conformance.ts';

/** Sentences on conformance, and on the anchors of the chain of events. */
export const conformance: Record<keyof typeof zh, string> = {
  periodEndsBeforeStart: 'The period cannot end before it starts.',
  numberOfMonths: 'The number of months must lie between {min} and {max}.',
  noSuchClause: 'The procedure has no clause {clause}.',
  noSuchCheck: 'There is no check {check}.',
  noSuchFigure: 'A check has these figures: {figures}.',
  tooSlowRecords:
    'The records behind these figures were looked for during {seconds, plural, one {# second} other {# seconds}}, and that was given up. Ask for one clause, or for one figure of a check page by page (conformanceRecords); the totals alone are answered for any period.',
  anchorMailSubject: 'Anchor of the Sanbao history, {position}',
  anchorMailText:
    'Please keep this mail. At {at} the chain of events had come to position {position}, with the hash\n{hash}\nWhenever the history is verified, that position must have this hash.',
};
