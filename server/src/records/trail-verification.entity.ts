import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Text, Values, Whole } from '../fields/declarations.ts';
import { User } from '../organization/user.entity.ts';
import { TrailFault } from '../overview/audit-verification.ts';
import { TOLD } from '../overview/trail-faults.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';

export const TrailVerificationState = choice('TrailVerificationState', ['VERIFYING', 'INTACT', 'BROKEN', 'FAILED']);
export type TrailVerificationState = ChoiceOf<typeof TrailVerificationState>;

@ProcedureRecord({
  description: 'The whole history recomputed, event by event, with all that is wrong with it (7.5.3 of ISO 9001).',
  prefix: 'TV',
  chapter: 'RECORDS',
  title: 'number',
  final: ['INTACT', 'BROKEN', 'FAILED'],
  working: { in: ['VERIFYING'], done: 'done', of: 'events' },
})
export class TrailVerification extends BaseRecord {
  @State(() => TrailVerificationState) state!: TrailVerificationState;
  /** Those that there were when it began: later ones are of the next. */
  @Whole({ serverSet: true, list: true }) events = 0;
  /** Counted on while it is verified, outside its history. */
  @Whole({ serverSet: true }) done = 0;
  @Whole({ serverSet: true, list: true }) faultCount = 0;
  @Values(() => TrailFault, { serverSet: true, min: 0, max: TOLD }) faults: TrailFault[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) failure!: string | null;
  /** Nobody where it was its turn. */
  @Link(() => User, { serverSet: true, optional: true, list: true }) askedBy!: User | null;
}
