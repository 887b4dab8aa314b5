import { type ChoiceOf, choice } from '../fields/choice.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const FaultCause = choice(
  'FaultCause',
  {
    DEFECT: ['产品质量问题', 'Defect of the product'],
    USER: ['用户使用不当', 'The user'],
    TRANSPORT: ['运输损坏', 'Transport'],
    THIRD_PARTY: ['第三方造成', 'A third party'],
    FORCE_MAJEURE: '不可抗力',
    UNDETERMINED: '尚未查明',
  },
  `What brought the fault about (${clause.threeGuarantees}).`,
);
export type FaultCause = ChoiceOf<typeof FaultCause>;

export const CostClass = choice(
  'CostClass',
  {
    LABOUR: '人工费',
    MATERIAL: '材料费',
    TRAVEL: '差旅费',
  },
  'What a repair is made up of; each may be free of charge for a time of its own.',
);
export type CostClass = ChoiceOf<typeof CostClass>;
export const costClasses = Object.keys(CostClass) as CostClass[];

export const WarrantyVerdict = choice(
  'WarrantyVerdict',
  {
    REPAIR_FREE: '免费维修',
    REPAIR_CHARGED: '收费维修',
    GOODWILL: '优惠免收',
  },
  'Lifetime repair: whoever asks is helped, free of charge or not.',
);
export type WarrantyVerdict = ChoiceOf<typeof WarrantyVerdict>;

export const Remedy = choice(
  'Remedy',
  {
    REPAIR: '保修',
    REPLACE: '包换',
    REFUND: '包退',
  },
  `The three guarantees: 保修, 包换, 包退. The last two go by way of a return (${clause.productReturn}).`,
);
export type Remedy = ChoiceOf<typeof Remedy>;

export const ReplacementPeriod = choice(
  'ReplacementPeriod',
  {
    ANEW: ['重新计算', 'Starts anew'],
    REMAINDER: ['剩余期限', 'What is left of the former one'],
  },
  'Which period holds once something has been replaced.',
);
export type ReplacementPeriod = ChoiceOf<typeof ReplacementPeriod>;

export const WarrantyFinding = choice(
  'WarrantyFinding',
  {
    TERMS: ['确定条款', 'Terms'],
    PERIOD: ['确定期限', 'Period'],
    INSIDE: ['在期内', 'Inside the period'],
    OUTSIDE: ['不在期内', 'Outside the period'],
    FREE: ['免费', 'Free of charge'],
    CHARGED: ['收费', 'Charged'],
  },
  'What a rule came to.',
);
export type WarrantyFinding = ChoiceOf<typeof WarrantyFinding>;
