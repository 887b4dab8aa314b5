import { Choice, Link, Links, Text, Whole } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { NoticeChannel } from './training-notice.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingRoom } from './training-room.entity.ts';
import { TrainingWish } from './training-wish.entity.ts';

@Form()
export class TrainingPlanInput extends pick(TrainingPlan) {
  /** The wishes from which it is drawn. */
  @Links(() => TrainingWish, { optional: true, max: 50 }) override wishes!: TrainingWish[];
}

@Form()
export class AmendTrainingPlanInput extends TrainingPlanInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  /** How somebody takes part who is enrolled in another plan on the new days. */
  @Text({ widget: 'LONG_TEXT', optional: true }) overlapReason?: string | null;
}

@Form()
export class OpinionInput {
  @Text({ widget: 'LONG_TEXT', optional: true }) opinion?: string | null;
}

@Form()
export class VenueInput {
  /** A room of the company; elsewhere it is said in words. */
  @Link(() => TrainingRoom, { optional: true }) trainingRoom?: TrainingRoom | null;
  @Text({ optional: true, max: 100 }) venue?: string | null;
  @Text({ optional: true }) address?: string | null;
  @Text({ optional: true, max: 60 }) room?: string | null;
  @Whole({ optional: true, min: 1, max: 1000 }) capacity?: number | null;
}

@Form()
export class TrainingNoticesInput {
  @Choice(() => NoticeChannel) channel!: NoticeChannel;
}
