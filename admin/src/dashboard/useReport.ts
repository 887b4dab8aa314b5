import { keepPreviousData } from '@tanstack/react-query';
import { mayBeStale } from '../api/client.ts';
import { reportQuery } from '../api/queries.ts';
import { useRead } from '../api/useRead.ts';
import type { Period } from '../period/period.ts';
import type { Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';

/** All rows of a report; one of today asks for no period. */
export function useReport(report: Report, period: Period) {
  const fields = partsOf(report.row).map(({ name }) => name);
  const variables: Partial<Period> = report.period ? period : {};
  return useRead(reportQuery(report, fields), [variables, mayBeStale], { placeholderData: keepPreviousData });
}
