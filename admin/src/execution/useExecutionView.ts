import { useGetIdentity } from 'react-admin';
import { useSearchParams } from 'react-router';
import { commonPeriods, type Period } from '../period/period.ts';
import { departments, ownDepartment } from './departments.ts';

/** The view: a department, at first one's own, a period, and perhaps one of its steps. The address keeps it. */
export function useExecutionView(otherwise = departments[0]!) {
  const [search, setSearch] = useSearchParams();
  const { data: identity } = useGetIdentity();
  const first = identity && (ownDepartment(identity.departments) ?? otherwise);
  const department = departments.find(each => each === search.get('department')) ?? first;
  const { from, until } = { ...commonPeriods().thisQuarter!, ...Object.fromEntries(search) };
  const of = { ...(department && { department }), from, until };
  return {
    department,
    from,
    until,
    step: search.get('step'),
    choose: (chosen: Partial<Period & { department: string }>) => setSearch({ ...of, ...chosen }, { replace: true }),
    open: (step: string) => setSearch({ ...of, step }),
    close: () => setSearch(of),
  };
}

export type ExecutionView = ReturnType<typeof useExecutionView>;
