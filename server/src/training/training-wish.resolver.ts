import { Resolver } from 'type-graphql';
import { Link, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { Dealer } from '../organization/dealer.entity.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingWish } from './training-wish.entity.ts';
import { sourceNamed, wantedAhead } from './wish-rules.ts';

@Form()
export class TrainingWishInput extends pick(TrainingWish) {}

@Form()
export class TrainingWishAnswerInput {
  @Text({ widget: 'LONG_TEXT' }) answer!: string;
  /** The plan that takes it up; none where it is declined. */
  @Link(() => TrainingPlan, { optional: true }) plan?: TrainingPlan | null;
}

@Resolver()
export class TrainingWishSteps {
  @Step(TrainingWish, {
    description:
      'What customers, dealers or departments want to be trained in is gathered, with what it was heard from.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER'],
    to: 'OPEN',
    input: TrainingWishInput,
    rules: [sourceNamed, wantedAhead],
  })
  recordTrainingWish(wish: TrainingWish, input: Input<TrainingWishInput>, { viewer, em }: StepContext) {
    assign(wish, input);
    wish.department = viewer.departments[0] as TrainingWish['department'];
    wish.dealer = viewer.dealerId ? em.getReference(Dealer, viewer.dealerId) : null;
    wish.recordedBy = me({ em, viewer });
  }

  @Step(TrainingWish, {
    description: 'A plan takes it up, or it is declined; whoever wished is told why.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES'],
    from: ['OPEN'],
    to: ['PLANNED', 'DECLINED'],
    input: TrainingWishAnswerInput,
    on: {
      plan: { states: ['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'] },
    },
    tone: 'PRIMARY',
  })
  answerTrainingWish(
    wish: Loaded<TrainingWish>,
    { answer, plan }: Input<TrainingWishAnswerInput>,
    { viewer, em, today }: StepContext,
  ) {
    Object.assign(wish, { answer, plan, answeredBy: me({ em, viewer }), answeredOn: today });
    wish.state = plan ? 'PLANNED' : 'DECLINED';
  }

  @Step(TrainingWish, {
    description: 'It was entered by mistake, or is no longer wished.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES', 'DEALER'],
    from: ['OPEN'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelTrainingWish(wish: Loaded<TrainingWish>, { reason }: ReasonInput) {
    wish.cancellationReason = reason;
  }
}
