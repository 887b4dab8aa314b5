import { type ChoiceOf, choice } from '../../fields/choice.ts';

/** How a record stands to what a clause wants of it. */
export const ConformanceStatus = choice('ConformanceStatus', {
  CONFORMING: '符合',
  OVERDUE: '逾期',
  MISSING: '缺失',
  DEVIATING: ['偏离', 'Deviating'],
  NOT_APPLICABLE: '不适用',
});
export type ConformanceStatus = ChoiceOf<typeof ConformanceStatus>;

export const statuses = Object.keys(ConformanceStatus) as ConformanceStatus[];
