import { Resolver } from 'type-graphql';
import type { Entered } from '../fields/form.ts';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Equipment } from './equipment.entity.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { ModelFamilyChange } from './model-family-change.entity.ts';
import type { ProductModel } from './product-model.entity.ts';
import { decide, decidedByAnother } from './proposal-on-model.ts';

@Form()
export class ModelFamilyChangeInput extends pick(ModelFamilyChange) {}

/** 5.3.1: a change changes something. */
export function anotherFamily({ model, family }: Input<ModelFamilyChangeInput, 'model'>): Refusal | undefined {
  if (model.family.id === family.id) return refuse('sameFamily', {}, 'family');
}

/** 5.3.1: by its family a model decides who may be sent to its machines: once there are any, another person approves it. */
export async function familyStays(
  { family }: Input<Entered<ProductModel, 'family'>>,
  model: Partial<Facts<ProductModel>>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!model.family || model.family.id === family.id) return;
  const machines = await em.count(Equipment, { model: model.id as string });
  if (machines) return refuse('familyByProposal', { machines }, 'family');
}

@Resolver()
export class ModelFamilyChangeSteps {
  @Step(ModelFamilyChange, {
    description: 'A model belongs to another family than it was entered with, and this is why.',
    clause: clause.licence,
    by: ['AFTER_SALES', 'MANUFACTURING'],
    to: 'PROPOSED',
    input: ModelFamilyChangeInput,
    on: { model: { states: ['ACTIVE'] } },
    rules: [anotherFamily],
    tone: 'PRIMARY',
  })
  proposeModelFamily(change: ModelFamilyChange, input: Input<ModelFamilyChangeInput, 'model'>, context: StepContext) {
    assign(change, input);
    const { em, viewer } = context;
    Object.assign(change, { formerFamily: input.model.family, proposedBy: me({ em, viewer }) });
  }

  @Step(ModelFamilyChange, {
    description:
      'From now on only who is licensed for the other family is sent; not while an order of a machine is open.',
    clause: clause.licence,
    by: decidedByAnother,
    from: ['PROPOSED'],
    to: 'APPROVED',
    on: { model: { states: ['ACTIVE'] } },
    decides: true,
    moves: { ProductModel: ['ACTIVE'] },
    tone: 'PRIMARY',
  })
  approveModelFamily(change: Loaded<ModelFamilyChange, 'model'>, _: object, context: StepContext) {
    const { model, family } = change;
    decide(change, context);
    Object.assign(change, { formerFamily: model.family, changedOn: context.today });
    context.move(model as ProductModel, 'ACTIVE');
    Object.assign(model, { family });
  }

  @Step(ModelFamilyChange, {
    description: 'The model stays in its family.',
    clause: clause.licence,
    by: decidedByAnother,
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectModelFamily(change: Loaded<ModelFamilyChange>, { reason }: ReasonInput, context: StepContext) {
    decide(change, context);
    change.rejectionReason = reason;
  }
}
