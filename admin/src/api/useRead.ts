import { skipToken, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale } from 'react-admin';
import type { SanbaoDataProvider } from './dataProvider.ts';
import type { Given, Operation } from './operation.ts';

/** The key by which an answer is cached, and dropped once something has changed it. */
export const keyOf = (query: Operation<unknown, never>) => [query];

/**
 * A page's reads beside the records of react-admin: nothing while it is not known what is asked, and anew in each
 * language, since the API words some of it.
 */
export function useRead<Answer, Variables extends object>(
  query: Operation<Answer, Variables>,
  given: NoInfer<Given<Variables, [headers?: Record<string, string>]>> | undefined,
  options?: Pick<UseQueryOptions<Answer>, 'placeholderData' | 'staleTime' | 'gcTime'>,
) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const locale = useLocale();
  return useQuery<Answer>({
    queryKey: [query, given?.[0], locale],
    queryFn: given ? () => dataProvider.read(query, ...given) : skipToken,
    ...options,
  });
}
