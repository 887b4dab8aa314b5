import { Choice, Day, Lines, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { Stated } from '../procedure/day-origin.ts';
import { WorkReport } from './work-report.entity.ts';
import { CustomerSignature, SignatureKind, UsedPiece } from './work-report-lines.entity.ts';

@Form()
export class WorkReportInput extends pick(WorkReport) {
  @Lines(() => UsedPiece, 'report', { optional: true, min: 0, max: 200 }) override pieces!: UsedPiece[];
}

@Form()
export class AmendWorkReportInput extends pick(
  WorkReport,
  'startedUpOn',
  'work',
  'installedFrom',
  'installedUntil',
  'situation',
  'fault',
  'faultCode',
  'cause',
  'causeCode',
  'remedy',
  'remedyCode',
  'workDays',
  'partsUsed',
  'coachedTopics',
  'coachedPeople',
  'coachingOmitted',
  'acceptedOn',
  'remark',
) {
  @Lines(() => UsedPiece, 'report', { optional: true, min: 0, max: 200 }) pieces!: UsedPiece[];
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
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
  @Choice(() => SignatureKind, {
    optional: true,
  })
  kind!: SignatureKind;
  @Stated({ within: 'SIGNATURE_STATED_WITHIN' })
  @Day({ optional: true })
  signedOn!: string;
}

@Form()
export class SignatureLinkInput {
  @Text({
    widget: 'EMAIL',
    optional: true,
  })
  email?: string | null;
}

@Form()
export class RefusalInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  @Text({ max: 60 }) witness!: string;
}

@Form()
export class RefusalReviewInput {
  @Text({ widget: 'LONG_TEXT' }) finding!: string;
}
