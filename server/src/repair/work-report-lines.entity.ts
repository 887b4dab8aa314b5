import type { Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Code, Day, Decimal, Flag, Link, Moment, Text, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseLine, RecordLine } from '../procedure/record.ts';
import { type Signature, Signed } from '../sign/signature.ts';
import { WorkReport } from './work-report.entity.ts';

const ofReport = (): PropertyDecorator =>
  ManyToOne(() => WorkReport, { deleteRule: 'cascade', index: true }) as PropertyDecorator;

/** The hours of one person on one day. A day without a licence is kept, and marked as a deviation (5.3.1). */
@RecordLine('work_report', 'report_id')
export class WorkDay extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Stated({ within: 'WORK_STATED_WITHIN' }) @Day() day!: string;
  @Decimal({ unit: 'h', min: 0.25, max: 24 }) hours!: number;
  @Link(() => Person, { namedBy: 'order.engineers' }) person!: Person;
  @Flag({ serverSet: true }) unlicensed!: boolean;
}

export const PartSource = choice('PartSource', ['STOCK', 'OWN_KIT', 'CUSTOMER']);
export type PartSource = ChoiceOf<typeof PartSource>;

/** Parts from stock were issued for the order; for others the source is named (5.3.6). */
@RecordLine('work_report', 'report_id')
export class UsedPart extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Choice(() => PartSource, { optional: true }) source!: PartSource | null;
}

/** A batch or serial number that was used: from now on it is in the machine. */
@RecordLine('work_report', 'report_id')
@Index({ properties: ['part', 'markKey'] as never })
@Index({ properties: ['markKey'] as never })
export class UsedPiece extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Link(() => Part) part!: Rel<Part>;
  @Code({ max: 60, scan: 'MARK' }) mark!: string;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
}

/** The paper of an earlier revision of the report. */
@RecordLine('work_report', 'report_id')
export class FormerPaper extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Whole({ serverSet: true }) revision!: number;
  @File({ serverSet: true }) paper!: Rel<StoredFile>;
  @File({ serverSet: true, optional: true }) signedPaper!: Rel<StoredFile> | null;
  @Moment({ serverSet: true }) replacedAt!: Date;
}

export const SignatureKind = choice('SignatureKind', ['SIGNATURE', 'STAMP']);
export type SignatureKind = ChoiceOf<typeof SignatureKind>;

export const SignatureWay = choice('SignatureWay', ['ON_SITE', 'BY_LINK', 'BY_POST']);
export type SignatureWay = ChoiceOf<typeof SignatureWay>;

const stamped = { field: 'kind', is: ['STAMP'] } as const;

/** The customer's signature, bound to one revision of the report and to the bytes of its paper. */
@RecordLine('work_report', 'report_id')
export class CustomerSignature extends BaseLine {
  @ofReport() report!: Rel<WorkReport>;
  @Whole({ serverSet: true }) revision!: number;
  @Text({ serverSet: true, widget: 'DIGEST' }) sha256!: string;
  @Choice(() => SignatureKind, { serverSet: true }) kind!: SignatureKind;
  @Choice(() => SignatureWay, { serverSet: true }) way!: SignatureWay;
  @Signed({ optional: true, when: { field: 'kind', is: ['', 'SIGNATURE'] } })
  signature!: Signature | null;
  @Text({
    optional: true,
    min: 2,
    max: 60,
    when: stamped,
  })
  signer!: string | null;
  @File({
    optional: true,
    accept: ['application/pdf', 'image/png', 'image/jpeg'],
    when: stamped,
  })
  scan!: Rel<StoredFile> | null;
  @Day({ serverSet: true }) signedOn!: string;
  @Text({ max: 100 }) place!: string;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 }) reservations!: string | null;
  @Moment({ serverSet: true }) recordedAt!: Date;
  /** The time of the amendment that made this signature void. */
  @Moment({ serverSet: true, optional: true }) voidSince!: Date | null;
}
