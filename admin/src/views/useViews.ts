import { useStore } from 'react-admin';
import type { ViewsOfList } from './views.ts';

/** Under which the device keeps what the server said last, for a menu that is whole at once. */
export const VIEWS = 'views';

const none: ViewsOfList[] = [];

/** The views of all lists, as this device has them. */
export const useAllViews = () => useStore<ViewsOfList[]>(VIEWS, none)[0];

/** One's own views of a list, and those that colleagues share. */
export function useViews(resource: string): ViewsOfList {
  return useAllViews().find(list => list.resource === resource) ?? { resource, views: [], shared: [] };
}

/** The views of a list that the reader has pinned, or a colleague for the department. */
export const pinnedOf = (resource: string, lists: readonly ViewsOfList[]) =>
  lists
    .filter(list => list.resource === resource)
    .flatMap(({ views, shared }) => [
      ...views.map(view => ({ ...view, key: view.label })),
      ...shared.map(view => ({ ...view, key: `${view.by} ${view.label}` })),
    ])
    .filter(({ pinned }) => pinned);
