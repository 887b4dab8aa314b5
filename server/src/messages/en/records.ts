import type { records as zh } from '../zh/records.ts';

/** Refusals by the rules of 4.5, 7 and 8. */
export const records: Record<keyof typeof zh, string> = {
  letterWithoutModification: 'The modification of the new letter {letter} begins at 0.',
  copyTwice: 'Each department holds one copy, and each copy has a number of its own.',
  nothingToPrint: 'There is no form to be printed of {numbers}.',

  formTwice: 'The same form is named twice.',
  inForceBeforeFormer: 'It has to be in force after the former revision, which is from {day}.',

  finishedInTheFuture: 'The form is finished by today, {today}, at the latest.',
  keptLongerByProcedure:
    'By the procedure this form is kept for {least, plural, one {# year} other {# years}} at least.',
  keptLongTerm: 'This form is kept long-term: it is not disposed of unless the General Manager sets a period.',
  archivedAlready: 'The form is in the archive already.',
  stillKept: 'It is kept until {keepUntil}, and not disposed of before.',
  correctiveActionOpen: 'The corrective action {number} is still open; what it rests on is not disposed of.',
};
