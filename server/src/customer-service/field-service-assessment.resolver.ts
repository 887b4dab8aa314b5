import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { FieldServiceAssessment } from './field-service-assessment.entity.ts';
import { notAssessedYet, notOwnWork } from './field-service-assessment-rules.ts';

@Form()
export class FieldServiceAssessmentInput extends pick(FieldServiceAssessment) {}

@Resolver()
export class FieldServiceAssessmentSteps {
  @Step(FieldServiceAssessment, {
    description: 'The head of After-Sales assesses how field staff served, once the order is closed.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES_HEAD'],
    to: 'RECORDED',
    input: FieldServiceAssessmentInput,
    on: {
      order: { states: ['CLOSED'], load: ['engineers', 'equipment', 'fieldAssessments'], guards: [notAssessedYet] },
    },
    rules: [notOwnWork],
    tone: 'PRIMARY',
  })
  assessFieldService(assessment: FieldServiceAssessment, input: Input<FieldServiceAssessmentInput>) {
    assign(assessment, input);
  }

  @Step(FieldServiceAssessment, {
    description: 'It was about another order.',
    clause: clause.serviceQuality,
    by: ['AFTER_SALES_HEAD'],
    from: ['RECORDED'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['order.equipment'],
    tone: 'DANGER',
  })
  cancelFieldAssessment(assessment: Loaded<FieldServiceAssessment>, { reason }: ReasonInput) {
    assessment.cancellationReason = reason;
  }
}
