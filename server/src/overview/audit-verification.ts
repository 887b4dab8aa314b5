import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Flag, Identifier, Text, Whole } from '../fields/declarations.ts';
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

@ValueType('Whether the history is whole; if not, the first place where it is broken.')
export class AuditVerification {
  @Flag() intact!: boolean;
  @Whole() events!: number;
  @Whole() anchors!: number;
  @Whole({ optional: true }) lastAnchor!: number | null;
  @Identifier({ optional: true }) brokenAt!: string | null;
  @Whole({ optional: true }) brokenPosition!: number | null;
  @Text({ optional: true }) record!: string | null;
  @Identifier({ optional: true }) recordId!: string | null;
  @Choice(() => AuditFault, { optional: true }) reason!: AuditFault | null;
}
