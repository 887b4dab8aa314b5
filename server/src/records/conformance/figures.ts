import { type ConformanceStatus, statuses } from './status.ts';

/** The statuses by the names of their figures. */
export type FigureName = 'conforming' | 'overdue' | 'missing' | 'deviating' | 'notApplicable';
export type Totals = Record<FigureName, number>;

const names: Record<ConformanceStatus, FigureName> = {
  CONFORMING: 'conforming',
  OVERDUE: 'overdue',
  MISSING: 'missing',
  DEVIATING: 'deviating',
  NOT_APPLICABLE: 'notApplicable',
};

/** Every figure by its name, from what there is of each status. */
export const figures = <T>(of: (status: ConformanceStatus) => T) =>
  Object.fromEntries(statuses.map(status => [names[status], of(status)])) as Record<FigureName, T>;

/** Figures that were counted apart, together. */
export const totals = (counted: readonly { status: ConformanceStatus; total: number }[]): Totals =>
  figures(status => counted.reduce((sum, each) => sum + (each.status === status ? each.total : 0), 0));
