import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Text, Texts } from '../fields/declarations.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Person } from './person.entity.ts';
import { PLANNED_PEOPLE } from './person.ts';

export const AbsenceState = choice('AbsenceState', ['RECORDED', 'CANCELLED']);
export type AbsenceState = ChoiceOf<typeof AbsenceState>;

/** Illness is leave: why somebody is on leave is asked nowhere, since everybody of the company reads it. */
export const AbsenceKind = choice('AbsenceKind', ['LEAVE', 'COURSE', 'OTHER_WORK']);
export type AbsenceKind = ChoiceOf<typeof AbsenceKind>;

@ProcedureRecord({
  description: `Days on which somebody is not there to be sent (${clause.arrival}).`,
  prefix: 'AB',
  chapter: 'ORGANIZATION',
  clause: clause.arrival,
  title: 'person',
  final: ['CANCELLED'],
  calendar: { in: ['RECORDED'], from: 'startsOn', until: 'endsOn', detail: 'kind', people: 'person' },
})
export class Absence extends BaseRecord {
  @State(() => AbsenceState) state!: AbsenceState;
  @Link(() => Person, { list: true, search: true, among: PLANNED_PEOPLE }) person!: Person;
  @Choice(() => AbsenceKind, { list: true }) kind!: AbsenceKind;
  @Planned() @Day({ list: true }) startsOn!: string;
  @Planned() @Day({ list: true }) endsOn!: string;
  @Text({ optional: true, max: 200 }) note!: string | null;
  /** The orders on which the person stood for these days when the absence was recorded. */
  @Texts({ serverSet: true, min: 0 }) bookedOn: string[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
