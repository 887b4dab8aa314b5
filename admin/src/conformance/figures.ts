import { useTranslate } from 'react-admin';

export const figureNames = ['conforming', 'overdue', 'missing', 'deviating', 'notApplicable'] as const;
export type FigureName = (typeof figureNames)[number];
export type Totals = Record<FigureName, number>;

/** What nobody has to look into stays pale. */
export const colours = {
  conforming: 'success',
  overdue: 'warning',
  missing: 'error',
  deviating: 'info',
  notApplicable: 'default',
} as const satisfies Record<FigureName, string>;

export function useFigureName(): (figure: FigureName) => string {
  const translate = useTranslate();
  return figure => translate(`sanbao.conformance.figure.${figure}`);
}

export interface JudgedRecord {
  record: string;
  number: string;
  title: string;
  state: string;
  day: string;
  detail: string | null;
}

export interface Check extends Record<FigureName, { total: number; records: JudgedRecord[] }> {
  name: string;
  zh: string;
  en: string;
  clause: string;
  resource: string;
}

export interface ClauseFigures extends Totals {
  clause: string;
  checks: string[];
}

export interface WordedClause {
  number: string;
  zh: string;
  en: string;
}

export type Month = Totals & { month: string };
