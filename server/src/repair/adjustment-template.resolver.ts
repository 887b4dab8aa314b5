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
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import { laterThanReleased, measurable, stillLater, templateInForce } from './adjustment-template-rules.ts';

@Form()
export class AdjustmentTemplateInput extends pick(AdjustmentTemplate) {}

const sound = [revisionLetter, measurable, laterThanReleased];

@Resolver()
export class AdjustmentTemplateSteps {
  @Step(AdjustmentTemplate, {
    description: 'What has to be adjusted on machines of a model is written down, item by item.',
    clause: clause.adjustment,
    by: ['AFTER_SALES', 'MANUFACTURING'],
    to: 'DRAFT',
    input: AdjustmentTemplateInput,
    rules: sound,
    tone: 'PRIMARY',
  })
  draftAdjustmentTemplate(
    template: AdjustmentTemplate,
    input: Input<AdjustmentTemplateInput>,
    { viewer, em }: StepContext,
  ) {
    assign(template, input);
    template.author = me({ em, viewer });
  }

  @Step(AdjustmentTemplate, {
    description: 'A draft is written anew; whoever does so is its author from then on.',
    clause: clause.adjustment,
    by: ['AFTER_SALES', 'MANUFACTURING'],
    from: ['DRAFT'],
    input: AdjustmentTemplateInput,
    rules: sound,
  })
  reviseAdjustmentTemplate(
    template: Loaded<AdjustmentTemplate>,
    input: Input<AdjustmentTemplateInput>,
    { viewer, em }: StepContext,
  ) {
    assign(template, input);
    template.author = me({ em, viewer });
  }

  @Step(AdjustmentTemplate, {
    description: 'It comes into force, and the former revision goes out of it.',
    clause: clause.adjustment,
    by: { roles: ['AFTER_SALES_HEAD'], notBy: 'AUTHORS' },
    from: ['DRAFT'],
    to: 'RELEASED',
    decides: true,
    on: { model: {} },
    guards: [stillLater],
    moves: { AdjustmentTemplate: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async releaseAdjustmentTemplate(template: Loaded<AdjustmentTemplate>, _: object, context: StepContext) {
    const previous = await templateInForce(template.model, context);
    if (previous && previous !== template) context.move(previous, 'SUPERSEDED');
    template.releasedBy = me(context);
    template.releasedOn = context.today;
  }

  @Step(AdjustmentTemplate, {
    description: 'What is wrong, or is not wanted after all, does not come into force, or is no longer.',
    clause: clause.adjustment,
    by: ['AFTER_SALES_HEAD'],
    from: ['DRAFT', 'RELEASED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    tone: 'DANGER',
  })
  withdrawAdjustmentTemplate(template: Loaded<AdjustmentTemplate>, { reason }: ReasonInput) {
    template.withdrawalReason = reason;
  }
}
