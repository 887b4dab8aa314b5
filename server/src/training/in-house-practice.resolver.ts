import { Resolver } from 'type-graphql';
import { Lines, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { eachParticipant } from './attendance.ts';
import { InHousePractice, PracticeAttendance } from './in-house-practice.entity.ts';
import {
  helpers,
  helping,
  helpStillOpen,
  practiceAttendance,
  practiceDays,
  practiceFree,
  practiceOver,
  practicePlanned,
  programmeWithin,
} from './practice-rules.ts';

@Form()
export class InHousePracticeInput extends pick(InHousePractice) {}

@Form()
export class PracticeRecordInput {
  @Lines(() => PracticeAttendance, 'practice', { max: 500, oneFor: eachParticipant })
  attendance!: PracticeAttendance[];
  @Text({ widget: 'LONG_TEXT' }) workDone!: string;
}

@Resolver()
export class InHousePracticeSteps {
  @Step(InHousePractice, {
    description: 'Practice is arranged by the calendar, and help is asked of Management and Sales.',
    clause: clause.inHousePractice,
    by: ['AFTER_SALES'],
    to: 'SCHEDULED',
    input: InHousePracticeInput,
    on: { plan: { states: ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'] } },
    rules: [practicePlanned, practiceDays, programmeWithin, practiceFree],
  })
  schedulePractice(practice: InHousePractice, input: Input<InHousePracticeInput>) {
    assign(practice, input);
  }

  @Step(InHousePractice, {
    description: 'Management and Sales each confirm their help; with both the practice is confirmed.',
    clause: clause.inHousePractice,
    by: ['MANAGEMENT', 'SALES'],
    from: ['SCHEDULED'],
    to: ['SCHEDULED', 'CONFIRMED'],
    guards: [helpStillOpen],
    decides: true,
    tone: 'PRIMARY',
  })
  confirmPracticeHelp(practice: Loaded<InHousePractice>, _: object, { viewer, em }: StepContext) {
    const [department] = helping(practice, viewer, false);
    if (department) practice[helpers[department]] = me({ em, viewer });
    practice.declineReason = null;
    if (practice.managementConfirmedBy && practice.salesConfirmedBy) practice.state = 'CONFIRMED';
  }

  @Step(InHousePractice, {
    description: 'A department cannot help, or no longer.',
    clause: clause.inHousePractice,
    by: ['MANAGEMENT', 'SALES'],
    from: ['SCHEDULED', 'CONFIRMED'],
    to: 'SCHEDULED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  declinePracticeHelp(practice: Loaded<InHousePractice>, { reason }: ReasonInput, { viewer }: StepContext) {
    for (const department of helping(practice, viewer, true)) practice[helpers[department]] = null;
    practice.declineReason = reason;
  }

  @Step(InHousePractice, {
    description: 'What was practised, and who was there.',
    clause: clause.inHousePractice,
    by: ['AFTER_SALES'],
    from: ['CONFIRMED'],
    to: 'RECORDED',
    input: PracticeRecordInput,
    load: ['plan.enrolments.person', 'attendance'],
    guards: [practiceOver],
    rules: [practiceAttendance],
    tone: 'PRIMARY',
  })
  recordPractice(practice: Loaded<InHousePractice>, input: Input<PracticeRecordInput>) {
    assign(practice, input);
  }

  @Step(InHousePractice, {
    description: 'The practice is given up.',
    clause: clause.inHousePractice,
    by: ['AFTER_SALES'],
    from: ['SCHEDULED', 'CONFIRMED'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelPractice(practice: Loaded<InHousePractice>, { reason }: ReasonInput) {
    practice.cancellationReason = reason;
  }
}
