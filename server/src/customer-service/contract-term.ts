import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

export const TermKind = choice('TermKind', {
  MAINTENANCE: '定期保养',
  TRAINING: '操作培训',
  SPARE_PARTS: '备件供应',
  RESPONSE: ['到场时限', 'Response time'],
  OTHER: '其他',
});
export type TermKind = ChoiceOf<typeof TermKind>;

/** Something that the contract demands of the house (5.2.1): every so many months, or whenever the customer asks. */
@ValueType()
export class ContractTerm {
  @Choice('种类', () => TermKind) kind!: TermKind;
  @Text('服务要求', { en: 'What', max: 120 }) what!: string;
  @Whole('每隔', {
    optional: true,
    en: 'Every',
    unit: ['个月', 'months'],
    min: 1,
    max: 60,
    hint: ['不填即按顾客要求', 'On demand when left empty'],
  })
  everyMonths!: number | null;
  @Whole('到场天数', {
    optional: true,
    en: 'Arrival within',
    unit: ['天', 'days'],
    min: 1,
    max: 60,
    hint: ['仅用于到场时限', 'For a response time only'],
  })
  responseDays!: number | null;
}
