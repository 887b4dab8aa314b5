import type { ListControllerResult } from 'react-admin';

/** How many rows a page may have. */
export const PAGE_SIZES = [10, 25, 50, 100];

type Shown = Pick<ListControllerResult, 'filterValues' | 'displayedFilters' | 'sort' | 'perPage'>;

/** What a view keeps of a list. */
export const viewOf = ({ filterValues, displayedFilters, sort, perPage }: Shown) =>
  JSON.stringify({ filter: filterValues, sort, perPage, displayedFilters });

/** Where a view opens its list. Whatever somebody has kept by the API, what is none of a list's is left out. */
export function addressOf(resource: string, value: string): string {
  const { filter, sort, perPage, displayedFilters } = objectIn(value);
  const { field, order } = asObject(sort);
  const search = new URLSearchParams({
    filter: JSON.stringify(asObject(filter)),
    ...(typeof field === 'string' && { sort: field, order: order === 'ASC' ? 'ASC' : 'DESC' }),
    page: '1',
    ...(PAGE_SIZES.includes(perPage as number) && { perPage: `${perPage}` }),
    displayedFilters: JSON.stringify(asObject(displayedFilters)),
  });
  return `/${resource}?${search}`;
}

function objectIn(text: string) {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
