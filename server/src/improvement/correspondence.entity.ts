import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Channel } from './channel.ts';

export const CorrespondenceState = choice('CorrespondenceState', {
  OPEN: '处理中',
  CLOSED: '已办结',
  CANCELLED: '已作废',
});
export type CorrespondenceState = ChoiceOf<typeof CorrespondenceState>;

export const Direction = choice('Direction', { IN: ['来', 'Incoming'], OUT: ['去', 'Outgoing'] });
export type Direction = ChoiceOf<typeof Direction>;

/** What a survey says by its grade alone. */
export const surveyGrades = ['surveyDissatisfied', 'surveyVeryPoor'] as const;
export type SurveyGrade = (typeof surveyGrades)[number];

const subjects = ['goodsArrived', ...surveyGrades] as const;
const handled = ['faultMerged', 'orderClosed', 'questionSettled', 'somebodySent'] as const;

/** What was done about a letter or call, by whom and when. */
@ValueType()
export class Handling {
  @Moment('时间') at!: Date;
  @Text('经办人', { en: 'Handled by' }) by!: string;
  @Text('处理情况', { en: 'What was done', widget: 'LONG_TEXT', sentences: handled }) what!: Words<
    (typeof handled)[number]
  >;
}

@ProcedureRecord({
  says: `A line of the register of letters and calls (${clause.correspondence}), numbered per year without gaps. A line that a fault, a consultation, an arrival or a complaint made for itself follows that record.`,
  prefix: 'CR',
  zh: '来信来电',
  en: 'Letter or call',
  plural: 'Letters and calls',
  chapter: 'IMPROVEMENT',
  clause: clause.correspondence,
  title: 'subject',
  final: ['CLOSED', 'CANCELLED'],
  due: 'dueOn',
})
export class Correspondence extends BaseRecord {
  @State(() => CorrespondenceState) state!: CorrespondenceState;
  @Choice('来去', () => Direction, { list: true }) direction!: Direction;
  @Choice('渠道', () => Channel, { list: true }) channel!: Channel;
  @Day('日期', { list: true, en: 'Received or sent on' }) receivedOn!: string;
  @Link('顾客', () => Customer, { optional: true, list: true, search: true }) customer!: Customer | null;
  @Text('对方', { list: true, search: true, max: 100, hint: ['姓名、单位、电话', 'Name, company, phone'] })
  party!: string;
  @Text('事由', { list: true, search: true, sentences: subjects })
  subject!: Words<(typeof subjects)[number]>;
  /** By which something has to be done about it; nothing is wanted any more once something was. */
  @Day('处理期限', { derived: true, optional: true }) dueOn!: string | null;
  @Values('处理经过', () => Handling, { derived: true, en: 'Handling' }) handling: Handling[] = [];
  /** The number of the record that made this line, and that it follows. */
  @Text('所属记录', { derived: true, optional: true, list: true, en: 'Made by' }) madeBy!: string | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
