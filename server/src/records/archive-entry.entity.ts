import type { Rel } from '@mikro-orm/core';
import { Survey } from '../customer-service/survey.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Choice, Code, Day, Link, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Printed } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from '../repair/adjustment-record.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { Appendix } from './procedure-revision.entity.ts';

export const ArchiveEntryState = choice('ArchiveEntryState', [
  'ARCHIVED',
  'LEGAL_HOLD',
  'DISPOSAL_PROPOSED',
  'DISPOSED',
]);
export type ArchiveEntryState = ChoiceOf<typeof ArchiveEntryState>;

@ProcedureRecord({
  description: `A finished form of the appendices, in the archive of After-Sales (${clause.archive}). Once it is disposed of, this is what stays: which form it was, its number and days, who did what, and the digest of the paper.`,
  prefix: 'AE',
  chapter: 'RECORDS',
  clause: clause.archive,
  title: 'formNumber',
  final: ['DISPOSED'],
})
@UniqueCodeWithin(['form'], 'formNumber')
export class ArchiveEntry extends BaseRecord {
  @State(() => ArchiveEntryState) state!: ArchiveEntryState;
  @Choice(() => Appendix, { list: true }) form!: Appendix;
  @Code({ list: true, search: true, max: 60 }) formNumber!: string;
  @Printed() @Day({ list: true }) finishedOn!: string;
  /** From when on its years count: since it was finished, or since it was entered where that is long ago and on paper. */
  @Day({ serverSet: true }) keptFrom!: string;
  @Day({ serverSet: true, optional: true, list: true }) keepUntil!: string | null;
  @Text({ optional: true, list: true, search: true, max: 100 })
  company!: string | null;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 }) remark!: string | null;
  @File({ accept: ['application/pdf', 'image/png', 'image/jpeg'] }) paper!: Rel<StoredFile>;
  @Text({ serverSet: true, widget: 'DIGEST' }) digest!: string;

  @Link(() => PartsApplication, { serverSet: true, optional: true })
  application!: Rel<PartsApplication> | null;
  @Link(() => Survey, { serverSet: true, optional: true }) survey!: Rel<Survey> | null;
  @Link(() => AdjustmentRecord, { serverSet: true, optional: true })
  adjustmentRecord!: Rel<AdjustmentRecord> | null;
  @Link(() => WorkReport, { serverSet: true, optional: true }) workReport!: Rel<WorkReport> | null;

  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) holdReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) heldBy!: User | null;
  @Link(() => User, { serverSet: true, optional: true })
  proposedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  rejectionReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true })
  approvedBy!: User | null;
  @Day({ serverSet: true, optional: true, list: true }) disposedOn!: string | null;
}
