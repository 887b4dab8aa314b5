import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { User } from './user.entity.ts';

export const SetUpCompletionState = choice('SetUpCompletionState', ['COMPLETE', 'REOPENED']);
export type SetUpCompletionState = ChoiceOf<typeof SetUpCompletionState>;

export const SetUpSubject = choice(
  'SetUpSubject',
  [
    'PEOPLE',
    'ACCOUNTS',
    'OFFICES',
    'COMPANY',
    'PARAMETERS',
    'HOLIDAYS',
    'PRODUCTS',
    'ADJUSTMENT_TEMPLATES',
    'DEALERS',
    'CUSTOMERS',
    'MACHINES',
    'CONTRACTS',
    'SUPPLIERS',
    'PARTS',
    'OPENING_STOCK',
    'CERTIFICATES',
    'LICENCES',
  ],
  'What a company enters before it can work by the procedure, in the order of the work.',
);
export type SetUpSubject = ChoiceOf<typeof SetUpSubject>;

@ProcedureRecord({
  description: 'The word of those who answer for it that all of something is entered, or that there is none.',
  prefix: 'BG',
  chapter: 'ORGANIZATION',
  title: 'subject',
  final: ['REOPENED'],
})
@Unique({ properties: ['subject'], where: "state = 'COMPLETE'" })
export class SetUpCompletion extends BaseRecord {
  @State(() => SetUpCompletionState) state!: SetUpCompletionState;
  @Choice(() => SetUpSubject, { list: true }) subject!: SetUpSubject;
  @Text({ optional: true, widget: 'LONG_TEXT' }) remark!: string | null;
  @Link(() => User, { serverSet: true, list: true }) completedBy!: User;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) reopeningReason!: string | null;
}
