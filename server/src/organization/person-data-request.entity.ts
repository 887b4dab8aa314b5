import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Computed, Day, Link, Moment, Text, Texts, Whole } from '../fields/declarations.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Person } from './person.entity.ts';
import { User } from './user.entity.ts';

export const PersonDataRequestState = choice('PersonDataRequestState', [
  'GIVEN',
  'ERASURE_REQUESTED',
  'ERASED',
  'REFUSED',
]);
export type PersonDataRequestState = ChoiceOf<typeof PersonDataRequestState>;

/** So many days a copy can be fetched: somebody else who asks for it later asks anew, and that is recorded. */
export const COPY_DAYS = 7;

/** Where a copy is fetched; it is made of what is kept when it is fetched, and kept nowhere. */
export const copyPath = (request: string) => `/exports/personal-data/${request}`;

@ProcedureRecord({
  description:
    'What somebody asked for by the law on personal information (个人信息保护法): a copy of what is kept of them, or that it be erased; and what came of it.',
  prefix: 'PD',
  chapter: 'ORGANIZATION',
  title: 'person',
  final: ['GIVEN', 'ERASED', 'REFUSED'],
})
@Unique({ properties: ['person'], where: "state = 'ERASURE_REQUESTED'" })
export class PersonDataRequest extends BaseRecord {
  @State(() => PersonDataRequestState) state!: PersonDataRequestState;
  @Link(() => Person, { list: true, search: true, outOfUse: true }) person!: Person;
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Day({ list: true }) receivedOn!: string;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  @Link(() => User, { serverSet: true, list: true }) enteredBy!: User;
  @Computed('text', row => `case ${row}.state when 'GIVEN' then '${copyPath('')}' || ${row}.id end`, {
    optional: true,
    widget: 'DOWNLOAD',
  })
  copy!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Moment({ serverSet: true, optional: true }) decidedAt!: Date | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) refusalReason!: string | null;
  /** What keeps the name after an erasure: the first of the records, how many there are, and how many steps. */
  @Texts({ serverSet: true, optional: true }) keptIn!: string[] | null;
  @Whole({ serverSet: true, optional: true }) keptRecords!: number | null;
  @Whole({ serverSet: true, optional: true }) keptSteps!: number | null;
}
