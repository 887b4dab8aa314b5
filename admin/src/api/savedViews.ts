import type { SavedQuery } from 'react-admin';
import { recall } from '../store.ts';
import { act, read } from './client.ts';
import { savedViewsQuery, saveViewsMutation } from './queries.ts';

interface Answer {
  savedViews: { resource: string; views: { label: string; value: string }[] }[];
}

/** Brings the views that somebody has saved elsewhere to this device. */
export async function recallViews() {
  const { savedViews }: Answer = await read(savedViewsQuery);
  for (const { resource, views } of savedViews)
    recall(
      resource,
      views.map(({ label, value }) => ({ label, value: JSON.parse(value) })),
    );
}

/** Has the server keep them; where it cannot be reached they stay on the device. */
export const keepViews = (resource: string, views: SavedQuery[]) =>
  act(saveViewsMutation, {
    resource,
    views: views.map(({ label, value }) => ({ label, value: JSON.stringify(value) })),
  }).catch(() => {});
