import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { dealersQuery } from '../api/queries.ts';

interface Answer {
  dealers: { nodes: { id: string; name: string }[] };
}

/** Whose people a page of the training is about: everybody's, an employer's, or one dealer's. The address keeps it. */
export function useAudience() {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const [search, setSearch] = useSearchParams();
  const of = search.get('of') ?? '';
  const { data } = useQuery<Answer>({ queryKey: ['dealers'], queryFn: () => dataProvider.read(dealersQuery) });
  const dealers = data?.dealers.nodes ?? [];
  const isEmployer = of === 'HOUSE' || of === 'CUSTOMER';
  return {
    of,
    /** A dealer sees one dealer, itself, and has nothing to choose. */
    dealers: dealers.length > 1 ? dealers : [],
    choose: (chosen: string) => setSearch(chosen ? { of: chosen } : {}, { replace: true }),
    employer: isEmployer ? of : null,
    dealer: of && !isEmployer ? of : null,
  };
}
