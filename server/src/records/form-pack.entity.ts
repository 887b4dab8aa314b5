import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { EvidencePackState } from './evidence-pack.entity.ts';

export const PrintedRecord = choice(
  'PrintedRecord',
  {
    PARTS_APPLICATION: ['附录 A 零部件购买申请表', 'App. A Parts purchase application'],
    SURVEY: ['附录 B 服务质量征询表', 'App. B Service quality survey'],
    ADJUSTMENT_RECORD: ['附录 C 调整记录', 'App. C Adjustment record'],
    WORK_REPORT: ['附录 D 作业报告书', 'App. D Work report'],
    CERTIFICATE: ['结业证书', 'Completion certificate'],
    TECHNICIAN_LICENCE: ['上岗证', 'Technician licence'],
    TRAINING_NOTICE: '培训通知',
    COMPLAINT_SUMMARY: '投诉汇总',
  },
  'What is printed on a form, by the names of the records.',
);
export type PrintedRecord = ChoiceOf<typeof PrintedRecord>;

@ProcedureRecord({
  says: 'The forms of several records in one file, to be handed out or kept elsewhere.',
  prefix: 'FP',
  zh: '表单打包',
  en: 'Form pack',
  chapter: 'RECORDS',
  title: 'number',
  final: ['READY', 'FAILED'],
  working: { in: ['MAKING'], done: 'done', of: 'records' },
})
export class FormPack extends BaseRecord {
  @State(() => EvidencePackState) state!: EvidencePackState;
  @Choice('表单', () => PrintedRecord, { list: true }) form!: PrintedRecord;
  @Texts('编号', {
    min: 1,
    max: 500,
    en: 'Numbers',
    hint: ['要打包的记录的编号', 'Of the records whose forms are wanted'],
  })
  numbers!: string[];
  @Whole('份数', { derived: true, list: true, en: 'Forms' }) records = 0;
  /** Counted on while it is made, outside its history. */
  @Whole('已收录', { derived: true, en: 'Forms done' }) done = 0;
  @File('压缩文件', { derived: true, optional: true, en: 'ZIP file' }) file!: StoredFile | null;
  @Text('清单摘要（SHA-256）', { derived: true, optional: true, en: 'Digest of its manifest (SHA-256)' })
  manifestDigest!: string | null;
  @Text('未能生成的原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it failed' }) failure!:
    | string
    | null;
  @Link('索取人', () => User, { derived: true, list: true, en: 'Asked for by' }) askedBy!: User;
}
