import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const WarrantyClass = choice(
  'WarrantyClass',
  {
    IN_WARRANTY: ['三包期内', 'In warranty'],
    CONTRACT: '合同',
    CHARGED: '收费',
  },
  `For which repairs parts are asked, in the order in which they are served (${clause.whoIsServedFirst}).`,
);
export type WarrantyClass = ChoiceOf<typeof WarrantyClass>;

/** What somebody still waits for of one part. */
@ValueType()
export class WaitingRequest {
  @Identifier('领料单', { en: 'Parts request' }) request!: string;
  @Text('编号') number!: string;
  @Choice('类别', () => WarrantyClass, { en: 'Class' }) warrantyClass!: WarrantyClass;
  @Flag('停机', { en: 'Machine down' }) machineDown!: boolean;
  /** Nothing is owed for it before it is issued. */
  @Flag('款项已清', { en: 'Settled' }) settled!: boolean;
  @Day('需用日期', { optional: true, en: 'Needed by' }) neededBy!: string | null;
  @Moment('申请时间') requestedAt!: string;
  @Decimal('待发数量', { en: 'Still to be issued' }) open!: number;
}
