import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Flag, Identifier, Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

export const AuditFault = choice('AuditFault', {
  LINK_MISSING: ['链中缺少一环', 'A link of the chain is missing'],
  EVENT_MISSING: ['链中有记载的事件已不存在', 'An event that the chain names is gone'],
  EVENT_ALTERED: ['事件或其在链中的位置被改动', 'The event, or its place in the chain, was altered'],
  CONTENT_ALTERED: ['事件填写的内容被改动', 'What was entered with the event was altered'],
  CONTENT_MISSING: ['事件填写的内容缺失', 'What was entered with the event is missing'],
  EVENT_UNLINKED: ['事件不在链中', 'The event is not part of the chain'],
  ANCHOR_DIFFERS: ['与数据库之外记下的锚点不符', 'It is not what was written down outside the database'],
  HEAD_ALTERED: ['链尾被改动', 'The end of the chain was altered'],
  RECORD_MISSING: ['有履历的记录已不存在', 'A record that has a history is gone'],
  RECORD_DISAGREES: ['记录的版本或状态与其履历不符', "The record's version or state is not that of its history"],
});
export type AuditFault = ChoiceOf<typeof AuditFault>;

@ValueType('Whether the history is whole; if not, the first place where it is broken.')
export class AuditVerification {
  @Flag('完整') intact!: boolean;
  @Whole('事件数') events!: number;
  @Whole('锚点数', { en: 'Anchors outside the database that it was compared with' }) anchors!: number;
  @Whole('最后锚点位置', { en: 'Position of the last of them', optional: true }) lastAnchor!: number | null;
  @Identifier('断裂处事件', { en: 'Event at the break', optional: true }) brokenAt!: string | null;
  @Whole('断裂处位置', { en: 'Position of the break', optional: true }) brokenPosition!: number | null;
  @Text('记录类型', { en: 'Type of the record', optional: true }) record!: string | null;
  @Identifier('记录', { en: 'Record', optional: true }) recordId!: string | null;
  @Choice('原因', () => AuditFault, { optional: true }) reason!: AuditFault | null;
}
