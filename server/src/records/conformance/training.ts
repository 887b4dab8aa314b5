import { dayOf } from '../../fields/business-day.ts';
import { Equipment } from '../../organization/equipment.entity.ts';
import type { Check } from '../../procedure/check.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from '../../training/assessment.entity.ts';
import { Enrolment } from '../../training/enrolment.entity.ts';
import { InHousePractice } from '../../training/in-house-practice.entity.ts';
import { TechnicalDocument } from '../../training/technical-document.entity.ts';
import { TrainingPlan } from '../../training/training-plan.entity.ts';
import { TrainingSession } from '../../training/training-session.entity.ts';
import { TrainingWish } from '../../training/training-wish.entity.ts';
import { cameOn, samePerson } from './conditions.ts';

const begun = `plan.state in ('NOTIFIED', 'IN_PROGRESS', 'CLOSED') and plan.starts_on <= asked.today
  and r.state not in ('WITHDRAWN', 'CANCELLED')`;
const notice = (condition: string) =>
  `exists (select from training_notice n where n.enrolment_id = r.id and n.kind = 'INVITATION' and ${condition})`;
const came = `(exists (select from session_attendance a where a.enrolment_id = r.id and a.attendance = 'PRESENT')
  or exists (select from practice_attendance a where a.enrolment_id = r.id and a.attendance = 'PRESENT'))`;
const assessed = "exists (select from assessment a where a.enrolment_id = r.id and a.state in ('PASSED', 'FAILED'))";
const certified = 'exists (select from certificate c where c.assessment_id = r.id)';
const untaught = `exists (select from unnest(r.topics) wanted(topic)
  where not exists (select from training_session s where s.plan_id = r.id and s.topic = wanted.topic))`;
/** A manual of the machine's model, of any revision that was ever in force. */
const manual =
  "select from technical_document d where d.model_id = r.model_id and d.kind = 'PRODUCT_MANUAL' and d.released_on is not null and d.state <> 'WITHDRAWN'";
/** Less of a topic was held than this share of its planned hours. */
const shortOf = (percent: string) => `exists (select from scheduled_lesson l where l.plan_id = r.id
  group by l.topic having sum(l.hours) * ${percent} > 100 * coalesce(
    (select sum(s.hours) from training_session s where s.plan_id = r.id and s.topic = l.topic), 0))`;
/** The hours of the same day, topic and instructor. */
const sameLesson = (
  table: string,
  condition = 'true',
) => `(select sum(s.hours) from ${table} s where s.plan_id = r.plan_id
  and s.day = r.day and s.topic = r.topic and s.instructor_id = r.instructor_id and ${condition})`;
const practised = "exists (select from in_house_practice p where p.plan_id = r.id and p.state = 'RECORDED')";

/** 5.1, and the documents of 4.3. */
export const training: readonly Check[] = [
  {
    clause: clause.technicalDocuments,
    name: 'releasedByAnother',
    record: TechnicalDocument,
    on: 'releasedOn',
    missing: `r.released_by_id is null or ${samePerson('r.released_by_id', 'r.author_id')}`,
    conforming: 'true',
  },
  {
    clause: clause.technicalDocuments,
    name: 'bulletinFromFault',
    record: TechnicalDocument,
    on: 'releasedOn',
    deviating: `r.kind = 'TECHNICAL_BULLETIN' and not exists (select from fault_report f
      join technical_document b on b.id = f.bulletin_id where b.model_id = r.model_id and b.code_key = r.code_key)`,
    conforming: "r.kind = 'TECHNICAL_BULLETIN'",
  },
  {
    clause: clause.technicalDocuments,
    name: 'shippedWithManual',
    record: Equipment,
    on: 'shippedOn',
    missing: `not exists (${manual})`,
    overdue: `not exists (${manual} and d.released_on <= r.shipped_on)`,
    conforming: 'true',
  },
  {
    clause: clause.trainingPlan,
    name: 'wishAnswered',
    record: TrainingWish,
    on: 'createdAt',
    overdue: "r.state = 'OPEN' and r.wanted_by < asked.today or r.answered_on > r.wanted_by",
    conforming: "r.state in ('PLANNED', 'DECLINED')",
  },
  {
    clause: clause.trainingPlan,
    name: 'planHasBasis',
    record: TrainingPlan,
    on: 'createdAt',
    missing: "r.state <> 'CANCELLED' and jsonb_array_length(r.bases) = 0",
    conforming: "r.state <> 'CANCELLED'",
  },
  {
    clause: clause.trainingApproval,
    name: 'taughtAfterApproval',
    record: TrainingSession,
    on: 'day',
    missing: `(select p.approved_by_id is null or ${samePerson('p.approved_by_id', 'p.drafted_by_id')}
      from training_plan p where p.id = r.plan_id)`,
    conforming: 'true',
  },
  {
    clause: clause.trainingApproval,
    name: 'readyInTime',
    record: TrainingPlan,
    on: 'startsOn',
    overdue: "r.state in ('SUBMITTED', 'APPROVED', 'ARRANGED') and r.starts_on < asked.today",
    conforming: "r.state in ('NOTIFIED', 'IN_PROGRESS', 'CLOSED')",
  },
  {
    clause: clause.trainingApproval,
    name: 'everyTraineeNotified',
    record: Enrolment,
    on: 'plan.startsOn',
    missing: `${begun} and not ${notice('true')}`,
    overdue: `${begun} and not ${notice(`n.state = 'SENT' and ${dayOf('n.sent_at')} <= plan.starts_on`)}`,
    conforming: notice("n.state = 'SENT'"),
  },
  {
    clause: clause.trainingSessions,
    name: 'everyTopicTaught',
    record: TrainingPlan,
    on: 'endsOn',
    missing: `r.state = 'CLOSED' and ${untaught}`,
    overdue: `r.state in ('NOTIFIED', 'IN_PROGRESS') and r.ends_on < asked.today and ${untaught}`,
    conforming: `r.state in ('NOTIFIED', 'IN_PROGRESS', 'CLOSED') and not ${untaught}`,
  },
  {
    clause: clause.trainingSessions,
    name: 'plannedHoursHeld',
    record: TrainingPlan,
    on: 'endsOn',
    missing: `r.state = 'CLOSED' and ${shortOf('coalesce(r.hours_to_hold, 100)')}`,
    overdue: `r.state in ('NOTIFIED', 'IN_PROGRESS') and r.ends_on < asked.today and ${shortOf('coalesce(r.hours_to_hold, 100)')}`,
    deviating: `r.state = 'CLOSED' and ${shortOf('100')}`,
    conforming: "r.state = 'CLOSED'",
  },
  {
    clause: clause.trainingSessions,
    name: 'lessonHeldOnce',
    record: TrainingSession,
    on: 'day',
    missing: `r.repetition_reason is null and ${sameLesson('training_session', 's.id < r.id')} + r.hours
      > coalesce(${sameLesson('scheduled_lesson')}, 0)`,
    deviating: 'r.repetition_reason is not null',
    conforming: 'true',
  },
  {
    clause: clause.inHousePractice,
    name: 'practiceHeld',
    record: TrainingPlan,
    on: 'endsOn',
    missing: `r.in_house_practice and r.state = 'CLOSED' and not ${practised}`,
    overdue: `r.in_house_practice and r.state in ('NOTIFIED', 'IN_PROGRESS') and r.ends_on < asked.today and not ${practised}`,
    conforming: `r.in_house_practice and ${practised}`,
  },
  {
    clause: clause.inHousePractice,
    name: 'bothHelped',
    record: InHousePractice,
    on: 'startsOn',
    missing: "r.state = 'RECORDED' and (r.management_confirmed_by_id is null or r.sales_confirmed_by_id is null)",
    overdue: `r.state = 'SCHEDULED' and r.starts_on < asked.today or r.state = 'CONFIRMED' and r.ends_on < asked.today
      or r.state in ('CONFIRMED', 'RECORDED') and ${cameOn('CONFIRMED')} > r.starts_on`,
    conforming: "r.state in ('CONFIRMED', 'RECORDED')",
  },
  {
    clause: clause.trainingAssessment,
    name: 'everyParticipantAssessed',
    record: Enrolment,
    on: 'plan.endsOn',
    missing: `r.state <> 'EXEMPTED' and plan.ends_on < asked.today and ${came} and not ${assessed}`,
    deviating: "r.state = 'EXEMPTED'",
    conforming: assessed,
  },
  {
    clause: clause.trainingAssessment,
    name: 'failureStands',
    record: Assessment,
    on: 'assessedOn',
    deviating: "r.state = 'VOID' and least(r.theory, r.practice) < r.pass_mark",
    conforming: "r.state <> 'VOID'",
  },
  {
    clause: clause.trainingAssessment,
    name: 'everyPassCertified',
    record: Assessment,
    on: 'assessedOn',
    missing: `r.state = 'PASSED' and not ${certified} and (select p.ends_on < asked.today from enrolment e
      join training_plan p on p.id = e.plan_id where e.id = r.enrolment_id)`,
    conforming: `r.state = 'PASSED' and ${certified}`,
  },
];
