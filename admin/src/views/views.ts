import { mutate, read } from '../api/client.ts';
import { type SavedViewsQuery, savedViewsQuery, saveViewsMutation } from '../generated/operations.ts';
import { store } from '../store.ts';
import { VIEWS } from './useViews.ts';

export type ViewsOfList = SavedViewsQuery['savedViews'][number];
export type View = ViewsOfList['views'][number];
export type SharedView = ViewsOfList['shared'][number];

/** Brings the views that somebody has saved elsewhere, and those that are shared with them, to this device. */
export async function recallViews(): Promise<ViewsOfList[]> {
  const { savedViews } = await read(savedViewsQuery);
  store.setItem(VIEWS, savedViews);
  return savedViews;
}

/** Changes one's views of a list, as the server has them now: another device may have added some. */
export async function changeViews(resource: string, change: (views: View[]) => View[]) {
  const { views = [] } = (await recallViews()).find(list => list.resource === resource) ?? {};
  await mutate(saveViewsMutation, { resource, views: change([...views]) });
  await recallViews();
}

/** These views with this one, in the place of the former of that name or of its own name. */
export function withView(views: readonly View[], next: View, former = next.label): View[] {
  const others = views.filter(({ label }) => label === former || label !== next.label);
  return others.some(({ label }) => label === former)
    ? others.map(each => (each.label === former ? next : each))
    : [...others, next];
}
