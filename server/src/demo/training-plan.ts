import type { NoticeChannel } from '../training/training-notice.entity.ts';
import type { Basis, TrainingPlanState } from '../training/training-plan.entity.ts';
import type { TrainingTopic } from '../training/training-topic.ts';
import type { PersonKey } from './people.ts';
import type { FamilyCode } from './products.ts';
import type { StaffKey } from './staff.ts';
import type { VenueKey } from './venues.ts';

/** Days from the Monday of the week in which the demo is made, so that everybody works Monday to Friday. */
export type DayOffset = number;

export interface Lesson {
  /** Day of the course, the first being 1. */
  readonly day: number;
  readonly topic: TrainingTopic;
  readonly hours: number;
  readonly instructor: StaffKey;
}

/** The input of a plan's draft; its topics and instructors are those of its lessons. */
export interface PlanForm {
  readonly title: string;
  readonly bases: readonly { readonly basis: Basis; readonly source: string }[];
  readonly startsOn: DayOffset;
  readonly days: number;
  readonly audience: string;
  readonly capacity: number;
  readonly family: FamilyCode;
  readonly inHousePractice: boolean;
  readonly otherMatters: string | null;
  readonly schedule: readonly Lesson[];
}

/** A step of the procedure, taken on a day before this week. */
export type StoryStep = { readonly day: DayOffset } & (
  | { readonly step: 'draftTrainingPlan' | 'submitTrainingPlan' }
  | { readonly step: 'reviseTrainingPlan'; readonly change: Partial<PlanForm> }
  | { readonly step: 'approveTrainingPlan'; readonly opinion: string | null }
  | { readonly step: 'rejectTrainingPlan' | 'cancelTrainingPlan'; readonly reason: string }
  | { readonly step: 'amendTrainingPlan'; readonly change: Partial<PlanForm>; readonly reason: string }
  | { readonly step: 'arrangeVenue'; readonly venue: VenueKey }
  | { readonly step: 'enrolTrainee'; readonly people: readonly PersonKey[] }
  | { readonly step: 'withdrawEnrolment'; readonly person: PersonKey; readonly reason: string }
  | { readonly step: 'sendTrainingNotices'; readonly channel: NoticeChannel }
);

export interface TrainingPlan {
  readonly key: string;
  /** As first drafted. */
  readonly form: PlanForm;
  readonly story: readonly StoryStep[];
  /** Where the story leaves it. */
  readonly state: TrainingPlanState;
}
