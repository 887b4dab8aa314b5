import { useSearchParams } from 'react-router';
import { commonPeriods, type Period } from '../period/period.ts';
import { type FigureName, figureNames } from './figures.ts';

/** The view: the period, and perhaps one clause and one of its figures. The address keeps it. */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const { from, until } = { ...commonPeriods().thisMonth!, ...Object.fromEntries(search) };
  const figure = search.get('figure');
  return {
    from,
    until,
    clause: search.get('clause'),
    figure: figureNames.find(name => name === figure) ?? null,
    choose: (period: Period) => setSearch({ ...period }, { replace: true }),
    close: () => setSearch({ from, until }),
    /** Where a figure leads: its records, or all of the clause. */
    to: (clause: string, figure?: FigureName) => ({
      search: `?${new URLSearchParams({ from, until, clause, ...(figure && { figure }) })}`,
    }),
  };
}

export type View = ReturnType<typeof useView>;
