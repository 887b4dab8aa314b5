import type { SavedQuery } from 'react-admin';
import { savedViewsQuery, saveViewsMutation } from '../generated/operations.ts';
import { recall } from '../store.ts';
import { mutate, read } from './client.ts';

/** Brings the views that somebody has saved elsewhere to this device. */
export async function recallViews() {
  const { savedViews } = await read(savedViewsQuery);
  for (const { resource, views } of savedViews)
    recall(
      resource,
      views.map(({ label, value }) => ({ label, value: JSON.parse(value) })),
    );
}

/** Has the server keep them; where it cannot be reached they stay on the device. */
export const keepViews = (resource: string, views: SavedQuery[]) =>
  mutate(saveViewsMutation, {
    resource,
    views: views.map(({ label, value }) => ({ label, value: JSON.stringify(value) })),
  }).catch(() => {});
