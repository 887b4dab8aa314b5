import { type ChoiceOf, choice } from '../fields/choice.ts';

export const ComplaintState = choice('ComplaintState', ['OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED']);
export type ComplaintState = ChoiceOf<typeof ComplaintState>;

export const ComplaintGrade = choice(
  'ComplaintGrade',
  ['MINOR', 'SERIOUS', 'CRITICAL'],
  'How much it weighs: CRITICAL where people, goods or the contract are at stake, SERIOUS where production suffers.',
);
export type ComplaintGrade = ChoiceOf<typeof ComplaintGrade>;

export const ComplaintTheme = choice(
  'ComplaintTheme',
  ['WORKMANSHIP', 'PUNCTUALITY', 'ATTITUDE', 'PRODUCT_QUALITY', 'PARTS', 'PAPERWORK', 'PRICE', 'OTHER'],
  'What it turned out to be about.',
);
export type ComplaintTheme = ChoiceOf<typeof ComplaintTheme>;
