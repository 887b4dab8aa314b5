import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Assessment } from './assessment.entity.ts';
import { attempts, attended, counted } from './enrolment.ts';

type Entry = Entered<Assessment, 'enrolment' | 'assessedOn' | 'theory' | 'practice'> & { examiner: Person | null };

/** 5.1.5: who never came is a no-show, and has nothing to be assessed in. */
export function assessesWhoAttended({
  enrolment,
}: Input<Entry, 'enrolment.person' | 'enrolment.plan.sessions.attendance'>): Refusal | undefined {
  if (!attended(enrolment, enrolment.plan.sessions))
    return refuse('noShow', { name: enrolment.person.name }, 'enrolment');
}

/** 5.1.5: on a day of the training or after it that has come. */
export function assessmentDay(
  { assessedOn, enrolment }: Input<Entry, 'enrolment.plan'>,
  _: Facts<Assessment>,
  { today }: StepContext,
): Refusal | undefined {
  const { startsOn } = enrolment.plan;
  if (assessedOn < startsOn) return refuse('assessedBeforePlan', { startsOn }, 'assessedOn');
  if (assessedOn > today) return refuse('dayInTheFuture', { today }, 'assessedOn');
}

/** 5.1.5: somebody of the company examines, and never oneself. */
export function examinerIsStaff({ examiner, enrolment }: Input<Entry>): Refusal | undefined {
  if (examiner?.employer !== 'HOUSE' || examiner.id === enrolment.person.id)
    return refuse('notAnExaminer', {}, 'examiner');
}

/** 5.1.5: one attempt and the retakes, until one is passed; what is void counts where a parameter says so. */
export function attemptsLeft(
  { enrolment }: Input<Entry, 'enrolment.assessments' | 'enrolment.person'>,
  _: Facts<Assessment>,
  { parameters }: StepContext<'RETAKES' | 'VOIDED_ATTEMPTS_COUNT'>,
): Refusal | undefined {
  const { name } = enrolment.person;
  if (counted(enrolment).some(({ state }) => state === 'PASSED')) return refuse('alreadyPassed', { name }, 'enrolment');
  if (attempts(enrolment, parameters.VOIDED_ATTEMPTS_COUNT) > parameters.RETAKES)
    return refuse('noRetakeLeft', { name, retakes: parameters.RETAKES }, 'enrolment');
}

/** 5.1.5: theory and practice must each reach the pass mark. */
export const passes = ({ theory, practice }: Pick<Entry, 'theory' | 'practice'>, passMark: number) =>
  Math.min(Number(theory), Number(practice)) >= passMark;

/** 5.1.5: a finished training rests on its assessments. */
export function assessmentOpen({ enrolment }: Pick<Facts<Assessment, 'enrolment'>, 'enrolment'>): Refusal | undefined {
  if (enrolment.state === 'COMPLETED') return refuse('planFinished');
}
