import { type ChoiceOf, choice } from '../fields/choice.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const DelayCause = choice(
  'DelayCause',
  {
    OWN: ['本公司', 'The house'],
    CUSTOMER: ['顾客', 'The customer'],
    CARRIER: ['承运人', 'The carrier'],
    WEATHER: ['天气', 'The weather'],
  },
  `Why somebody came late, or could not go on (${clause.arrival}).`,
);
export type DelayCause = ChoiceOf<typeof DelayCause>;
