import { Index, Property } from '@mikro-orm/decorators/legacy';
import { isStaff } from '../access/visibility.ts';
import { addAnswered } from '../fields/answered.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Identifier, Moment, Text, Whole } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import type { Language } from '../messages/language.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';

export const LetterState = choice('LetterState', {
  QUEUED: ['待发送', 'Queued'],
  SENT: ['已发送', 'Taken by the mail server'],
  FAILED: '发送失败',
  DISCARDED: '不再发送',
});
export type LetterState = ChoiceOf<typeof LetterState>;

export const LetterKindName = choice('LetterKind', {
  TRAINING_NOTICE: '培训通知',
  SURVEY: '服务质量征询表',
  SIGNATURE_LINK: '签字链接',
  QUOTE_LINK: '报价答复链接',
  ANCHOR: ['履历链锚点', 'Anchor of the history'],
  INVITATION: '开通账号',
  PASSWORD_LINK: '设定密码链接',
  ACCOUNT_CHANGED: ['账号变更通知', 'Change of an account'],
});
export type LetterKindName = ChoiceOf<typeof LetterKindName>;

@ProcedureRecord({
  says: "A mail that a step has written, from its queueing to the mail server's word. Its text is composed for each try and never kept: it may hold a one-time link. Administrators see to whom and about which number, not what it says.",
  prefix: 'LT',
  zh: '信件',
  en: 'Letter',
  chapter: 'ORGANIZATION',
  title: 'recipient',
  final: ['SENT', 'DISCARDED'],
})
@Index({ properties: ['record', 'id'] })
export class Letter extends BaseRecord {
  @State(() => LetterState) state!: LetterState;
  @Choice('种类', () => LetterKindName, { list: true, derived: true }) kind!: LetterKindName;
  @Text('收件人', { list: true, search: true, derived: true }) recipient!: string;
  /** The record that it is about: its type, id and number. */
  @Text('记录类型', { optional: true, derived: true, widget: 'RESOURCE', en: 'Kind of record' }) resource!:
    | string
    | null;
  @Identifier('记录', { optional: true, en: 'Record' }) record!: string | null;
  @Text('相关编号', { optional: true, derived: true, widget: 'NUMBER', list: true, search: true, en: 'About' })
  recordNumber!: string | null;
  @Text('发件人', { list: true, search: true, derived: true }) sender!: string;
  @Identifier('发件人员', { en: 'Person who sent it' }) senderId!: string;
  /** Since it was last queued. */
  @Whole('尝试次数', { derived: true }) tries = 0;
  @Moment('下次尝试', { optional: true, derived: true, en: 'Next try' }) nextTryAt!: Date | null;
  @Moment('发送时间', { optional: true, derived: true, list: true }) sentAt!: Date | null;
  @Text('邮件服务器答复', { optional: true, derived: true, widget: 'LONG_TEXT', en: 'What the mail server said' })
  response!: string | null;
  @Text('不再发送的原因', {
    optional: true,
    derived: true,
    widget: 'LONG_TEXT',
    en: 'Why it is not sent',
    sentences: ['letterNotAwaited', 'letterReplaced'],
  })
  reason!: Words<'letterNotAwaited' | 'letterReplaced'> | null;
  /** Under which mail servers know it: the same at each try. */
  @Text('邮件标识', { optional: true, derived: true, en: 'Message-ID' }) messageId!: string | null;

  /** In which it is written; in both where that is not known. */
  @Property({ type: 'text', hidden: true, nullable: true }) language!: Language | null;
  @Property({ type: 'text', hidden: true }) subjectLine!: string;
  /** What it tells beyond the record that it is about; never a secret. */
  @Property({ type: 'json', hidden: true }) facts: object = {};
}

addAnswered<string>(Letter, 'subject', {
  zh: '标题',
  en: 'Subject',
  type: () => String,
  internal: true,
  sql: row => `to_json(${row}.subject_line)`,
  answer: (subject, _, { viewer }) => (viewer && isStaff(viewer) ? subject : null),
});
