import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Absence } from './absence.entity.ts';
import { absentDays, isPlanned, notAbsentYet, ownAbsence, ownOrOffice } from './absence-rules.ts';
import { ReasonInput } from './master-data.ts';

@Form()
export class AbsenceInput extends pick(Absence) {}

@Resolver()
export class AbsenceSteps {
  @Step(Absence, {
    description:
      'Somebody is not there on these days; orders that name them then are told, and planned anew by the office.',
    clause: clause.arrival,
    by: ['AFTER_SALES', 'ENGINEER'],
    to: 'RECORDED',
    input: AbsenceInput,
    rules: [ownAbsence, isPlanned, absentDays, notAbsentYet],
    tone: 'PRIMARY',
  })
  recordAbsence(absence: Absence, input: Input<AbsenceInput>) {
    assign(absence, input);
  }

  @Step(Absence, {
    description: 'They are there after all, or it was entered by mistake.',
    clause: clause.arrival,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: ownOrOffice },
    from: ['RECORDED'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelAbsence(absence: Loaded<Absence>, { reason }: ReasonInput) {
    absence.cancellationReason = reason;
  }
}
