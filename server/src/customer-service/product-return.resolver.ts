import { Resolver } from 'type-graphql';
import { openNonconformity, opensNonconformity } from '../improvement/open-nonconformity.ts';
import { machineOfCustomer } from '../organization/equipment-rules.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ProductReturn } from './product-return.entity.ts';
import {
  QuarantineEndInput,
  QuarantineInput,
  ReevaluationInput,
  ReturnApprovalInput,
  ReturnEvaluationInput,
  ReturnReceiptInput,
  ReturnRejectionInput,
  ReturnRequestInput,
  ReturnSettlementInput,
  ReturnStatementInput,
} from './return-forms.ts';
import {
  amountFits,
  engineersForThemselves,
  enteredByOffice,
  evaluatedByEngineers,
  evaluationConfirmed,
  isKeptApart,
  keptApart,
  leftAfterArrival,
  mayBeAskedFor,
  newMachineKnown,
  notKeptApartYet,
  receivedAfterApproval,
  settledAsApproved,
  turnOfEvaluator,
} from './return-rules.ts';
import { coveredUntil, leaveContracts, periodOfReplacement, replaceMachine, takesBack } from './take-back.ts';

const decide = (request: Loaded<ProductReturn>, { viewer, em, today }: StepContext) =>
  Object.assign(request, { decidedBy: me({ em, viewer }), decidedOn: today });

@Resolver()
export class ProductReturnSteps {
  @Step(ProductReturn, {
    description: 'A customer wants to give a machine back.',
    clause: clause.productReturn,
    by: ['AFTER_SALES', 'SALES'],
    to: 'REQUESTED',
    input: ReturnRequestInput,
    on: { equipment: {} },
    rules: [machineOfCustomer, mayBeAskedFor],
    tone: 'PRIMARY',
  })
  requestReturn(request: ProductReturn, input: Input<ReturnRequestInput>, { viewer, em }: StepContext) {
    assign(request, input);
    request.requestedBy = me({ em, viewer });
  }

  @Step(ProductReturn, {
    description: 'Engineers look at the machine and say what they would do.',
    clause: clause.productReturn,
    by: ['AFTER_SALES', 'ENGINEER'],
    from: ['REQUESTED', 'EVALUATED'],
    to: 'EVALUATED',
    input: ReturnEvaluationInput,
    load: ['confirmedBy'],
    rules: [evaluatedByEngineers, engineersForThemselves],
    inbox: { states: ['REQUESTED'] },
    tone: 'PRIMARY',
  })
  evaluateReturn(
    request: Loaded<ProductReturn, 'confirmedBy'>,
    input: Input<ReturnEvaluationInput>,
    { viewer }: StepContext,
  ) {
    const oneself = input.engineers.filter(({ id }) => id === viewer.personId);
    assign(request, { ...input, missing: null, confirmedBy: oneself, evaluatedByEngineer: oneself.length > 0 });
  }

  @Step(ProductReturn, {
    description: 'An engineer who is named in it says that this is the evaluation.',
    clause: clause.productReturn,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: turnOfEvaluator },
    from: ['EVALUATED'],
    load: ['engineers', 'confirmedBy'],
    decides: true,
    inbox: { for: enteredByOffice },
    tone: 'PRIMARY',
  })
  confirmReturnEvaluation(
    request: Loaded<ProductReturn, 'engineers' | 'confirmedBy'>,
    _: object,
    { viewer }: StepContext,
  ) {
    request.confirmedBy.add([...request.engineers].filter(({ id }) => id === viewer.personId));
  }

  @Step(ProductReturn, {
    description: 'After-Sales puts its case to the General Manager.',
    clause: clause.productReturn,
    by: ['AFTER_SALES'],
    from: ['EVALUATED'],
    to: 'SUBMITTED',
    input: ReturnStatementInput,
    load: ['engineers', 'confirmedBy'],
    guards: [evaluationConfirmed],
    tone: 'PRIMARY',
  })
  submitReturn(request: Loaded<ProductReturn>, { statement }: ReturnStatementInput, { viewer, em }: StepContext) {
    Object.assign(request, { statement, submittedBy: me({ em, viewer }) });
  }

  @Step(ProductReturn, {
    description: 'The General Manager approves the return, and says what the customer gets.',
    clause: clause.productReturn,
    by: { roles: ['GENERAL_MANAGER'], notBy: 'AUTHORS' },
    from: ['SUBMITTED'],
    to: 'APPROVED',
    input: ReturnApprovalInput,
    rules: [amountFits],
    decides: true,
    tone: 'PRIMARY',
  })
  approveReturn(
    request: Loaded<ProductReturn>,
    { remedy, amount, opinion }: ReturnApprovalInput,
    context: StepContext,
  ) {
    Object.assign(decide(request, context), { remedy, amount: amount || null, opinion: opinion ?? null });
  }

  @Step(ProductReturn, {
    description: 'The General Manager does not approve: the customer is told why, and what can be done instead.',
    clause: clause.productReturn,
    by: { roles: ['GENERAL_MANAGER'], notBy: 'AUTHORS' },
    from: ['SUBMITTED'],
    to: 'REJECTED',
    input: ReturnRejectionInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectReturn(request: Loaded<ProductReturn>, { reason, alternatives }: ReturnRejectionInput, context: StepContext) {
    Object.assign(decide(request, context), { rejectionReason: reason, alternatives });
  }

  @Step(ProductReturn, {
    description: 'The General Manager cannot decide by this evaluation.',
    clause: clause.productReturn,
    by: ['GENERAL_MANAGER'],
    from: ['SUBMITTED'],
    to: 'REQUESTED',
    input: ReevaluationInput,
    decides: true,
    load: ['submittedBy'],
  })
  requestReevaluation(request: Loaded<ProductReturn>, { missing }: ReevaluationInput) {
    Object.assign(request, { missing, submittedBy: null });
  }

  @Step(ProductReturn, {
    description: 'The goods came without approval: they are kept apart, and nothing is paid for them.',
    clause: clause.productReturn,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'EVALUATED', 'SUBMITTED', 'REJECTED'],
    input: QuarantineInput,
    guards: [notKeptApartYet],
  })
  quarantineReturn(request: Loaded<ProductReturn>, { arrivedOn, place }: QuarantineInput) {
    Object.assign(request, {
      quarantinedOn: arrivedOn,
      quarantine: place,
      quarantineEndedOn: null,
      quarantineEnd: null,
    });
  }

  @Step(ProductReturn, {
    description: 'The goods that were kept apart are no longer in the house: where they have gone.',
    clause: clause.productReturn,
    by: ['AFTER_SALES'],
    from: ['REJECTED', 'WITHDRAWN'],
    input: QuarantineEndInput,
    guards: [keptApart],
    rules: [leftAfterArrival],
    inbox: { states: ['REJECTED', 'WITHDRAWN'], for: isKeptApart },
  })
  endQuarantine(request: Loaded<ProductReturn>, { leftOn, whatBecame }: QuarantineEndInput) {
    Object.assign(request, { quarantineEndedOn: leftOn, quarantineEnd: whatBecame });
  }

  @Step(ProductReturn, {
    description: 'The approved return has come back to the company, and is nonconforming product from now on.',
    clause: clause.productReturn,
    by: ['AFTER_SALES'],
    from: ['APPROVED'],
    to: 'RECEIVED',
    input: ReturnReceiptInput,
    rules: [receivedAfterApproval],
    moves: opensNonconformity,
    tone: 'PRIMARY',
  })
  async receiveReturn(request: Loaded<ProductReturn>, input: ReturnReceiptInput, context: StepContext) {
    assign(request, input);
    const { equipment, condition } = request;
    const what = (condition ?? '').replace(/\s+/g, ' ').slice(0, 200);
    const finding = { madeBy: request, source: 'RETURN', what, equipment, quantity: 1 } as const;
    request.nonconformity = await openNonconformity(context, finding);
  }

  @Step(ProductReturn, {
    description: 'Management refunds, replaces or has repaired, as it was approved.',
    clause: clause.productReturn,
    by: ['MANAGEMENT'],
    from: ['RECEIVED'],
    to: 'SETTLED',
    input: ReturnSettlementInput,
    on: { equipment: { load: ['model', 'customer', 'site'] } },
    load: ['equipment'],
    rules: [settledAsApproved, newMachineKnown],
    parameters: ['WARRANTY_ANEW_AFTER_REPLACEMENT'],
    moves: takesBack,
    tone: 'PRIMARY',
  })
  async settleReturn(
    request: Loaded<ProductReturn, 'equipment.model'>,
    input: Input<ReturnSettlementInput, 'model'>,
    context: StepContext<'WARRANTY_ANEW_AFTER_REPLACEMENT'>,
  ) {
    const { amount, note, remedy } = input;
    Object.assign(request, { settledOn: context.today, paid: amount || null, settlement: note ?? null });
    if (remedy === 'REPAIR') return;
    const replacement = remedy === 'REPLACE' ? await replaceMachine(request, input, context) : null;
    if (replacement)
      Object.assign(request, {
        period: await periodOfReplacement(request, context),
        replacement,
        coveredUntil: await coveredUntil(request.equipment, context),
      });
    context.move(request.equipment, replacement ? 'REPLACED' : 'RETURNED');
    await leaveContracts(request.equipment, replacement, context);
  }

  @Step(ProductReturn, {
    description: 'The customer keeps the machine after all.',
    clause: clause.productReturn,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'EVALUATED', 'SUBMITTED', 'APPROVED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    tone: 'DANGER',
  })
  withdrawReturn(request: Loaded<ProductReturn>, { reason }: ReasonInput) {
    request.withdrawalReason = reason;
  }
}
