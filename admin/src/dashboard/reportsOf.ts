import type { Report } from '../schema/metadata.ts';
import { reports } from '../schema/schema.ts';

/** The reports of these departments; the General Manager's has all that there are. */
export const reportsOf = (departments: readonly string[]): Report[] =>
  reports.filter(
    ({ departments: whose }) =>
      departments.includes('GENERAL_MANAGER') || whose.some(each => departments.includes(each)),
  );
