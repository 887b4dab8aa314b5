import { useSearchParams } from 'react-router';
import { commonPeriods, type Period } from '../conformance/period.ts';

/** The period that is looked at, the present year at first. The address keeps it. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const usual = commonPeriods().thisYear!;
  return {
    from: search.get('from') ?? usual.from,
    until: search.get('until') ?? usual.until,
    choose: (period: Period) => setSearch({ ...period }, { replace: true }),
  };
}
