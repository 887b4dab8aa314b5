import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import type { ProductModel } from './product-model.entity.ts';
import { decide, decidedByAnother } from './proposal-on-model.ts';
import { sameTerms, type WarrantyTerms } from './warranty-terms.ts';
import { WarrantyTermsChange } from './warranty-terms-change.entity.ts';

@Form()
export class WarrantyTermsChangeInput extends pick(WarrantyTermsChange) {}

/** 5.2.3: a change changes something. */
export function otherTerms({ model, terms }: Input<WarrantyTermsChangeInput, 'model'>): Refusal | undefined {
  if (sameTerms(model.warranty, terms)) return refuse('sameWarrantyTerms', {}, 'terms');
}

@Resolver()
export class WarrantyTermsChangeSteps {
  @Step(WarrantyTermsChange, {
    description: 'Other terms are wanted for a model, and this is why.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES', 'MANUFACTURING'],
    to: 'PROPOSED',
    input: WarrantyTermsChangeInput,
    on: { model: { states: ['ACTIVE'] } },
    rules: [otherTerms],
    tone: 'PRIMARY',
  })
  proposeWarrantyTerms(change: WarrantyTermsChange, input: Input<WarrantyTermsChangeInput>, context: StepContext) {
    assign(change, input);
    change.proposedBy = me(context);
  }

  @Step(WarrantyTermsChange, {
    description: 'Machines shipped from today on are sold by these terms; what was shipped before keeps its own.',
    clause: clause.threeGuarantees,
    by: decidedByAnother,
    from: ['PROPOSED'],
    to: 'APPROVED',
    on: { model: { states: ['ACTIVE'] } },
    decides: true,
    moves: { ProductModel: ['ACTIVE'] },
    tone: 'PRIMARY',
  })
  approveWarrantyTerms(change: Loaded<WarrantyTermsChange, 'model'>, _: object, context: StepContext) {
    const { model, terms } = change;
    decide(change, context);
    Object.assign(change, { validFrom: context.today, formerTerms: model.warranty });
    model.warranty = terms;
    context.move(model as ProductModel, 'ACTIVE');
  }

  @Step(WarrantyTermsChange, {
    description: 'The terms of the model stay as they are.',
    clause: clause.threeGuarantees,
    by: decidedByAnother,
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectWarrantyTerms(change: Loaded<WarrantyTermsChange>, { reason }: ReasonInput, context: StepContext) {
    decide(change, context);
    change.rejectionReason = reason;
  }
}

/** 5.2.3: by which terms a machine is sold: those of its model on the day of its shipment. */
export async function termsAtShipment(
  model: Facts<ProductModel>,
  shippedOn: string,
  em: SqlEntityManager,
): Promise<WarrantyTerms | null> {
  const [next] = await em.find(
    WarrantyTermsChange,
    { model: model.id, state: 'APPROVED', validFrom: { $gt: shippedOn } },
    { orderBy: { validFrom: 'asc', id: 'asc' }, limit: 1 },
  );
  return next ? next.formerTerms : model.warranty;
}
