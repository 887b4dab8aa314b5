import { type ChoiceOf, choice } from '../fields/choice.ts';

export const ComplaintState = choice('ComplaintState', {
  OPEN: '待答复',
  ANSWERED: '已答复',
  CLOSED: '已关闭',
  CANCELLED: '已作废',
});
export type ComplaintState = ChoiceOf<typeof ComplaintState>;

export const ComplaintGrade = choice(
  'ComplaintGrade',
  {
    MINOR: '一般',
    SERIOUS: '较重',
    CRITICAL: '重大',
  },
  'How much it weighs: CRITICAL where people, goods or the contract are at stake, SERIOUS where production suffers.',
);
export type ComplaintGrade = ChoiceOf<typeof ComplaintGrade>;

export const ComplaintTheme = choice(
  'ComplaintTheme',
  {
    WORKMANSHIP: '维修质量',
    PUNCTUALITY: '服务及时性',
    ATTITUDE: '服务态度',
    PRODUCT_QUALITY: '产品质量',
    PARTS: '零部件供应',
    PAPERWORK: '单据资料',
    PRICE: '收费价格',
    OTHER: '其他',
  },
  'What it turned out to be about.',
);
export type ComplaintTheme = ChoiceOf<typeof ComplaintTheme>;
