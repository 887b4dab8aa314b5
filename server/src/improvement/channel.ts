import { type ChoiceOf, choice } from '../fields/choice.ts';

export const Channel = choice(
  'Channel',
  ['PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'],
  'How somebody turned to the house, or the house to them.',
);
export type Channel = ChoiceOf<typeof Channel>;
