import { Resolver } from 'type-graphql';
import { noticeOf } from '../customer-service/decide.ts';
import { endDecision, endsDecision, flagDecisions } from '../customer-service/warranty-decision.ts';
import { actionDue } from '../improvement/correspondence-rules.ts';
import {
  cancelLine,
  closeLine,
  correctLine,
  noteHandling,
  registerCloses,
  registers,
  reopenLine,
} from '../improvement/register-line.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { machineOfCustomer } from '../organization/equipment-rules.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Role } from '../viewer/roles.ts';
import { FaultReport } from './fault-report.entity.ts';
import {
  FaultCorrectionInput,
  FaultReportInput,
  MergeInput,
  RemoteHelpInput,
  ResolutionInput,
} from './fault-report-forms.ts';
import {
  hasNotHelped,
  isRepeat,
  machineCorrected,
  machineNamed,
  nothingDoneYet,
  reopenedInTime,
  sameMachine,
  somethingCorrected,
} from './fault-report-rules.ts';
import { logFault } from './log-fault.ts';

/** 5.3.7 names three departments that take calls and help. */
const helpers: readonly Role[] = ['AFTER_SALES', 'ENGINEER', 'MANUFACTURING', 'SALES'];

@Resolver()
export class FaultReportSteps {
  @Step(FaultReport, {
    description: 'Whoever takes the call or letter records the fault in detail.',
    clause: clause.faultReport,
    by: helpers,
    to: 'LOGGED',
    input: FaultReportInput,
    rules: [machineOfCustomer],
    parameters: ['ACTION_DAYS'],
    moves: registers,
    tone: 'PRIMARY',
  })
  @Defaults(async ({ now }) => ({ calledAt: now }))
  async reportFault(fault: FaultReport, input: Input<FaultReportInput>, context: StepContext<'ACTION_DAYS'>) {
    assign(fault, input);
    await logFault(fault, input.calledAt, context);
  }

  @Step(FaultReport, {
    description:
      'Something was put down wrongly: it is put right with a reason, and the history keeps what stood there.',
    clause: clause.faultReport,
    by: ['AFTER_SALES'],
    from: ['LOGGED', 'HELPING', 'REPAIR_PLANNED'],
    input: FaultCorrectionInput,
    load: ['registerLine', 'warrantyDecisions', 'mergedReports'],
    rules: [somethingCorrected, machineCorrected],
    moves: { Correspondence: ['OPEN', 'CLOSED'], ...endsDecision },
  })
  async correctFaultReport(
    fault: Loaded<FaultReport, 'registerLine' | 'warrantyDecisions'>,
    { reason, ...corrected }: Input<FaultCorrectionInput>,
    context: StepContext,
  ) {
    const otherMachine = corrected.equipment && corrected.equipment.id !== fault.equipment?.id;
    assign(fault, corrected);
    fault.correctionReason = reason;
    correctLine(fault, { party: `${fault.caller} ${fault.callerPhone}`, subject: fault.symptom }, context);
    if (otherMachine) await endDecision(fault, context);
  }

  @Step(FaultReport, {
    description: 'Help from a distance, as often as it takes.',
    clause: clause.faultReport,
    by: helpers,
    from: ['LOGGED', 'HELPING'],
    to: 'HELPING',
    input: RemoteHelpInput,
    load: ['registerLine'],
    parameters: ['ACTION_DAYS'],
    tone: 'PRIMARY',
    inbox: { states: ['LOGGED'] },
  })
  helpRemotely(
    fault: Loaded<FaultReport, 'registerLine'>,
    input: RemoteHelpInput,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    fault.remoteHelp = [...fault.remoteHelp, { ...input, at: context.now, by: context.viewer.name }];
    fault.dueOn = hasNotHelped(input) ? actionDue(context.now, context.parameters.ACTION_DAYS) : null;
    noteHandling(fault, input.advice, context);
  }

  @Step(FaultReport, {
    description: 'Nobody needs to come.',
    clause: clause.faultReport,
    by: helpers,
    from: ['HELPING'],
    to: 'RESOLVED',
    input: ResolutionInput,
    load: ['registerLine'],
    moves: registerCloses,
    tone: 'PRIMARY',
    inbox: { states: [] },
  })
  resolveFaultRemotely(
    fault: Loaded<FaultReport, 'registerLine'>,
    { resolution }: ResolutionInput,
    context: StepContext,
  ) {
    Object.assign(fault, { resolution, resolvedOn: context.today });
    closeLine(fault, resolution, context);
  }

  @Step(FaultReport, {
    description:
      'A second call about the same machine joins the first; both stay in the register, and the earlier time counts.',
    clause: clause.faultReport,
    by: ['AFTER_SALES'],
    from: ['LOGGED', 'HELPING'],
    to: 'MERGED',
    input: MergeInput,
    on: { into: { states: ['LOGGED', 'HELPING', 'REPAIR_PLANNED'], load: ['warrantyDecisions'] } },
    load: ['registerLine', 'warrantyDecisions'],
    guards: [machineNamed],
    rules: [sameMachine],
    moves: {
      ...registerCloses,
      ...endsDecision,
      WarrantyDecision: ['PROVISIONAL', 'DECIDED', 'SUPERSEDED'],
      FaultReport: ['LOGGED', 'HELPING', 'REPAIR_PLANNED'],
    },
  })
  async mergeFaultReport(
    fault: Loaded<FaultReport, 'registerLine' | 'warrantyDecisions'>,
    { into, sameFault }: Input<MergeInput, 'into.warrantyDecisions'>,
    context: StepContext,
  ) {
    fault.mergedInto = into;
    if (fault.firstCalledAt < into.firstCalledAt) into.firstCalledAt = fault.firstCalledAt;
    if (sameFault && noticeOf(fault) < noticeOf(into)) {
      const sameFaultStatedBy = me(context);
      Object.assign(into, { sameFaultCalledAt: noticeOf(fault), sameFaultStatedBy });
      flagDecisions([...into.warrantyDecisions], context);
    }
    context.move(into, into.state);
    closeLine(fault, sentence('faultMerged', { number: into.number }), context);
    await endDecision(fault, context);
  }

  @Step(FaultReport, {
    description: 'It was reported by mistake; the calls that had joined it wait anew.',
    clause: clause.faultReport,
    by: ['AFTER_SALES'],
    from: ['LOGGED', 'HELPING'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['registerLine', 'warrantyDecisions', 'mergedReports.registerLine', 'orders'],
    guards: [nothingDoneYet],
    parameters: ['ACTION_DAYS'],
    moves: { Correspondence: ['CANCELLED', 'OPEN'], ...endsDecision, FaultReport: ['LOGGED'] },
    tone: 'DANGER',
  })
  async cancelFaultReport(
    fault: Loaded<FaultReport, 'registerLine' | 'warrantyDecisions' | 'mergedReports.registerLine'>,
    { reason }: ReasonInput,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    fault.cancellationReason = reason;
    cancelLine(fault, reason, context);
    for (const merged of fault.mergedReports) {
      Object.assign(merged, { mergedInto: null, dueOn: actionDue(context.now, context.parameters.ACTION_DAYS) });
      context.move(merged, 'LOGGED');
      reopenLine(merged, sentence('noLongerMerged', { number: fault.number }), context);
    }
    await endDecision(fault, context);
  }

  @Step(FaultReport, {
    description:
      'It is back: a new call about the fault, decided anew, and soon after it was resolved a repeat failure.',
    clause: clause.faultReport,
    by: helpers,
    from: ['RESOLVED'],
    to: 'LOGGED',
    input: ReasonInput,
    load: ['registerLine', 'warrantyDecisions'],
    guards: [reopenedInTime],
    parameters: ['REPEAT_FAILURE_DAYS', 'ACTION_DAYS'],
    moves: { ...registers, ...endsDecision },
  })
  async reopenFault(
    fault: Loaded<FaultReport, 'registerLine' | 'warrantyDecisions'>,
    { reason }: ReasonInput,
    context: StepContext<'REPEAT_FAILURE_DAYS' | 'ACTION_DAYS'>,
  ) {
    const { now, today, parameters } = context;
    if (isRepeat(fault, today, parameters.REPEAT_FAILURE_DAYS)) fault.repeatFailures += 1;
    const dueOn = actionDue(now, parameters.ACTION_DAYS);
    Object.assign(fault, { resolution: null, calledAt: now, firstCalledAt: now, dueOn });
    Object.assign(fault, { sameFaultCalledAt: null, sameFaultStatedBy: null });
    reopenLine(fault, reason, context);
    // The price accepted for the previous call covers work that has been done.
    await endDecision(fault, context, ['QUOTED']);
  }
}
