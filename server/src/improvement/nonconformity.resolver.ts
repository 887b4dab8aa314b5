import { Resolver } from 'type-graphql';
import { Choice, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Complaint } from './complaint.entity.ts';
import { Disposition, Nonconformity } from './nonconformity.entity.ts';
import {
  asked,
  decidedByWhoMay,
  evidenceGiven,
  foundAtTheCustomer,
  notAskedYet,
  suppliedByOthers,
  waitsForWhoDecides,
} from './nonconformity-rules.ts';
import { openNonconformity, opensNonconformity } from './open-nonconformity.ts';

@Form()
export class FoundNonconformityInput extends pick(Nonconformity) {}

@Form()
export class DispositionInput {
  @Choice(() => Disposition) disposition!: Disposition;
  @Text({ widget: 'LONG_TEXT' }) grounds!: string;
}

@Form()
export class CloseNonconformityInput extends pick(Nonconformity, 'evidence', 'evidenceFile') {}

@Resolver()
export class NonconformitySteps {
  @Step(Complaint, {
    description: 'The complaint turns out to be about product that is not as it should be.',
    clause: clause.nonconformingProduct,
    by: ['AFTER_SALES'],
    from: ['OPEN', 'ANSWERED'],
    input: FoundNonconformityInput,
    rules: [foundAtTheCustomer],
    moves: opensNonconformity,
  })
  async reportNonconformity(
    complaint: Loaded<Complaint>,
    finding: Input<FoundNonconformityInput>,
    context: StepContext,
  ) {
    await openNonconformity(context, { ...finding, source: 'COMPLAINT', complaint, madeBy: complaint });
  }

  @Step(Nonconformity, {
    description: 'Management would use it as it is, and asks the General Manager.',
    clause: clause.nonconformingProduct,
    by: ['MANAGEMENT'],
    from: ['OPEN'],
    input: ReasonInput,
    guards: [notAskedYet],
  })
  requestUseAsIs(nonconformity: Loaded<Nonconformity>, { reason }: ReasonInput) {
    nonconformity.useAsIsGrounds = reason;
  }

  @Step(Nonconformity, {
    description: 'The General Manager does not let it be used as it is: Management decides otherwise.',
    clause: clause.nonconformingProduct,
    by: ['GENERAL_MANAGER'],
    from: ['OPEN'],
    input: ReasonInput,
    decides: true,
    guards: [asked],
    tone: 'DANGER',
  })
  refuseUseAsIs(nonconformity: Loaded<Nonconformity>) {
    nonconformity.useAsIsGrounds = null;
  }

  @Step(Nonconformity, {
    description: 'What is done with it is decided by Management; only the General Manager lets it be used as it is.',
    clause: clause.nonconformingProduct,
    by: ['MANAGEMENT', 'GENERAL_MANAGER'],
    from: ['OPEN'],
    to: 'DISPOSITION_DECIDED',
    input: DispositionInput,
    decides: true,
    rules: [decidedByWhoMay, suppliedByOthers],
    load: ['part'],
    tone: 'PRIMARY',
    inbox: { for: waitsForWhoDecides },
  })
  decideDisposition(nonconformity: Loaded<Nonconformity>, input: DispositionInput, context: StepContext) {
    assign(nonconformity, input);
    nonconformity.decidedBy = me(context);
    nonconformity.decidedOn = context.today;
  }

  @Step(Nonconformity, {
    description: 'It has been dealt with as decided, and here is the evidence.',
    clause: clause.nonconformingProduct,
    by: ['MANAGEMENT'],
    from: ['DISPOSITION_DECIDED'],
    to: 'CLOSED',
    input: CloseNonconformityInput,
    rules: [evidenceGiven],
    tone: 'PRIMARY',
  })
  closeNonconformity(
    nonconformity: Loaded<Nonconformity>,
    input: Input<CloseNonconformityInput>,
    { today }: StepContext,
  ) {
    assign(nonconformity, input);
    nonconformity.closedOn = today;
  }
}
