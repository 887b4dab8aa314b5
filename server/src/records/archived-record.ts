import type { Facts } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { ArchiveEntry } from './archive-entry.entity.ts';

/** The record that was archived; none where it is paper from before Sanbao. */
export const archivedRecord = ({
  application,
  survey,
  adjustmentRecord,
  workReport,
}: Facts<ArchiveEntry, (typeof whatIsArchived)[number]>): BaseRecord | null =>
  application ?? survey ?? adjustmentRecord ?? workReport;

export const whatIsArchived = ['application', 'survey', 'adjustmentRecord', 'workReport'] as const;
