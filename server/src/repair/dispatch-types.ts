import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Identifier, Text, Texts, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { HolidayDay } from '../organization/holiday-year.ts';
import { Employer } from '../organization/person.entity.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ArrivalZone } from './arrival-deadline.ts';

@ValueType(`For which products somebody is licensed, and on which days (${clause.licence}).`)
export class LicencePeriod {
  @Identifier() family!: string;
  @Text() name!: string;
  @Day() from!: string;
  @Day() until!: string;
}

@ValueType('Somebody who repairs: a row of the board. Without a licence they go nowhere.')
export class DispatchPerson {
  @Identifier() person!: string;
  @Text() name!: string;
  @Choice(() => Employer) employer!: Employer;
  @Values(() => LicencePeriod) licences!: LicencePeriod[];
}

@ValueType('What takes up one person on these days: a visit, a lesson, practice or an absence.')
export class DispatchItem {
  @Identifier() person!: string;
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Day() from!: string;
  @Day() until!: string;
  @Text({ optional: true }) customer!: string | null;
  @Text({ optional: true }) city!: string | null;
  @Day({ optional: true }) arriveBy!: string | null;
  /** What else takes the person up on these days, by number, and whether somebody has said how both will be done. */
  @Texts() beside!: string[];
  @Flag() besideAnswered!: boolean;
  /** The days, from today on, for which the person holds no licence for the machine. */
  @Texts() unlicensed!: string[];
  /** The step by which it is moved to other days or people, where the order lets it be. */
  @Text({ optional: true }) step!: string | null;
  @Texts() engineers!: string[];
}

@ValueType('What waits for somebody to be sent, and the step by which that is planned.')
export class WaitingWork {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() step!: string;
  @Text({ optional: true }) customer!: string | null;
  @Text({ optional: true }) machine!: string | null;
  @Text({ optional: true }) city!: string | null;
  /** The day by which it is to be planned. */
  @Day({ optional: true }) due!: string | null;
  /** The last day for arriving, were somebody sent today; none where the place or its calendar is not known. */
  @Day({ optional: true }) arriveBy!: string | null;
  @Choice(() => ArrivalZone, { optional: true }) zone!: ArrivalZone | null;
}

@ValueType('The people who may be sent, what takes them up in a period, and what waits for them.')
export class DispatchBoard {
  @Values(() => DispatchPerson) people!: DispatchPerson[];
  @Values(() => DispatchItem) items!: DispatchItem[];
  @Values(() => HolidayDay) holidays!: HolidayDay[];
  @Values(() => WaitingWork) waiting!: WaitingWork[];
  @Flag() complete!: boolean;
}

export const DispatchReasonKind = choice('DispatchReasonKind', [
  'NO_LICENCE',
  'LICENSED_UNTIL',
  'ABSENT',
  'BOOKED',
  'FREE',
  'NEAR',
  'KNOWS_MACHINE',
  'LOAD',
]);
export type DispatchReasonKind = ChoiceOf<typeof DispatchReasonKind>;

@ValueType('Why somebody stands where they do among those who could go, with the values of the sentence.')
export class DispatchReason {
  @Choice(() => DispatchReasonKind) reason!: DispatchReasonKind;
  @Texts() days!: string[];
  @Whole({ optional: true }) count!: number | null;
  @Text({ optional: true }) city!: string | null;
}

@ValueType(`Somebody who could go, with the days on which they cannot (${clause.licence}, ${clause.arrival}).`)
export class DispatchCandidate {
  @Identifier() person!: string;
  @Text() name!: string;
  /** Licensed on every day of the period. */
  @Flag() mayGo!: boolean;
  @Texts() unlicensed!: string[];
  /** Days on which something else takes them up, an absence too. */
  @Texts() taken!: string[];
  @Values(() => DispatchReason) reasons!: DispatchReason[];
}
