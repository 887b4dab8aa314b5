import { type ChoiceOf, choice } from '../fields/choice.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const DelayCause = choice(
  'DelayCause',
  ['OWN', 'CUSTOMER', 'CARRIER', 'WEATHER'],
  `Why somebody came late, or could not go on (${clause.arrival}).`,
);
export type DelayCause = ChoiceOf<typeof DelayCause>;
