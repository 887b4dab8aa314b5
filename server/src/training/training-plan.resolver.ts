import { Resolver } from 'type-graphql';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { traineesFree } from './same-days.ts';
import { notices, notify, tellEnrolled } from './training-notices.ts';
import { enrolled, planHoldsEnrolled } from './training-places.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import {
  AmendTrainingPlanInput,
  OpinionInput,
  TrainingNoticesInput,
  TrainingPlanInput,
  VenueInput,
} from './training-plan-forms.ts';
import {
  approvedAhead,
  daysLeft,
  everyoneReachable,
  keepsPracticeDays,
  keepsWhatWasTaught,
  resumedState,
  someoneToNotify,
  submitAnew,
  trainingPeriod,
  trainingSchedule,
} from './training-plan-rules.ts';
import { placeNamed, roomFree, venueHoldsEnrolled, venueOf } from './venue-rules.ts';
import { takeUp, wishesOpen } from './wish-rules.ts';

const withTrainees = ['enrolments.person'] as const;
const wishesMove = { TrainingWish: ['PLANNED', 'OPEN'] };

@Resolver()
export class TrainingPlanSteps {
  @Step(TrainingPlan, {
    description: "A training plan is drawn from market information and customers' wishes.",
    clause: clause.trainingPlan,
    by: ['AFTER_SALES'],
    to: 'DRAFT',
    input: TrainingPlanInput,
    rules: [trainingPeriod, trainingSchedule, wishesOpen],
    moves: wishesMove,
    tone: 'PRIMARY',
  })
  async draftTrainingPlan(plan: TrainingPlan, { wishes, ...input }: Input<TrainingPlanInput>, context: StepContext) {
    assign(plan, input);
    plan.draftedBy = me(context);
    await takeUp({ wishes }, plan, context);
  }

  @Step(TrainingPlan, {
    description: 'A draft is changed; one that was rejected becomes a new revision.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES'],
    from: ['DRAFT', 'REJECTED'],
    to: 'DRAFT',
    input: TrainingPlanInput,
    rules: [trainingPeriod, trainingSchedule, wishesOpen],
    moves: wishesMove,
    inbox: { states: ['REJECTED'] },
  })
  async reviseTrainingPlan(
    plan: Loaded<TrainingPlan>,
    { wishes, ...input }: Input<TrainingPlanInput>,
    context: StepContext,
  ) {
    assign(plan, input);
    await takeUp({ wishes }, plan, context);
    if (plan.rejectionReason) Object.assign(plan, { revision: plan.revision + 1, rejectionReason: null });
  }

  @Step(TrainingPlan, {
    description: 'A finished plan goes to the General Manager.',
    clause: clause.trainingApproval,
    by: ['AFTER_SALES'],
    from: ['DRAFT'],
    to: 'SUBMITTED',
    tone: 'PRIMARY',
  })
  submitTrainingPlan(plan: Loaded<TrainingPlan>, _: object, { viewer, em }: StepContext) {
    plan.submittedBy = me({ em, viewer });
  }

  @Step(TrainingPlan, {
    description:
      'The plan takes effect when the General Manager approves it; one that was amended goes on from where it was.',
    clause: clause.trainingApproval,
    by: { roles: ['GENERAL_MANAGER'], notBy: 'AUTHORS' },
    from: ['SUBMITTED'],
    to: ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
    input: OpinionInput,
    decides: true,
    tone: 'PRIMARY',
    load: [...withTrainees, 'sessions'],
    guards: [approvedAhead],
    parameters: ['TRAINING_HOURS_TO_HOLD'],
    moves: notices,
  })
  async approveTrainingPlan(
    plan: Loaded<TrainingPlan, 'enrolments.person' | 'sessions'>,
    { opinion }: OpinionInput,
    context: StepContext<'TRAINING_HOURS_TO_HOLD'>,
  ) {
    plan.state = resumedState(plan);
    plan.approvedBy = me(context);
    plan.opinion = opinion ?? null;
    plan.hoursToHold = context.parameters.TRAINING_HOURS_TO_HOLD;
    if (plan.amendmentReason) await tellEnrolled(plan, 'AMENDMENT', plan.amendmentReason, context);
    plan.amendmentReason = null;
  }

  @Step(TrainingPlan, {
    description: 'The General Manager sends the plan back.',
    clause: clause.trainingApproval,
    by: ['GENERAL_MANAGER'],
    from: ['SUBMITTED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectTrainingPlan(plan: Loaded<TrainingPlan>, { reason }: ReasonInput) {
    plan.rejectionReason = reason;
  }

  @Step(TrainingPlan, {
    description: 'What was approved changes: it needs approval anew. Other days undo the venue and the notices.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES'],
    from: ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
    to: 'SUBMITTED',
    input: AmendTrainingPlanInput,
    rules: [
      trainingPeriod,
      trainingSchedule,
      planHoldsEnrolled,
      keepsWhatWasTaught,
      keepsPracticeDays,
      traineesFree,
      wishesOpen,
    ],
    load: [...withTrainees, 'sessions', 'practices'],
    moves: { Enrolment: ['ENROLLED'], ...wishesMove },
  })
  async amendTrainingPlan(
    plan: Loaded<TrainingPlan, 'enrolments'>,
    { wishes, ...input }: Input<AmendTrainingPlanInput>,
    context: StepContext,
  ) {
    const otherDays = plan.startsOn !== input.startsOn || plan.endsOn !== input.endsOn;
    assign(plan, input);
    submitAnew(plan, input.reason, context);
    await takeUp({ wishes }, plan, context);
    if (!otherDays) return;
    Object.assign(plan, { venue: null, trainingRoom: null });
    for (const enrolment of enrolled(plan)) if (enrolment.state === 'NOTIFIED') context.move(enrolment, 'ENROLLED');
  }

  @Step(TrainingPlan, {
    description: 'Management arranges the place; a new place needs new notices.',
    clause: clause.trainingApproval,
    by: ['MANAGEMENT'],
    from: ['APPROVED', 'ARRANGED', 'NOTIFIED'],
    to: 'ARRANGED',
    input: VenueInput,
    on: { trainingRoom: {} },
    guards: [daysLeft],
    rules: [placeNamed, venueHoldsEnrolled, roomFree],
    load: withTrainees,
    moves: { Enrolment: ['ENROLLED'] },
    tone: 'PRIMARY',
    inbox: { states: ['APPROVED'] },
  })
  arrangeVenue(
    plan: Loaded<TrainingPlan, 'enrolments' | 'trainingRoom'>,
    input: Input<VenueInput, 'trainingRoom'>,
    { move }: StepContext,
  ) {
    Object.assign(plan, { venue: venueOf(input), trainingRoom: input.trainingRoom ?? null });
    for (const enrolment of enrolled(plan)) if (enrolment.state === 'NOTIFIED') move(enrolment, 'ENROLLED');
  }

  @Step(TrainingPlan, {
    description: 'Management sends a notice to each trainee who has none yet.',
    clause: clause.trainingApproval,
    by: ['MANAGEMENT'],
    from: ['ARRANGED', 'NOTIFIED'],
    to: 'NOTIFIED',
    input: TrainingNoticesInput,
    guards: [daysLeft, someoneToNotify],
    rules: [everyoneReachable],
    load: withTrainees,
    moves: { Enrolment: ['NOTIFIED'], ...notices },
    tone: 'PRIMARY',
  })
  async sendTrainingNotices(
    plan: Loaded<TrainingPlan, 'enrolments.person'>,
    { channel }: TrainingNoticesInput,
    context: StepContext,
  ) {
    for (const enrolment of enrolled(plan).filter(({ state }) => state === 'ENROLLED')) {
      await notify(plan, enrolment, 'INVITATION', channel, context);
      context.move(enrolment, 'NOTIFIED');
    }
  }
}
