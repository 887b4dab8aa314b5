import type { Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Link, Moment, Text, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseLine, RecordLine } from '../procedure/record.ts';
import { type Signature, Signed } from '../sign/signature.ts';
import { WorkReport } from './work-report.entity.ts';

const ofReport = (): PropertyDecorator =>
  ManyToOne(() => WorkReport, { deleteRule: 'cascade', index: true }) as PropertyDecorator;

/** Who worked on a day, and how long. A day without a licence is kept, and shown as the deviation that it is (5.3.1). */
@RecordLine('work_report', 'report_id')
export class WorkDay extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Day('月日', { en: 'Day' }) day!: string;
  @Decimal('时间', { en: 'Hours', unit: 'h', min: 0.25, max: 24 }) hours!: number;
  @Link('姓名', () => Person, { en: 'Name' }) person!: Person;
  @Flag('无证', { derived: true, en: 'Without a licence' }) unlicensed!: boolean;
}

@RecordLine('work_report', 'report_id')
export class UsedPart extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('数量', { min: 0.001 }) quantity!: number;
}

/** The paper of a revision that has been amended since. */
@RecordLine('work_report', 'report_id')
export class FormerPaper extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Whole('版次', { derived: true, en: 'Revision' }) revision!: number;
  @File('报告书', { derived: true, en: 'Paper' }) paper!: Rel<StoredFile>;
  @File('签认副本', { derived: true, optional: true, en: 'Signed copy' }) signedPaper!: Rel<StoredFile> | null;
  @Moment('替代时间', { derived: true, en: 'Replaced at' }) replacedAt!: Date;
}

export const SignatureKind = choice('SignatureKind', {
  SIGNATURE: '签字',
  STAMP: ['盖章', 'Stamp'],
});
export type SignatureKind = ChoiceOf<typeof SignatureKind>;

export const SignatureWay = choice('SignatureWay', {
  ON_SITE: ['现场', 'On site'],
  BY_LINK: ['在线', 'By link'],
  BY_POST: ['邮寄', 'By post'],
});
export type SignatureWay = ChoiceOf<typeof SignatureWay>;

const stamped = { field: 'kind', is: ['STAMP'] } as const;

/** That the customer has confirmed the report: bound to one revision and to the bytes of its paper. */
@RecordLine('work_report', 'report_id')
export class CustomerSignature extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Whole('版次', { derived: true, en: 'Revision' }) revision!: number;
  @Text('所签文件摘要（SHA-256）', { derived: true, en: 'Digest of what was signed (SHA-256)' }) sha256!: string;
  @Choice('方式', () => SignatureKind, { derived: true, en: 'Kind' }) kind!: SignatureKind;
  @Choice('途径', () => SignatureWay, { derived: true }) way!: SignatureWay;
  @Signed('签名', { optional: true, en: 'Signature', when: { field: 'kind', is: ['', 'SIGNATURE'] } })
  signature!: Signature | null;
  @Text('签认人', {
    optional: true,
    min: 2,
    max: 60,
    en: 'Confirmed by',
    when: stamped,
    hint: ['盖章时填写经办人', 'For a stamp: who put it there'],
  })
  signer!: string | null;
  @File('盖章扫描件', {
    optional: true,
    accept: ['application/pdf', 'image/png', 'image/jpeg'],
    en: 'Scan with the stamp',
    when: stamped,
  })
  scan!: Rel<StoredFile> | null;
  @Day('签认日期', { derived: true, en: 'Signed on' }) signedOn!: string;
  @Text('签认地点', { max: 100, en: 'Place' }) place!: string;
  @Text('保留意见', { optional: true, widget: 'LONG_TEXT', max: 1000, en: 'Reservations' }) reservations!:
    | string
    | null;
  @Moment('登记时间', { derived: true, en: 'Recorded at' }) recordedAt!: Date;
  /** Since when the report says something else. */
  @Moment('失效时间', { derived: true, optional: true, en: 'Void since' }) voidSince!: Date | null;
}
