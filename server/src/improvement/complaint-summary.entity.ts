import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Lines, Link, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';

export const ComplaintSummaryState = choice('ComplaintSummaryState', {
  DRAFT: '草稿',
  SENT: '已送交',
  ACKNOWLEDGED: '管理部已接收',
});
export type ComplaintSummaryState = ChoiceOf<typeof ComplaintSummaryState>;

/** A complaint as it stood when it was summed up. */
@RecordLine('complaint_summary', 'summary_id')
export class SummarizedComplaint extends BaseLine {
  @ManyToOne(() => ComplaintSummary, { deleteRule: 'cascade', index: true }) summary!: Rel<ComplaintSummary>;
  @Link('投诉', () => Complaint) complaint!: Rel<Complaint>;
  @Choice('严重程度', () => ComplaintGrade) grade!: ComplaintGrade;
  @Choice('状态', () => ComplaintState) state!: ComplaintState;
  @Choice('类别', () => ComplaintTheme, { optional: true }) theme!: ComplaintTheme | null;
  @Flag('顾客满意', { optional: true, en: 'Customer content' }) content!: boolean | null;
}

@ValueType()
export class ComplaintsInState {
  @Choice('状态', () => ComplaintState) state!: ComplaintState;
  @Whole('件数', { en: 'Complaints' }) count!: number;
}

@ValueType()
export class ComplaintsOfGrade {
  @Choice('严重程度', () => ComplaintGrade) grade!: ComplaintGrade;
  @Whole('件数', { en: 'Complaints' }) count!: number;
}

/** Without a theme where no answer has yet found out what the complaint is about. */
@ValueType()
export class ComplaintsOfTheme {
  @Choice('类别', () => ComplaintTheme, { optional: true }) theme!: ComplaintTheme | null;
  @Whole('件数', { en: 'Complaints' }) count!: number;
}

@ProcedureRecord({
  says: `What the complaints of a period come to (${clause.complaints}), from the head of After-Sales to Management.`,
  prefix: 'CM',
  zh: '投诉汇总',
  en: 'Complaint summary',
  plural: 'Complaint summaries',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'period',
  final: ['ACKNOWLEDGED'],
})
@Unique({ properties: ['from', 'until'] })
export class ComplaintSummary extends BaseRecord {
  @State(() => ComplaintSummaryState) state!: ComplaintSummaryState;
  @Text('期间', { derived: true, list: true, search: true }) period!: string;
  @Day('起始日期', { list: true }) from!: string;
  @Day('截止日期', { list: true }) until!: string;
  @Text('部长综述', {
    optional: true,
    widget: 'LONG_TEXT',
    en: 'What the head of After-Sales says',
    hint: ['处理情况、突出问题和建议', 'How they were handled, what stands out, what is proposed'],
  })
  text!: string | null;
  @Whole('投诉件数', { derived: true, list: true, en: 'Complaints' }) total!: number;
  @Whole('未获满意件数', { derived: true, list: true, en: 'Closed with the customer discontent' }) discontent!: number;
  @Values('按状态', () => ComplaintsInState, { derived: true, en: 'By state' }) byState!: ComplaintsInState[];
  @Values('按严重程度', () => ComplaintsOfGrade, { derived: true, en: 'By grade' }) byGrade!: ComplaintsOfGrade[];
  @Values('按类别', () => ComplaintsOfTheme, { derived: true, en: 'By theme' }) byTheme!: ComplaintsOfTheme[];
  @Lines('投诉', () => SummarizedComplaint, 'summary', { derived: true }) complaints =
    new Collection<SummarizedComplaint>(this);
  @Link('编制人', () => User, { derived: true, en: 'Compiled by' }) compiledBy!: User;
  @Day('送交日期', { derived: true, optional: true, list: true }) sentOn!: string | null;
  @Link('接收人', () => User, { derived: true, optional: true }) acknowledgedBy!: User | null;
  @Text('管理部意见', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Opinion of Management' })
  opinion!: string | null;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
