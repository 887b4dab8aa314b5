import { useSearchParams } from 'react-router';

export const filterNames = ['resource', 'number', 'person', 'step', 'clause', 'from', 'until'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** The filters of the audit trail; the address keeps them. */
export function useAuditFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap(name => (search.get(name) ? [[name, search.get(name)]] : [])),
  );
  return {
    filters,
    choose: (name: FilterName, value: string) => {
      const { [name]: _, ...others } = filters;
      setSearch(value ? { ...others, [name]: value } : others, { replace: true });
    },
  };
}
