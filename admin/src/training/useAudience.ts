import { useSearchParams } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { dealersQuery, type Employer } from '../generated/operations.ts';

/** The employer whose people a training page is about: all, one, or a dealer. The address keeps it. */
export function useAudience() {
  const [search, setSearch] = useSearchParams();
  const of = search.get('of') ?? '';
  const { data } = useRead(dealersQuery, []);
  const dealers = data?.dealers.nodes ?? [];
  const employer: Employer | null = of === 'HOUSE' || of === 'CUSTOMER' ? of : null;
  return {
    of,
    /** A dealer sees one dealer, itself, and has nothing to choose. */
    dealers: dealers.length > 1 ? dealers : [],
    choose: (chosen: string) => setSearch(chosen ? { of: chosen } : {}, { replace: true }),
    employer,
    dealer: employer ? null : of || null,
  };
}
