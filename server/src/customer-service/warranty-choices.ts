import { type ChoiceOf, choice } from '../fields/choice.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const FaultCause = choice(
  'FaultCause',
  ['DEFECT', 'USER', 'TRANSPORT', 'THIRD_PARTY', 'FORCE_MAJEURE', 'UNDETERMINED'],
  `What brought the fault about (${clause.threeGuarantees}).`,
);
export type FaultCause = ChoiceOf<typeof FaultCause>;

export const WarrantyVerdict = choice(
  'WarrantyVerdict',
  ['REPAIR_FREE', 'REPAIR_CHARGED', 'GOODWILL'],
  'Lifetime repair: whoever asks is helped, free of charge or not.',
);
export type WarrantyVerdict = ChoiceOf<typeof WarrantyVerdict>;

export const Remedy = choice(
  'Remedy',
  ['REPAIR', 'REPLACE', 'REFUND'],
  `The three guarantees: 保修, 包换, 包退. The last two go by way of a return (${clause.productReturn}).`,
);
export type Remedy = ChoiceOf<typeof Remedy>;

export const ReplacementPeriod = choice(
  'ReplacementPeriod',
  ['ANEW', 'REMAINDER'],
  'Which period holds once something has been replaced.',
);
export type ReplacementPeriod = ChoiceOf<typeof ReplacementPeriod>;

export const WarrantyFinding = choice(
  'WarrantyFinding',
  ['TERMS', 'PERIOD', 'INSIDE', 'OUTSIDE', 'FREE', 'CHARGED'],
  'What a rule came to.',
);
export type WarrantyFinding = ChoiceOf<typeof WarrantyFinding>;
