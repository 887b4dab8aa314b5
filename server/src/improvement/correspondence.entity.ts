import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Channel } from './channel.ts';

export const CorrespondenceState = choice('CorrespondenceState', ['OPEN', 'CLOSED', 'CANCELLED']);
export type CorrespondenceState = ChoiceOf<typeof CorrespondenceState>;

export const Direction = choice('Direction', ['IN', 'OUT']);
export type Direction = ChoiceOf<typeof Direction>;

/** The meaning of a survey's grade alone. */
export const surveyGrades = ['surveyDissatisfied', 'surveyVeryPoor'] as const;
export type SurveyGrade = (typeof surveyGrades)[number];

const subjects = ['goodsArrived', ...surveyGrades] as const;
const handled = ['faultMerged', 'noLongerMerged', 'orderClosed', 'questionSettled', 'somebodySent'] as const;

/** The handling of a letter or call, by whom and when. */
@ValueType()
export class Handling {
  @Moment() at!: Date;
  @Text() by!: string;
  @Text({ widget: 'LONG_TEXT', sentences: handled }) what!: Words<(typeof handled)[number]>;
}

@ProcedureRecord({
  description: `A line of the register of letters and calls (${clause.correspondence}), numbered per year without gaps. A line that a fault, a consultation, an arrival or a complaint made for itself follows that record.`,
  prefix: 'CR',
  chapter: 'IMPROVEMENT',
  clause: clause.correspondence,
  title: 'subject',
  final: ['CLOSED', 'CANCELLED'],
  due: 'dueOn',
})
export class Correspondence extends BaseRecord {
  @State(() => CorrespondenceState) state!: CorrespondenceState;
  @Choice(() => Direction, { list: true }) direction!: Direction;
  @Choice(() => Channel, { list: true }) channel!: Channel;
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Day({ list: true }) receivedOn!: string;
  @Link(() => Customer, { optional: true, list: true, search: true }) customer!: Customer | null;
  @Text({ list: true, search: true, max: 100 })
  party!: string;
  @Text({ list: true, search: true, sentences: subjects })
  subject!: Words<(typeof subjects)[number]>;
  /** The day by which the report needs an action. Null once there was one. */
  @Day({ serverSet: true, optional: true }) dueOn!: string | null;
  @Values(() => Handling, { serverSet: true }) handling: Handling[] = [];
  /** The number of the record that made this line, and that it follows. */
  @Text({ serverSet: true, optional: true, list: true }) madeBy!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
