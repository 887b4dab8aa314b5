import { useTranslate } from 'react-admin';

export const figureNames = ['conforming', 'overdue', 'missing', 'deviating', 'notApplicable'] as const;
export type FigureName = (typeof figureNames)[number];

/** Figures that nobody has to look into stay pale. */
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
