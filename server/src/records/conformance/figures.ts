/** How a record can stand to a check, and the name of the figure that counts such records. */
const figureOf = {
  CONFORMING: 'conforming',
  OVERDUE: 'overdue',
  MISSING: 'missing',
  DEVIATING: 'deviating',
  NOT_APPLICABLE: 'notApplicable',
} as const;

export type ConformanceStatus = keyof typeof figureOf;
export type FigureName = (typeof figureOf)[ConformanceStatus];
export type Totals = Record<FigureName, number>;

/** The figure that counts records of that status. */
export const figureNameOf = (status: ConformanceStatus): FigureName => figureOf[status];

/** Every figure by its name, from what there is of each status. */
export const figures = <T>(of: (status: ConformanceStatus) => T) =>
  Object.fromEntries(
    Object.entries(figureOf).map(([status, name]) => [name, of(status as ConformanceStatus)]),
  ) as Record<FigureName, T>;

/** The status whose records a figure of that name counts. */
export const statusOf = (name: string) =>
  (Object.keys(figureOf) as ConformanceStatus[]).find(status => figureOf[status] === name);

export const figureNames = Object.values(figureOf);

/** Figures that were counted apart, together. */
export const totals = (counted: readonly { status: ConformanceStatus; total: number }[]): Totals =>
  figures(status => counted.reduce((sum, each) => sum + (each.status === status ? each.total : 0), 0));
