import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { revisionLetter } from '../training/document-revisions.ts';
import { InspectionPlan, SamplingResumption } from './inspection-plan.entity.ts';
import {
  characteristicsSound,
  draftsFor,
  drawable,
  laterThanReleased,
  planInForce,
  planStillLater,
  releasedByTheOther,
  samplingDiscontinued,
} from './inspection-plan-rules.ts';

@Form()
export class InspectionPlanInput extends pick(InspectionPlan) {}

@Form()
export class ResumeSamplingInput extends pick(SamplingResumption, 'supplier', 'improvement') {}

const sound = [revisionLetter, drawable, characteristicsSound, laterThanReleased];

function enter(plan: Loaded<InspectionPlan>, input: Input<InspectionPlanInput>, context: StepContext) {
  assign(plan as InspectionPlan, input);
  if (plan.extent === 'ALL_PIECES') Object.assign(plan, { level: null, aql: null });
  plan.author = me(context);
  plan.draftedBy = draftsFor(context);
}

@Resolver()
export class InspectionPlanSteps {
  @Step(InspectionPlan, {
    description: 'How deliveries of a part are inspected is written down: the characteristics, and how many pieces.',
    clause: clause.partsInspection,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    to: 'DRAFT',
    input: InspectionPlanInput,
    on: { part: {} },
    rules: sound,
    tone: 'PRIMARY',
  })
  draftInspectionPlan(plan: InspectionPlan, input: Input<InspectionPlanInput>, context: StepContext) {
    enter(plan, input, context);
  }

  @Step(InspectionPlan, {
    description: 'A draft is written anew; whoever does so is its author from then on.',
    clause: clause.partsInspection,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['DRAFT'],
    input: InspectionPlanInput,
    on: { part: {} },
    rules: sound,
  })
  reviseInspectionPlan(plan: Loaded<InspectionPlan>, input: Input<InspectionPlanInput>, context: StepContext) {
    enter(plan, input, context);
  }

  @Step(InspectionPlan, {
    description: 'The other department puts it into force, and the former revision goes out of it.',
    clause: clause.partsInspection,
    by: { roles: ['AFTER_SALES', 'MANAGEMENT'], notBy: ({ author }) => [author.id] },
    from: ['DRAFT'],
    to: 'RELEASED',
    decides: true,
    on: { part: {} },
    guards: [releasedByTheOther, planStillLater],
    moves: { InspectionPlan: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async releaseInspectionPlan(plan: Loaded<InspectionPlan>, _: object, context: StepContext) {
    const previous = await planInForce(plan.part, context);
    if (previous && previous !== plan) context.move(previous, 'SUPERSEDED');
    plan.releasedBy = me(context);
    plan.releasedOn = context.today;
  }

  @Step(InspectionPlan, {
    description: 'It does not come into force, or is no longer: deliveries of the part are inspected without a plan.',
    clause: clause.partsInspection,
    by: ['GENERAL_MANAGER'],
    from: ['DRAFT', 'RELEASED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  withdrawInspectionPlan(plan: Loaded<InspectionPlan>, { reason }: ReasonInput) {
    plan.withdrawalReason = reason;
  }

  @Step(InspectionPlan, {
    description:
      'A supplier has improved: its deliveries, of which each piece was inspected, are inspected by sample again, tightened.',
    clause: clause.partsInspection,
    by: ['GENERAL_MANAGER'],
    from: ['RELEASED'],
    input: ResumeSamplingInput,
    decides: true,
    load: ['resumptions'],
    on: { supplier: {} },
    rules: [samplingDiscontinued],
  })
  resumeSampling(
    plan: Loaded<InspectionPlan, 'resumptions'>,
    input: Input<ResumeSamplingInput>,
    { now, em, viewer }: StepContext,
  ) {
    const resumedBy = me({ em, viewer });
    const line = { ...input, resumedAt: now, resumedBy, position: plan.resumptions.length };
    plan.resumptions.add(Object.assign(new SamplingResumption(), line));
  }
}
