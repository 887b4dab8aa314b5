import { indexPeriods } from '../fields/columns.ts';
import { reportsIn } from '../read/report.ts';
import { CustomerReports } from './reports/customer-reports.ts';
import { PartsCostReports } from './reports/parts-cost-reports.ts';
import { PartsReports } from './reports/parts-reports.ts';
import { RepairReports } from './reports/repair-reports.ts';
import { TrainingReports } from './reports/training-reports.ts';

export const reports = [TrainingReports, RepairReports, CustomerReports, PartsReports, PartsCostReports] as const;

/** Reports find the records of a period by an index, which the next migration makes. */
indexPeriods(reports.flatMap(reportsIn).flatMap(({ on }) => on));
