import { Choice, Day, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { WorkReport } from './work-report.entity.ts';
import { CustomerSignature, SignatureKind } from './work-report-lines.ts';

@Form()
export class WorkReportInput extends pick(WorkReport) {}

@Form()
export class AmendWorkReportInput extends pick(
  WorkReport,
  'startedUpOn',
  'work',
  'installedFrom',
  'installedUntil',
  'situation',
  'fault',
  'cause',
  'remedy',
  'workDays',
  'partsUsed',
  'coachedTopics',
  'coachedPeople',
  'acceptedOn',
  'remark',
) {
  @Text('修订原因', { widget: 'LONG_TEXT', en: 'Reason for the amendment' }) reason!: string;
}

@Form()
export class SignWorkReportInput extends pick(
  CustomerSignature,
  'signature',
  'signer',
  'scan',
  'place',
  'reservations',
) {
  @Choice('方式', () => SignatureKind, {
    optional: true,
    en: 'Kind',
    hint: ['不填即为签字', 'A signature when left empty'],
  })
  kind!: SignatureKind;
  @Day('签认日期', { optional: true, en: 'Signed on', hint: ['不填即为今天', 'Today when left empty'] })
  signedOn!: string;
}

@Form()
export class SignatureLinkInput {
  @Text('收件邮箱', {
    widget: 'EMAIL',
    optional: true,
    en: 'Mail to',
    hint: ['售后服务部不填则在此显示链接', 'The link is shown to the office when left empty'],
  })
  email?: string | null;
}

@Form()
export class RefusalInput {
  @Text('拒签原因', { widget: 'LONG_TEXT', en: 'Why it is not signed' }) reason!: string;
  @Text('见证人', { max: 60, en: 'Witness' }) witness!: string;
}

@Form()
export class RefusalReviewInput {
  @Text('复核结论', { widget: 'LONG_TEXT', en: 'Finding' }) finding!: string;
}
