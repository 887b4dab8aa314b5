import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { Survey } from '../customer-service/survey.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from '../repair/adjustment-record.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { Appendix } from './procedure-revision.entity.ts';

export const ArchiveEntryState = choice('ArchiveEntryState', {
  ARCHIVED: '已归档',
  LEGAL_HOLD: '保全中',
  DISPOSAL_PROPOSED: '待批准销毁',
  DISPOSED: '已销毁',
});
export type ArchiveEntryState = ChoiceOf<typeof ArchiveEntryState>;

@ProcedureRecord({
  says: `A finished form of the appendices, in the archive of After-Sales (${clause.archive}). Once it is disposed of, this is what stays: which form it was, its number and days, who did what, and the digest of the paper.`,
  prefix: 'AE',
  zh: '档案',
  en: 'Archive entry',
  plural: 'Archive entries',
  chapter: 'RECORDS',
  clause: clause.archive,
  title: 'formNumber',
  final: ['DISPOSED'],
})
@Unique({ properties: ['form', 'formNumber'] })
export class ArchiveEntry extends BaseRecord {
  @State(() => ArchiveEntryState) state!: ArchiveEntryState;
  @Choice('表单', () => Appendix, { list: true }) form!: Appendix;
  @Text('表单编号', { list: true, search: true, max: 60, en: 'Number on the form' }) formNumber!: string;
  @Day('办结日期', { list: true, en: 'Finished on' }) finishedOn!: string;
  @Day('保存至', { derived: true, optional: true, list: true, en: 'Kept until' }) keepUntil!: string | null;
  @Text('有关单位', { optional: true, list: true, search: true, max: 100, en: 'Company concerned' })
  company!: string | null;
  @Text('备注', { optional: true, widget: 'LONG_TEXT', max: 1000 }) remark!: string | null;
  @File('存档件', { accept: ['application/pdf', 'image/png', 'image/jpeg'], en: 'Paper' }) paper!: Rel<StoredFile>;
  @Text('存档件摘要（SHA-256）', { derived: true, en: 'Digest of the paper (SHA-256)' }) digest!: string;

  @Link('零部件购买申请', () => PartsApplication, { derived: true, optional: true, en: 'Parts application' })
  application!: Rel<PartsApplication> | null;
  @Link('征询表', () => Survey, { derived: true, optional: true }) survey!: Rel<Survey> | null;
  @Link('调整记录', () => AdjustmentRecord, { derived: true, optional: true })
  adjustmentRecord!: Rel<AdjustmentRecord> | null;
  @Link('作业报告书', () => WorkReport, { derived: true, optional: true }) workReport!: Rel<WorkReport> | null;

  @Text('保全原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it is held' }) holdReason!:
    | string
    | null;
  @Link('保全人', () => User, { derived: true, optional: true, en: 'Held by' }) heldBy!: User | null;
  @Link('提请销毁人', () => User, { derived: true, optional: true, en: 'Disposal proposed by' })
  proposedBy!: User | null;
  @Text('不予销毁的原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it is kept all the same' })
  rejectionReason!: string | null;
  @Link('批准销毁人', () => User, { derived: true, optional: true, en: 'Disposal approved by' })
  approvedBy!: User | null;
  @Day('销毁日期', { derived: true, optional: true, list: true, en: 'Disposed of on' }) disposedOn!: string | null;
}
