import { useGetIdentity } from 'react-admin';
import { useSearchParams } from 'react-router';
import { commonPeriods, type Period } from '../period/period.ts';

/** The departments that carry out the procedure; whoever is of none of them begins with the first. */
export const departments = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'] as const;

/** Whose work is looked at, in which period, and perhaps one of its steps. The address keeps it. */
export function useExecuted() {
  const [search, setSearch] = useSearchParams();
  const { data: identity } = useGetIdentity();
  const own = departments.find(each => identity?.departments.includes(each) && each !== 'GENERAL_MANAGER');
  const { department, from, until } = {
    department: identity && (own ?? departments[0]),
    ...commonPeriods().thisQuarter!,
    ...Object.fromEntries(search),
  };
  const of = { department: department ?? '', from, until };
  return {
    ...of,
    step: search.get('step'),
    choose: (chosen: Partial<Period & { department: string }>) => setSearch({ ...of, ...chosen }, { replace: true }),
    open: (step: string) => setSearch({ ...of, step }),
    close: () => setSearch(of),
  };
}

export type Executed = ReturnType<typeof useExecuted>;
