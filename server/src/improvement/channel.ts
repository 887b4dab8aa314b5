import { type ChoiceOf, choice, writtenBySteps } from '../fields/choice.ts';

export const Channel = writtenBySteps(
  choice(
    'Channel',
    ['PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'],
    'How somebody turned to the company, or the company to them.',
  ),
  'CODE',
);
export type Channel = ChoiceOf<typeof Channel>;
