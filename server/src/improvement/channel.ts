import { type ChoiceOf, choice } from '../fields/choice.ts';

export const Channel = choice(
  'Channel',
  ['PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'],
  'How somebody turned to the company, or the company to them.',
);
export type Channel = ChoiceOf<typeof Channel>;
