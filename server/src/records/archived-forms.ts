import { Survey } from '../customer-service/survey.entity.ts';
import type { Facts } from '../procedure/facts.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { AdjustmentRecord } from '../repair/adjustment-record.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import type { ArchiveEntry } from './archive-entry.entity.ts';

type Finished<R extends BaseRecord> = { readonly [State in R['state']]?: readonly R['state'][] };

export interface ArchivedForm {
  record: RecordClass;
  /** The states in which it is finished, each with those that it may still come to in the archive. */
  finished: Readonly<Record<string, readonly string[]>>;
}

const form = <R extends BaseRecord>(record: RecordClass<R>, finished: Finished<R>): ArchivedForm => ({
  record,
  finished: finished as ArchivedForm['finished'],
});

/** The forms of clause 7 that the archive keeps (8), App. A to D. */
export const archivedForms: readonly ArchivedForm[] = [
  form(PartsApplication, { FULFILLED: [], REFUSED: [], CLOSED_SHORT: [], CANCELLED: [] }),
  form(Survey, { ANSWERED: ['CANCELLED'], CANCELLED: [] }),
  form(AdjustmentRecord, { FILED: [] }),
  form(WorkReport, { SIGNED: [], REFUSAL_REVIEWED: ['SIGNED'] }),
];

/** The record that was archived; none where it is paper from before Sanbao. */
export const archivedRecord = ({
  application,
  survey,
  adjustmentRecord,
  workReport,
}: Facts<ArchiveEntry, (typeof whatIsArchived)[number]>): BaseRecord | null =>
  application ?? survey ?? adjustmentRecord ?? workReport;

export const whatIsArchived = ['application', 'survey', 'adjustmentRecord', 'workReport'] as const;
