import { Resolver } from 'type-graphql';
import { attachPhotos, photosTheirOwn } from '../attachments/photos.ts';
import { SaidMoreInput } from '../attachments/said-more.ts';
import { endDecision, endsDecision } from '../customer-service/warranty-decision.ts';
import { addToCase } from '../improvement/add-to-case.ts';
import { actionDue } from '../improvement/correspondence-rules.ts';
import { cancelLine, registerCancels, registers } from '../improvement/register-line.ts';
import { machineAtHand, machineDoor } from '../organization/machine-door.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ByCode } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { FaultByCodeInput } from './fault-by-customer-forms.ts';
import { FaultReport } from './fault-report.entity.ts';
import { nothingDoneYet, nothingMerged } from './fault-report-rules.ts';
import { logFault } from './log-fault.ts';

/** 5.3.7: what the customer does without an account: by the code of the machine, then by the link of the case. */
@Resolver()
export class FaultByCustomerSteps {
  @Step(FaultReport, {
    description: 'Whoever stands at the machine reports its fault by the code on it, and is told the link of the case.',
    clause: clause.faultReport,
    by: ['CUSTOMER'],
    to: 'LOGGED',
    input: FaultByCodeInput,
    rules: [photosTheirOwn],
    parameters: ['ACTION_DAYS'],
    moves: registers,
    tone: 'PRIMARY',
  })
  @ByCode(machineDoor)
  async reportFaultByCode(
    fault: FaultReport,
    { photos, machineState, ...input }: Input<FaultByCodeInput>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    const equipment = await machineAtHand(context);
    const { customer } = equipment;
    assign(fault, { ...input, customer, equipment, channel: 'CODE', machineState: machineState ?? 'LIMITED' });
    await logFault(fault, context.now, context);
    await attachPhotos(fault, { photos }, context);
    context.reveal(await context.link(fault, context.language));
  }

  @Step(FaultReport, {
    description: 'The customer says more of the fault, which waits anew where nobody was to act.',
    clause: clause.faultReport,
    by: ['CUSTOMER'],
    from: ['LOGGED', 'HELPING', 'REPAIR_PLANNED'],
    input: SaidMoreInput,
    load: ['registerLine'],
    rules: [photosTheirOwn],
    parameters: ['ACTION_DAYS'],
  })
  async addToFaultReport(
    fault: Loaded<FaultReport, 'registerLine'>,
    input: Input<SaidMoreInput>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    const { now, parameters } = context;
    if (fault.state !== 'REPAIR_PLANNED') fault.dueOn ??= actionDue(now, parameters.ACTION_DAYS);
    await addToCase(fault, input, context);
  }

  @Step(FaultReport, {
    description: 'The customer needs nobody any more, before anybody has acted.',
    clause: clause.faultReport,
    by: ['CUSTOMER'],
    from: ['LOGGED', 'HELPING'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['registerLine', 'warrantyDecisions', 'mergedReports', 'orders'],
    guards: [nothingDoneYet, nothingMerged],
    moves: { ...registerCancels, ...endsDecision },
    tone: 'DANGER',
  })
  async withdrawFaultReport(
    fault: Loaded<FaultReport, 'registerLine' | 'warrantyDecisions'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    fault.cancellationReason = reason;
    cancelLine(fault, reason, context);
    await endDecision(fault, context);
  }
}
