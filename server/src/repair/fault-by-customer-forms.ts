import { MOST_PHOTOS } from '../attachments/said-more.ts';
import { Choice, Text, Texts } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { MachineState } from './fault-report.entity.ts';

@Form()
export class FaultByCodeInput {
  @Text({ widget: 'LONG_TEXT', max: 500 }) symptom!: string;
  @Choice(() => MachineState, { optional: true }) machineState?: MachineState | null;
  @Texts({ widget: 'PHOTOS', optional: true, max: MOST_PHOTOS }) photos?: string[] | null;
  @Text({ max: 60 }) caller!: string;
  @Text({ widget: 'PHONE' }) callerPhone!: string;
}
