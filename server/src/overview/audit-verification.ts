import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Flag, Identifier, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

export const AuditFault = choice('AuditFault', [
  'LINK_MISSING',
  'EVENT_MISSING',
  'EVENT_ALTERED',
  'CONTENT_ALTERED',
  'CONTENT_MISSING',
  'EVENT_UNLINKED',
  'ANCHOR_DIFFERS',
  'HEAD_ALTERED',
  'RECORD_MISSING',
  'RECORD_DISAGREES',
]);
export type AuditFault = ChoiceOf<typeof AuditFault>;

@ValueType('A place at which the history is broken: in the chain, or a record.')
export class TrailFault {
  @Choice(() => AuditFault) reason!: AuditFault;
  @Whole({ optional: true }) position!: number | null;
  @Identifier({ optional: true }) event!: string | null;
  @Text({ optional: true }) resource!: string | null;
  @Identifier({ optional: true }) record!: string | null;
}

@ValueType('A restore of the database that two people have confirmed, and what was lost by it.')
export class RestoredPart {
  @Identifier() restore!: string;
  @Text() number!: string;
  @Moment() at!: string;
  @Whole({ description: 'The last event that there was in the restored database.' }) position!: number;
  @Whole({ optional: true, description: 'The last lost event of which an anchor tells.' }) lostUntil!: number | null;
  @Text() approvedBy!: string;
}

@ValueType(
  'Whether a part of the history is whole: which part that was, all faults found in it, and when the whole was last verified.',
)
export class AuditVerification {
  @Flag() intact!: boolean;
  @Whole() events!: number;
  @Whole() anchors!: number;
  @Whole({ optional: true }) lastAnchor!: number | null;
  /** Anchors of which only a beginning stands: the server ended while it wrote. */
  @Whole() tornAnchors!: number;
  @Whole() verifiedFrom!: number;
  @Whole() verifiedUntil!: number;
  @Moment({ optional: true }) wholeVerifiedAt!: string | null;
  @Text({ optional: true }) wholeVerifiedBy!: string | null;
  @Flag({ optional: true }) wholeIntact!: boolean | null;
  @Values(() => RestoredPart) restores!: RestoredPart[];
  @Whole() faultCount!: number;
  @Values(() => TrailFault) faults!: TrailFault[];
  @Identifier({ optional: true }) brokenAt!: string | null;
  @Whole({ optional: true }) brokenPosition!: number | null;
  @Text({ optional: true }) record!: string | null;
  @Identifier({ optional: true }) recordId!: string | null;
  @Choice(() => AuditFault, { optional: true }) reason!: AuditFault | null;
}
