import { Flag, Link, Moment, Text } from '../fields/declarations.ts';
import { Form, pick, pickToCorrect } from '../fields/form.ts';
import { Stated } from '../procedure/day-origin.ts';
import { FaultReport, RemoteHelp } from './fault-report.entity.ts';

@Form()
export class FaultReportInput extends pick(
  FaultReport,
  'customer',
  'equipment',
  'caller',
  'callerPhone',
  'channel',
  'machineState',
  'symptom',
  'occurrence',
  'faultCode',
) {
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Moment({ optional: true }) calledAt!: Date;
}

@Form()
export class RemoteHelpInput extends pick(RemoteHelp, 'channel', 'advice', 'outcome', 'minutes') {}

@Form()
export class FaultCorrectionInput extends pickToCorrect(
  FaultReport,
  'equipment',
  'caller',
  'callerPhone',
  'symptom',
  'occurrence',
  'faultCode',
) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class ResolutionInput {
  @Text({ widget: 'LONG_TEXT' }) resolution!: string;
}

@Form()
export class MergeInput {
  @Link(() => FaultReport) into!: FaultReport;
  /** Both calls are about one fault, so that the warranty goes by the earlier. */
  @Flag({ optional: true }) sameFault?: boolean | null;
}
