import { type ChoiceOf, choice } from '../fields/choice.ts';

export const Channel = choice(
  'Channel',
  {
    PHONE: '电话',
    LETTER: '信函',
    FAX: '传真',
    EMAIL: ['邮件', 'E-mail'],
    WECHAT: ['微信', 'WeChat'],
    VISIT: '来访',
  },
  'How somebody turned to the house, or the house to them.',
);
export type Channel = ChoiceOf<typeof Channel>;
